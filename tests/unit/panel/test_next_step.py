"""Checks what the panel puts first: words that lie closed, then who still tells, then the closing when it is late."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.panel.next_step import WAITING, NextStep, TalkPosition
from bot.domain.round.round import OPEN_STATES, RoundState

FLAG = st.booleans()
WHERES = st.builds(
    TalkPosition,
    round=st.sampled_from([None, *OPEN_STATES]),
    busy=FLAG,
    somebody_left=FLAG,
    enough=FLAG,
    harvest=FLAG,
    late=FLAG,
    draws=FLAG,
    closes=FLAG,
)


@given(WHERES)
def test_closed_words_and_who_tells_come_before_everything(where: TalkPosition) -> None:
    if where.round in WAITING:
        assert where.next_step is WAITING[where.round]
    elif where.busy:
        assert where.next_step is NextStep.INVITE
    else:
        assert (where.next_step is NextStep.CLOSE) or not where.late


@given(WHERES)
def test_after_the_turns_it_is_summed_up_before_anything_else(where: TalkPosition) -> None:
    over = where.round is RoundState.TURNS and not where.busy and not where.late
    if over and (where.enough or not where.somebody_left):
        assert (where.next_step is NextStep.HARVEST) == where.harvest
        if not where.harvest:
            assert (where.next_step is NextStep.CLOSE) == where.closes
