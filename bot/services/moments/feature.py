"""Declares the moments in a class talk: what the teacher says in between, the pulse, and the pause."""

from bot.services.feature import Feature
from bot.services.moments.end import on_talk_ends
from bot.services.moments.pause import end_pause
from bot.services.moments.posts import MOMENT, MOMENT_ENDS, MOMENT_REPLIES, PULSE_DUE, RESUME_TALK
from bot.services.moments.pulse import ask_for_pulse, on_talk_begins
from bot.services.moments.say import SayHarvest, SayINotice, SayMeta, end_timed_moment
from bot.store.moments import MomentRow

FEATURE = Feature(
    name="moments",
    posts=dict.fromkeys((MOMENT, MOMENT_REPLIES), MomentRow),
    alarms={MOMENT_ENDS: end_timed_moment, PULSE_DUE: ask_for_pulse, RESUME_TALK: end_pause},
    talk_begins=on_talk_begins,
    talk_ends=on_talk_ends,
    messages=(SayHarvest, SayINotice, SayMeta),
)
