"""Checks the coach's rules without patterns: the chain, the silence, the share of talk and the one nudge."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.coach.nudges import NUDGES_A_TALK, Chain, Nudges, Share, count_words, silence_left
from bot.domain.coach.rules import SEVERITY, Finding, Rule
from bot.services.deck.upload import AddCards
from bot.services.moments.say import SayHarvest
from bot.services.one_to_one.say import TellFirst
from bot.services.round.ask import AskQuestion
from bot.services.turn.tell import GiveThanks
from tests.moments import begins

NOW = begins()
SAM, NOOR = 1, 2


def after(steps: str) -> Chain:
    """Make the chain of these steps: a question (``q``), an answer of Sam or Noor (``s``, ``n``), another (``o``)."""
    chain = Chain()
    for step in steps:
        match step:
            case "q":
                chain = chain.question()
            case "o":
                chain = chain.other()
            case _:
                chain = chain.answer(SAM if step == "s" else NOOR)
    return chain


@pytest.mark.parametrize(
    ("steps", "due"),
    [
        ("qsqsqs", True),
        ("qsqs", False),
        ("qqsqqsqs", True),
        ("qsqsoqs", False),
        ("qsqsoqsqsqs", True),
        ("qsqsqn", False),
        ("qsqsqnqs", False),
        ("ssssss", False),
        ("qssss", False),
        ("qsqssqs", True),
        ("qsqsqso", False),
    ],
)
def test_three_questions_in_a_row_to_one_pupil(steps: str, due: bool) -> None:
    assert after(steps).is_due is due


@given(st.text("qsno", max_size=40))
def test_a_chain_is_never_longer_than_its_questions(steps: str) -> None:
    assert after(steps).pairs <= steps.count("q")


@pytest.mark.parametrize(
    ("moments", "left"),
    [
        ({}, 0),
        ({"think_until": 30}, 30),
        ({"think_until": -1}, 0),
        ({"asked_at": -4}, 6),
        ({"asked_at": -10}, 0),
        ({"answered_at": -1.5}, 4),
        ({"asked_at": -2, "answered_at": -2, "think_until": 3}, 8),
    ],
)
def test_how_long_a_silence_still_works(moments: dict[str, float], left: int) -> None:
    assert silence_left(NOW, **{name: NOW + timedelta(seconds=seconds) for name, seconds in moments.items()}) == left


def test_the_share_of_talk_is_counted_in_words() -> None:
    share = Share(count_words(*["een twee drie"] * 5), count_words(*["vier vijf zes, zeven acht!"] * 6))
    assert share == Share(15, 30)
    assert (share.percent, share.class_most, share.is_enough) == (33, True, True)
    assert not Share(30, 30).class_most
    assert not Share(count_words("te kort"), count_words("om iets te zeggen")).is_enough


FOUND = (Finding(Rule.SECRET), Finding(Rule.MULTI, {"count": 2}), Finding(Rule.CLOSED))


def test_the_heaviest_is_shown() -> None:
    assert Nudges().choose(FOUND) == FOUND[0]
    assert Nudges().choose(()) is None


def test_no_more_than_three_a_talk() -> None:
    nudges = Nudges()
    for _ in range(NUDGES_A_TALK):
        assert nudges.choose(FOUND[1:]) is not None
        nudges = nudges.show(Rule.MULTI)
    assert nudges.choose(FOUND[1:]) is None


@given(st.lists(st.sampled_from(Rule)), st.lists(st.sampled_from(Rule)), st.sets(st.sampled_from(Rule)))
def test_the_gravest_are_always_pointed_out_and_take_no_nudge_from_the_others(
    shown: list[Rule], dismissed: list[Rule], muted: set[Rule]
) -> None:
    """Whatever was shown, waved away and muted before: a promise of secrecy and having to speak are never silent."""
    nudges = Nudges()
    for rule in shown:
        nudges = nudges.show(rule)
    for rule in dismissed:
        nudges = nudges.dismiss(rule)
    for grave in (Rule.SECRET, Rule.FORCE):
        assert nudges.choose([Finding(grave), Finding(Rule.CLOSED)], muted) == Finding(grave)
    assert nudges.shown == sum(rule not in {Rule.SECRET, Rule.FORCE} for rule in shown)


def test_what_is_waved_away_twice_is_silent() -> None:
    once = Nudges().dismiss(Rule.MULTI)
    assert once.choose(FOUND[1:]) == FOUND[1]
    assert once.dismiss(Rule.MULTI).choose(FOUND[1:]) == FOUND[2]


@pytest.mark.parametrize("rule", Rule)
def test_only_light_rules_can_be_muted(rule: Rule) -> None:
    shown = Nudges().choose([Finding(rule)], muted=set(Rule))
    assert (shown is None) is (SEVERITY[rule] <= 2)


def test_what_is_no_question_is_read_for_what_it_does_to_a_pupil() -> None:
    hurting = {Rule.SECRET, Rule.FORCE, Rule.LABEL, Rule.COMPARE}
    for said in (SayHarvest(1, "Ik hoorde …"), GiveThanks(1, "Dank je wel"), AddCards("Wat helpt jou?")):
        assert {rule for rule in Rule if said.is_about(rule)} == hurting


def test_who_tells_first_tells_of_oneself_and_as_long_as_needed() -> None:
    told = TellFirst(1, 1, "Ik ook.")
    assert {rule for rule in Rule if not told.is_about(rule)} == {Rule.SELF, Rule.LONG, Rule.OBVIOUS}
    assert all(AskQuestion(question="Wat helpt jou?").is_about(rule) for rule in Rule)
