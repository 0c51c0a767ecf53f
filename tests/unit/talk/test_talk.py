"""Checks the talk and its frame, who may do what, the pace of a band, and the draw of a card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.agreement import AgreementStatus
from bot.domain.deck.card import Card, draw_card
from bot.domain.pacing import PACES, THINK_MINIMUM, Depth
from bot.domain.permission import Action, Actor, ClassRole, may
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Band
from bot.domain.talk.talk import FRAME_LIMIT, OPENING_LASTS, Frame, Talk, TalkKind, TalkState
from bot.domain.talk.weight import LIGHT_KINDS, most_in
from tests.moments import begins

NOW = begins()
OF_ANYBODY = {Action.GET_HELP, Action.SEE_OWN_DATA}
OF_TEACHERS = {Action.SET_UP_CLASS, Action.STEER_TALK, Action.READ_PREVIEW, Action.FOLLOW_UP} | OF_ANYBODY
READ = NOW + OPENING_LASTS


def a_talk() -> Talk:
    return Talk(1, 1, TalkKind.WEEKLY, Frame("a", "b", "c"), 20, TalkState.OPENING, "99", NOW)


def closed_from(talk: Talk) -> Talk:
    return talk.begin_closing().ask_opinion().tell_outcomes().close(NOW + timedelta(minutes=20), told=True)


@given(st.sampled_from(TalkKind), st.none() | st.integers(0, 2), st.integers(0, 2))
def test_no_wish_makes_a_talk_heavier_than_its_band_allows(kind: TalkKind, ceiling: int | None, band: int) -> None:
    talk = replace(a_talk(), kind=kind, ceiling=ceiling)
    usual = 0 if kind in LIGHT_KINDS else band
    assert most_in(talk, band) == min(band, usual if ceiling is None else ceiling)
    assert most_in(None, band) == band


def test_a_talk_opens_has_rounds_and_ends() -> None:
    rounds = a_talk().begin_rounds(READ).begin_rounds(READ)
    closed = closed_from(rounds)
    assert (rounds.state, closed.state, closed.is_open) == (TalkState.ROUNDS, TalkState.CLOSED, False)
    assert closed.ended_at == NOW + timedelta(minutes=20)
    assert a_talk().stop(NOW).state is TalkState.STOPPED


@pytest.mark.parametrize("act", ["begin_rounds", "begin_closing", "pause", "stop"])
def test_what_is_over_stays_over(act: str) -> None:
    over = closed_from(a_talk())
    with pytest.raises(Refused) as caught:
        getattr(over, act)(*([] if act == "begin_closing" else [NOW]))
    assert caught.value.reason is Reason.TALK_OVER


@pytest.mark.parametrize(
    ("statuses", "settled"),
    [
        ([], False),
        ([AgreementStatus.DONE, AgreementStatus.OPEN], False),
        ([AgreementStatus.DONE, AgreementStatus.ADJUSTED, AgreementStatus.DROPPED], True),
    ],
)
def test_a_closed_talk_is_followed_up_when_nothing_agreed_is_open(
    statuses: list[AgreementStatus], *, settled: bool
) -> None:
    expected = TalkState.FOLLOWED_UP if settled else TalkState.CLOSED
    assert closed_from(a_talk()).follow_up(statuses).state is expected
    assert a_talk().follow_up(statuses).state is TalkState.OPENING
    assert a_talk().stop(NOW).follow_up(statuses).state is TalkState.STOPPED


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize(("text", "reason"), [(" \n", Reason.EMPTY), ("a" * (FRAME_LIMIT + 1), Reason.TOO_LONG)])
def test_a_frame_is_three_short_sentences(place: int, text: str, reason: Reason) -> None:
    texts = ["a" * FRAME_LIMIT, "b", "c"]
    Frame(*texts)
    texts[place] = text
    with pytest.raises(Refused) as caught:
        Frame(*texts)
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    ("roles", "allowed"),
    [
        ({ClassRole.PUPIL}, {Action.TAKE_PART} | OF_ANYBODY),
        ({ClassRole.TEACHER}, OF_TEACHERS),
        ({ClassRole.TEACHER, ClassRole.PUPIL}, {Action.TAKE_PART} | OF_ANYBODY),
        ({ClassRole.SUPPORT_STAFF, ClassRole.PUPIL}, {Action.TAKE_PART} | OF_ANYBODY),
        ({ClassRole.TEACHER, ClassRole.PUPIL, ClassRole.SCHOOL_ADMIN}, OF_TEACHERS),
        ({ClassRole.SCHOOL_ADMIN}, {Action.SET_UP_CLASS} | OF_ANYBODY),
        ({ClassRole.SUPPORT_STAFF}, {Action.FOLLOW_UP} | OF_ANYBODY),
        (set[ClassRole](), OF_ANYBODY),
    ],
)
def test_each_role_may_do_its_own_actions(roles: set[ClassRole], allowed: set[Action]) -> None:
    actor = Actor("1", "Sam", frozenset(roles))
    assert {action for action in Action if may(actor, action)} == allowed


@pytest.mark.parametrize("band", Band)
def test_every_band_has_time_to_think(band: Band) -> None:
    pace = PACES[band]
    times = [pace.think(depth) for depth in (Depth.LIGHT, Depth.STANDARD, Depth.DEEP)]
    assert THINK_MINIMUM <= times[0] <= times[1] <= times[2]
    assert pace.max_sensitivity <= 1


def a_card(card_id: str, category: str = "samen", *, sensitivity: int = 0, band: Band = Band.VO_ONDER) -> Card:
    return Card(card_id, category, "Wat?", "What?", frozenset({band}), sensitivity, frozenset())


CARDS = [
    a_card("a"),
    a_card("b"),
    a_card("tender", sensitivity=2),
    a_card("young", band=Band.PO_5_6),
    a_card("scale", "schaal"),
    a_card("deep", "denken"),
]


def drawn(cards: Sequence[Card] = CARDS, /, **changes: object) -> set[str]:
    wish: dict[str, object] = {"band": Band.VO_ONDER, "max_sensitivity": 1, "recent": (), "category": None}
    return {draw_card(cards, **(wish | changes), random=Random(seed)).id for seed in range(60)}  # pyright: ignore[reportArgumentType]


def test_a_card_fits_the_class() -> None:
    assert drawn() == {"a", "b", "deep"}
    assert drawn(max_sensitivity=2) == {"a", "b", "deep", "tender"}
    assert drawn(band=Band.PO_5_6) == {"young"}
    assert drawn(category="schaal") == {"scale"}


def test_a_card_rests() -> None:
    assert drawn(recent={"a", "deep"}) == {"b"}
    with pytest.raises(Refused) as caught:
        drawn(recent={"a", "b", "deep"})
    assert caught.value.reason is Reason.NO_CARD


def test_the_usual_deck_comes_first_and_another_when_it_has_none_left() -> None:
    assert drawn(usual="denken") == {"deep"}
    assert drawn(usual="denken", recent={"deep"}) == {"a", "b"}
    assert drawn(usual="denken", category="schaal") == {"scale"}


def test_a_card_meant_for_other_talks_or_for_the_end_only_comes_when_asked_for() -> None:
    goals = replace(a_card("goal", "doelen"), talk_kinds=frozenset({"goals"}))
    cards = [*CARDS, goals, a_card("end", "afsluiten")]
    assert drawn(cards, kind=TalkKind.CLASS_CIRCLE) == {"a", "b", "deep"}
    assert drawn(cards, kind=TalkKind.GOALS) == {"a", "b", "deep", "goal"}
    assert drawn(cards, kind=TalkKind.CLASS_CIRCLE, category="doelen") == {"goal"}
    assert drawn(cards, kind=TalkKind.CLASS_CIRCLE, usual="afsluiten") == {"end"}


def test_a_hook_goes_on_after_tell_us() -> None:
    card = replace(a_card("a"), hook_nl="Vertel eens waar dat dier heen ging.", hook_en="tell us where it went")
    assert [card.hook(language) for language in ("nl", "en")] == ["waar dat dier heen ging", "where it went"]
    assert replace(card, hook_nl="vertel eens …").hook("nl") is None
    assert a_card("b").hook("nl") is None


def test_the_depth_of_a_card_follows_its_deck_unless_it_says() -> None:
    assert a_card("a").depth is Depth.STANDARD
    assert a_card("d", "denken").depth is Depth.DEEP
    assert (
        Card("x", "samen", "Wat?", "What?", frozenset(), 0, frozenset({"denken"}), think="light").depth is Depth.LIGHT
    )


def test_a_card_speaks_two_languages() -> None:
    assert [a_card("a").text(language) for language in ("nl", "en", "fr")] == ["Wat?", "What?", "Wat?"]
