"""Finds who has a right in a place beyond those whom it is meant for, out of roles, exceptions and members.

The bits of rights are the platform's own. This follows Discord's rules: what everybody may, then what their roles may
together, then what is said of the person alone. Where one bit is needed, whoever reads through several roles reads
through one of them as well, so each role is looked at by itself. Where two are, one role may give each: that is seen
only of members who are looked at.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

SHARED_BY_PUPILS = 2
"""A role of support staff that so many pupils have is no role of grown-ups."""


@dataclass(frozen=True, slots=True)
class RoleRights:
    """What a role may in the whole server; ``of_bot`` says that it is the role of a program."""

    ref: str
    name: str
    rights: int
    of_bot: bool = False


@dataclass(frozen=True, slots=True)
class Someone:
    """A member who has an exception of their own, or a part in the class."""

    ref: str
    name: str
    role_refs: frozenset[str]
    is_pupil: bool = False
    is_owner: bool = False
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A channel as the server has it. ``exceptions`` are the allowed and the denied bits, by role or member.

    ``needed`` are the bits that count as reading there, and ``administrator`` is the one that gives all. ``meant`` are
    the roles that the place is for, of which ``firm`` ones stay so whoever has them. ``wanted`` must be able to read.
    """

    everyone_ref: str
    roles: tuple[RoleRights, ...]
    exceptions: Mapping[str, tuple[int, int]]
    needed: int
    administrator: int
    meant: frozenset[str]
    firm: frozenset[str]
    wanted: frozenset[str] = frozenset()
    for_pupils: bool = False


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads along beyond those who are meant to, as names by reference.

    ``left_out`` are roles that should read and cannot. ``mighty`` are pupils whom nothing in the place keeps out, since
    they own or administer the server.
    """

    roles: Mapping[str, str] = field(default_factory=dict[str, str])
    members: Mapping[str, str] = field(default_factory=dict[str, str])
    mighty: Mapping[str, str] = field(default_factory=dict[str, str])
    left_out: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def too_many(self) -> frozenset[str]:
        """Return the roles and members that can be kept out and are not."""
        return frozenset((*self.roles, *self.members))

    @property
    def is_worth_telling(self) -> bool:
        return bool(self.too_many or self.mighty or self.left_out)

    def without(self, accepted: Collection[str]) -> "Readers":
        """Return the same without the roles and members that were accepted."""
        roles = {ref: name for ref, name in self.roles.items() if ref not in accepted}
        members = {ref: name for ref, name in self.members.items() if ref not in accepted}
        return Readers(roles, members, self.mighty, self.left_out)


def readers_of(place: Place, people: Iterable[Someone] = ()) -> Readers:
    """Return who reads along, among all roles and these ``people``, and who cannot but should.

    The roles of administrators and of programs are not among them: set-up tells of those, nothing keeps them out.
    """
    known = [one for one in people if not one.is_bot]
    meant = _really_meant(place, known)
    reading = {role.ref for role in place.roles if _reads(place, place.exceptions, {role.ref})}
    too_much = {
        role.ref: role.name
        for role in place.roles
        if role.ref in reading - meant and not role.of_bot and not is_mighty(place, {role.ref})
    }
    mighty = [one for one in known if one.is_owner or is_mighty(place, one.role_refs)]
    others = [one for one in known if one not in mighty and not _belongs(place, one, meant)]
    closed = _closed(place, too_much)
    return Readers(
        too_much,
        {one.ref: one.name for one in others if _reads(place, closed, one.role_refs, one.ref)},
        {one.ref: one.name for one in mighty if one.is_pupil and not place.for_pupils},
        {role.ref: role.name for role in place.roles if role.ref in place.wanted - reading},
    )


def is_mighty(place: Place, role_refs: Collection[str]) -> bool:
    """Tell whether these roles together may do everything in the server."""
    return bool(_rights(place, role_refs) & place.administrator)


def belongs(place: Place, one: Someone) -> bool:
    """Tell whether the place is for somebody, or nothing could keep them out of it."""
    return one.is_bot or one.is_owner or is_mighty(place, one.role_refs) or _belongs(place, one, place.meant)


def _really_meant(place: Place, people: list[Someone]) -> frozenset[str]:
    """Return the roles that really are for this place: not everybody's, and none of grown-ups that pupils share."""
    pupils = [] if place.for_pupils else [one for one in people if one.is_pupil]
    shared = {ref for ref in place.meant if sum(ref in one.role_refs for one in pupils) >= SHARED_BY_PUPILS}
    return place.meant - (shared - place.firm) - {place.everyone_ref}


def _belongs(place: Place, one: Someone, meant: frozenset[str]) -> bool:
    return bool(one.role_refs & meant) and (place.for_pupils or not one.is_pupil)


def _closed(place: Place, too_much: Collection[str]) -> Mapping[str, tuple[int, int]]:
    """Return the exceptions as they are once these roles are kept out."""
    given = {ref: place.exceptions.get(ref, (0, 0)) for ref in too_much}
    kept_out = {ref: (allow & ~place.needed, deny | place.needed) for ref, (allow, deny) in given.items()}
    return {**place.exceptions, **kept_out}


def _reads(
    place: Place, exceptions: Mapping[str, tuple[int, int]], role_refs: Collection[str], member_ref: str = ""
) -> bool:
    rights = _rights(place, role_refs)
    if rights & place.administrator:
        return True
    for targets in ({place.everyone_ref}, set(role_refs) - {place.everyone_ref}, {member_ref}):
        found = [exceptions[ref] for ref in targets if ref in exceptions]
        for _, deny in found:
            rights &= ~deny
        for allow, _ in found:
            rights |= allow
    return rights & place.needed == place.needed


def _rights(place: Place, role_refs: Collection[str]) -> int:
    rights = 0
    for role in place.roles:
        if role.ref == place.everyone_ref or role.ref in role_refs:
            rights |= role.rights
    return rights
