"""Which messages of the bot show what: so that a message goes when its thing is gone (decisions 14)."""

from bot.services.choosing.lay_cards import LAID_CARDS, LAID_CARDS_REGIE
from bot.services.choosing.spin import SPIN, SPIN_REGIE
from bot.services.coach.listen import COACH_GROUP, COACH_MIRROR, COACH_WHISPER
from bot.services.deck.suggest import IDEAS
from bot.services.one_to_one.posts import ONE_GOAL, ONE_PANEL, ONE_STEP
from bot.services.round.follow import (
    CHOSEN_WORD,
    ENDING,
    OPENING,
    PANEL,
    PREVIEW,
    PROBE,
    PROBES,
    QUESTION,
    REVEAL,
    THANKS,
    TURN,
)
from bot.services.scale.follow import SCALE, SCALE_REGIE, SCALE_REVIEW, SCALE_STEPS, SCALE_TELLER
from bot.services.school.follow_up import FOLLOW_UP, FOLLOW_UP_AGAIN
from bot.services.talk.posts import (
    AGREEMENTS,
    ANNOUNCEMENT,
    FORGOTTEN,
    HINTS,
    KEPT_WORDS,
    LOBBY,
    LOOKING_BACK,
    LOOKING_BACK_REGIE,
    MOMENT,
    MOMENT_REPLIES,
    OPINION,
    OUTCOMES,
    PLAN,
    PLAN_NOW,
    RATING,
)
from bot.store.choosing_tables import LaidCardsRow, SpinRow
from bot.store.closing_tables import MomentRow
from bot.store.coach_tables import CoachWhisperRow, PocketRow
from bot.store.data_kinds import Table
from bot.store.deck_tables import SuggestionRow
from bot.store.follow_up_tables import FollowUpRow
from bot.store.one_tables import GoalRow, OneRow, OneStepRow
from bot.store.scale_tables import ScaleFlowRow, ScaleRow
from bot.store.tables import AgreementRow, GroupRow, RoundRow, TalkRow, TurnLineRow, TurnRow

SHOWN: dict[str, Table] = {
    **dict.fromkeys((QUESTION, REVEAL, PREVIEW, KEPT_WORDS, *HINTS.values()), RoundRow),
    **dict.fromkeys((TURN, THANKS, PROBES), TurnRow),
    **dict.fromkeys((PROBE, CHOSEN_WORD), TurnLineRow),
    **dict.fromkeys((OPENING, PANEL, ENDING, FORGOTTEN, AGREEMENTS, RATING, OPINION, OUTCOMES), TalkRow),
    **dict.fromkeys((LOOKING_BACK, LOOKING_BACK_REGIE), TalkRow),
    **dict.fromkeys((ANNOUNCEMENT, LOBBY, PLAN, PLAN_NOW), TalkRow),
    **dict.fromkeys((MOMENT, MOMENT_REPLIES), MomentRow),
    **dict.fromkeys((COACH_WHISPER, COACH_MIRROR, COACH_GROUP), CoachWhisperRow),
    **dict.fromkeys((SCALE, SCALE_STEPS, SCALE_REGIE, SCALE_REVIEW), ScaleRow),
    **dict.fromkeys((LAID_CARDS, LAID_CARDS_REGIE), LaidCardsRow),
    **dict.fromkeys((SPIN, SPIN_REGIE), SpinRow),
    **dict.fromkeys((FOLLOW_UP, FOLLOW_UP_AGAIN), FollowUpRow),
    SCALE_TELLER: ScaleFlowRow,
    IDEAS: GroupRow,
    ONE_STEP: OneStepRow,
    ONE_PANEL: OneRow,
    ONE_GOAL: GoalRow,
}
"""A kind of message and the table of the thing that it shows; a test holds that no kind is missing."""

DRAWN_AGAIN: dict[Table, tuple[str, ...]] = {
    AgreementRow: (AGREEMENTS, LOOKING_BACK, LOOKING_BACK_REGIE),
    SuggestionRow: (IDEAS,),
    PocketRow: (PANEL, PLAN, PLAN_NOW),
}
"""Messages that show rows which may go before the thing does that they are of."""
