"""Who reads a place, as a rule of values: nobody slips past it, and nobody who belongs there is named."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.readers import Place, RoleRights, Someone, readers_of

VIEW, ADMINISTRATOR = 1, 2
EVERYONE, TEACHER, SUPPORT, PUPIL, OTHER = "everyone", "teacher", "support", "pupil", "other"
ROLES = (EVERYONE, TEACHER, SUPPORT, PUPIL, OTHER)
RIGHTS = st.fixed_dictionaries({role: st.sampled_from([0, VIEW]) for role in ROLES})
PAIR = st.sampled_from([(0, 0), (VIEW, 0), (0, VIEW)])
EXCEPTIONS = st.dictionaries(st.sampled_from((*ROLES, "sam")), PAIR)
HELD = st.frozensets(st.sampled_from(ROLES[1:]))


def regie(rights: Mapping[str, int], exceptions: Mapping[str, tuple[int, int]]) -> Place:
    return Place(
        everyone_ref=EVERYONE,
        roles=tuple(RoleRights(role, role, rights.get(role, 0)) for role in ROLES),
        exceptions=exceptions,
        needed=VIEW,
        administrator=ADMINISTRATOR,
        meant=frozenset({TEACHER, SUPPORT}),
        firm=frozenset({TEACHER}),
        wanted=frozenset({TEACHER}),
    )


def discord_lets_read(place: Place, held: frozenset[str], member: str) -> bool:
    """Decide as Discord's documentation does (topics/permissions), step by step."""
    base = 0
    for role in place.roles:
        if role.ref == EVERYONE or role.ref in held:
            base |= role.rights
    allow, deny = place.exceptions.get(EVERYONE, (0, 0))
    base = base & ~deny | allow
    allow = deny = 0
    for ref in held:
        allow |= place.exceptions.get(ref, (0, 0))[0]
        deny |= place.exceptions.get(ref, (0, 0))[1]
    base = base & ~deny | allow
    allow, deny = place.exceptions.get(member, (0, 0))
    return bool((base & ~deny | allow) & VIEW)


@given(RIGHTS, EXCEPTIONS, HELD)
def test_no_pupil_reads_regie_without_being_found(
    rights: Mapping[str, int], exceptions: Mapping[str, tuple[int, int]], held: frozenset[str]
) -> None:
    """Whatever roles Sam has besides: where Discord lets Sam read, a role that Sam has or Sam is named."""
    place = regie(rights, exceptions)
    sam = Someone("sam", "Sam", held | {PUPIL}, is_pupil=True)
    if discord_lets_read(place, sam.role_refs, "sam"):
        found = readers_of(place, [sam])
        assert found.too_many & (sam.role_refs | {EVERYONE, "sam"})


@given(RIGHTS, EXCEPTIONS, HELD)
def test_who_belongs_there_is_never_named(
    rights: Mapping[str, int], exceptions: Mapping[str, tuple[int, int]], held: frozenset[str]
) -> None:
    mirjam = Someone("sam", "Mirjam", held | {TEACHER})
    found = readers_of(regie(rights, exceptions), [mirjam])
    assert not found.too_many & {TEACHER, SUPPORT, "sam"}


def test_a_role_of_support_staff_that_two_pupils_have_is_none() -> None:
    closed = {EVERYONE: (0, VIEW), TEACHER: (VIEW, 0), SUPPORT: (VIEW, 0)}
    pupils = [Someone(ref, ref, frozenset({PUPIL, SUPPORT}), is_pupil=True) for ref in ("noor", "sem")]
    assert readers_of(regie({}, closed), pupils[:1]).too_many == {"noor"}
    assert readers_of(regie({}, closed), pupils).too_many == {SUPPORT}


def test_an_administrator_is_told_of_and_keeps_nobody_waiting() -> None:
    place = regie({OTHER: ADMINISTRATOR}, {EVERYONE: (0, VIEW), TEACHER: (VIEW, 0)})
    found = readers_of(place, [Someone("noor", "Noor", frozenset({PUPIL, OTHER}), is_pupil=True)])
    assert not found.too_many
    assert found.mighty == {"noor": "Noor"}


def test_teachers_who_cannot_see_regie_are_left_out() -> None:
    found = readers_of(regie({}, {EVERYONE: (0, VIEW)}))
    assert found.left_out == {TEACHER: TEACHER}
