"""Checks one pupil's talk: its order, the silence, and that no teacher's move ever changes a pupil's word."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.script_loader import talk_scripts
from bot.domain.one_to_one.goal import Goal, Slot
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneState, OneToOneStep
from bot.domain.refusal import Refused
from bot.domain.talk.script import CLOSING_STEPS, StepKind
from bot.domain.talk.talk import Frame, TalkKind
from bot.domain.words import can_be_read
from tests.moments import begins

NOW = begins()
SCRIPTS = talk_scripts()
KINDS = st.sampled_from([kind for kind, script in SCRIPTS.items() if script.one_to_one])
MOVES = ("tell", "react", "delay", "show")
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=60).filter(can_be_read)


def a_talk(kind: TalkKind = TalkKind.ON_REQUEST) -> OneToOne:
    return OneToOne(1, 1, 1, kind, Frame("a", "b", "c"), 15, "t", NOW, "9")


def tried(move: Callable[[OneToOneStep], OneToOneStep], step: OneToOneStep) -> OneToOneStep:
    try:
        return move(step)
    except Refused:
        return step


@given(st.lists(st.tuples(st.sampled_from(MOVES), TEXT)), st.sampled_from(StepKind), TEXT)
def test_nothing_the_teacher_does_changes_a_pupils_words(
    moves: list[tuple[str, str]], kind: StepKind, said: str
) -> None:
    step = OneToOneStep(1, 1, "k", kind, "Wat?", NOW).write("words", said)
    for name, text in moves:
        args = (text,) if name in {"tell", "react"} else ()
        step = tried(lambda one, name=name, args=args: getattr(one, name)(*args), step)
    assert step.words == {"words": said}


@given(st.lists(TEXT), TEXT)
def test_nothing_the_teacher_does_changes_a_goal(said_by_teacher: list[str], said: str) -> None:
    goal = Goal(1, 1, 1, 1, NOW, NOW).write({Slot.WHAT: said, Slot.HOW: " "}, NOW)
    for number, text in enumerate(said_by_teacher):
        goal = goal.set_frame(text) if number % 2 else goal.react(text)
    assert goal.slots == {Slot.WHAT: said}


@given(KINDS, st.lists(st.sampled_from(["next", "closing", "close"]), max_size=14))
def test_no_talk_closes_before_the_pupil_was_told(kind: TalkKind, moves: list[str]) -> None:
    script, one = SCRIPTS[kind], a_talk(kind)
    seen: list[StepKind] = []
    for move in moves:
        try:
            if move == "next":
                one = one.advance(script, told=False)
            elif move == "closing":
                one = one.to_closing(script)
            else:
                one = one.close(NOW, told=False)
            seen.append(script.one_to_one[one.place].kind)
        except Refused:
            continue
    assert one.is_open
    closing = [one for one in seen if one in CLOSING_STEPS]
    assert closing == list(CLOSING_STEPS[: len(closing)])
    assert StepKind.COVER not in seen
    with pytest.raises(Refused):
        one.cover(script, told=False)
    if seen and seen[-1] is StepKind.OUTCOMES:
        covering = one.cover(script, told=True)
        assert script.one_to_one[covering.place].kind is StepKind.COVER
        assert covering.close(NOW, told=True).state is OneToOneState.CLOSED
        assert one.close(NOW, told=True).state is OneToOneState.CLOSED


def test_the_silence_has_bounds_and_an_end() -> None:
    for wanted, given_seconds in ((5, 60), (90, 90), (900, 120)):
        away = a_talk().go_away(wanted, NOW)
        assert away.away_until == NOW + timedelta(seconds=given_seconds)
        assert away.is_away(NOW)
        assert not away.is_away(NOW + timedelta(seconds=given_seconds))
        with pytest.raises(Refused):
            away.go_away(90, NOW)
        assert not away.come_back().is_away(NOW)


def test_another_day_only_before_it_began_and_it_looks_like_any_end() -> None:
    one = a_talk()
    assert one.another_day(NOW) == one.call_off(NOW)
    with pytest.raises(Refused):
        one.begin().another_day(NOW)
    with pytest.raises(Refused):
        one.begin().begin()
