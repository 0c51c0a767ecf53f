"""Checks the cards on the table: the first press counts, and every card has one end."""

from dataclasses import replace

import pytest

from bot.domain.choosing.deal import CardKind, Deal, DealState, DealtCard
from bot.domain.refusal import Reason, Refused

DEALT = Deal(
    id=1,
    group_id=1,
    talk_id=1,
    kind=CardKind.QUESTIONS,
    state=DealState.DEALT,
    cards=(DealtCard("a-001"), DealtCard("a-002"), DealtCard("a-003")),
    at_once=False,
)


def reason_of(refused: pytest.ExceptionInfo[Refused]) -> Reason:
    return refused.value.reason


def test_a_chosen_card_becomes_the_question() -> None:
    picked = DEALT.pick(2)
    assert picked.chosen == DealtCard("a-003")
    assert picked.on_table
    assert picked.ask().state is DealState.ASKED
    assert not picked.ask().on_table


@pytest.mark.parametrize("state", [DealState.PICKED, DealState.ASKED])
def test_the_first_press_counts(state: DealState) -> None:
    with pytest.raises(Refused) as refused:
        replace(DEALT, state=state, picked=0).pick(1)
    assert reason_of(refused) is Reason.CARD_CHOSEN


@pytest.mark.parametrize("number", [-1, 3, 99])
def test_a_card_that_is_not_on_the_table_is_gone(number: int) -> None:
    with pytest.raises(Refused) as refused:
        DEALT.pick(number)
    assert reason_of(refused) is Reason.GONE


def test_what_went_back_cannot_be_chosen_or_asked() -> None:
    back = DEALT.put_back()
    with pytest.raises(Refused):
        back.pick(0)
    with pytest.raises(Refused):
        back.put_back()
    with pytest.raises(Refused):
        DEALT.ask()
    with pytest.raises(Refused):
        _ = DEALT.chosen
