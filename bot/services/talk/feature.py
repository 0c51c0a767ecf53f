"""Declares class talks: how they open, who is there, and how they end."""

from bot.services.feature import Feature
from bot.services.talk.absent import expected_in_talk
from bot.services.talk.posts import ENDING, OPENING
from bot.services.talk.start import StartTalk
from bot.store.talk import TalkRow

FEATURE = Feature(
    name="talk", posts={OPENING: TalkRow, ENDING: TalkRow}, messages=(StartTalk,), expects=expected_in_talk
)
