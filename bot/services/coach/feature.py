"""Declares the wording coach: its nudges, what it whispers, and who talked how much."""

from bot.services.coach.end import close_books, on_talk_begins
from bot.services.coach.listen import COACH_GROUP, COACH_MIRROR, COACH_WHISPER
from bot.services.feature import Feature
from bot.store.coach import CoachWhisperRow

FEATURE = Feature(
    name="coach",
    after=("talk", "school"),
    posts=dict.fromkeys((COACH_WHISPER, COACH_MIRROR, COACH_GROUP), CoachWhisperRow),
    talk_begins=on_talk_begins,
    talk_ends=close_books,
)
