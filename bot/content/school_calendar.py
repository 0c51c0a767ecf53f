"""Knows public holidays, and in the Netherlands the school holidays of a region, from the ``holidays`` package."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from holidays import HolidayBase, country_holidays


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """Where the school is. ``region`` is one of the three Dutch holiday regions, or empty: public holidays only."""

    country: str = "NL"
    region: str = ""

    @property
    def knows_school_holidays(self) -> bool:
        """Whether more than public holidays is known of this place."""
        return bool(self.region)

    def is_free(self, day: date) -> bool:
        """Tell whether schools are closed on this day, weekends apart."""
        return day in _days(self.country, self.region)


@lru_cache
def _days(country: str, region: str) -> HolidayBase:
    """Return the free days of all years; a year is worked out when it is first asked about."""
    if region:
        return country_holidays(country, subdiv=region.capitalize(), categories=("public", "school"))
    return country_holidays(country)
