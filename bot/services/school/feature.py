"""Declares the setting up of classes, their free days, and who reads along in their channels."""

from bot.services.feature import Feature
from bot.services.school.posts import READERS
from bot.store.school import GroupRow

FEATURE = Feature(name="school", posts={READERS: GroupRow}, without_words=frozenset({READERS}))
