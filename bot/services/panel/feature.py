"""Declares the panel by which the teacher steers a class talk."""

from bot.services.feature import Feature
from bot.services.talk.posts import PANEL
from bot.store.talk import TalkRow

FEATURE = Feature(name="panel", after=("talk",), posts={PANEL: TalkRow})
