"""Declares how long things are kept, and what a pupil may see of what is kept."""

from bot.services.feature import Feature
from bot.services.privacy.purge import PURGE, ring_purge, wind_purge

FEATURE = Feature(name="privacy", after=("school",), alarms={PURGE: ring_purge}, starts=wind_purge)
