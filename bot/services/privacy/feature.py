"""Declares how long things are kept, and what a pupil may see of what is kept."""

from bot.services.feature import Feature
from bot.services.privacy.purge import PURGE, run_nightly_purge, schedule_purge

FEATURE = Feature(
    name="privacy",
    after=("school",),
    alarms={PURGE: run_nightly_purge},
    by_wall=frozenset({PURGE}),
    starts=schedule_purge,
)
