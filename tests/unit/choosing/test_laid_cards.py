"""Cards on the table: the first press counts, and every card has one end."""

from dataclasses import replace

import pytest

from bot.domain.choosing.laid_cards import CardKind, LaidCard, LaidCards, LaidState
from bot.domain.refusal import Reason, Refused

LAID = LaidCards(
    id=1,
    group_id=1,
    talk_id=1,
    kind=CardKind.QUESTIONS,
    state=LaidState.LAID,
    cards=(LaidCard("a-001"), LaidCard("a-002"), LaidCard("a-003")),
    at_once=False,
)


def reason_of(refused: pytest.ExceptionInfo[Refused]) -> Reason:
    return refused.value.reason


def test_a_chosen_card_becomes_the_question() -> None:
    picked = LAID.pick(2)
    assert picked.chosen == LaidCard("a-003")
    assert picked.on_table
    assert picked.ask().state is LaidState.ASKED
    assert not picked.ask().on_table


@pytest.mark.parametrize("state", [LaidState.PICKED, LaidState.ASKED])
def test_the_first_press_counts(state: LaidState) -> None:
    with pytest.raises(Refused) as refused:
        replace(LAID, state=state, picked=0).pick(1)
    assert reason_of(refused) is Reason.CARD_CHOSEN


@pytest.mark.parametrize("number", [-1, 3, 99])
def test_a_card_that_is_not_on_the_table_is_gone(number: int) -> None:
    with pytest.raises(Refused) as refused:
        LAID.pick(number)
    assert reason_of(refused) is Reason.GONE


def test_what_went_back_cannot_be_chosen_or_asked() -> None:
    back = LAID.put_back()
    with pytest.raises(Refused):
        back.pick(0)
    with pytest.raises(Refused):
        back.put_back()
    with pytest.raises(Refused):
        LAID.ask()
    with pytest.raises(Refused):
        _ = LAID.chosen
