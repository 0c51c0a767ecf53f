"""Declares class talks: how they open, are paused and end."""

from bot.services.feature import Feature
from bot.services.moments.pause import redraw_panel, ring_resume
from bot.services.round.follow import ENDING, OPENING
from bot.services.talk.posts import CLOSING_DUE, RESUME_TALK
from bot.store.tables import TalkRow

FEATURE = Feature(
    name="talk",
    posts={OPENING: TalkRow, ENDING: TalkRow},
    alarms={RESUME_TALK: ring_resume, CLOSING_DUE: redraw_panel},
)
