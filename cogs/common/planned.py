"""Tells of a planned talk wherever it comes up: its moment in words, its form, and what its teacher hears."""

from datetime import datetime

from bot.chat.ui.form import text_field
from bot.chat.ui.layout import Item
from bot.domain.planning.moment_in_words import MOMENT_TEXT_LIMIT
from bot.domain.school.hours import SCHOOL_ZONE
from bot.domain.talk.talk import TalkKind
from bot.i18n.catalogue import Words
from bot.services.planning.plan import Planned

REMARKS = ("free", "evening", "short")


def in_words(words: Words, moment: datetime, *, year: bool = True) -> str:
    """Write a moment by the school's clock, as a teacher could have written it: "dinsdag 24 november 2026 om 9:15"."""
    local = moment.astimezone(SCHOOL_ZONE)
    parts = {
        "weekday": words(f"weekday-{local.isoweekday()}"),
        "day": str(local.day),
        "month": words(f"month-{local.month}"),
        "time": f"{local.hour}:{local.minute:02}",
    }
    return words("moment-with-year", year=str(local.year), **parts) if year else words("moment-in-words", **parts)


def kind_name(words: Words, kind: TalkKind) -> str:
    """Name this kind of talk."""
    return words(f"kind-{kind.value.replace('_', '-')}")


def when_field(words: Words, written: str | None) -> Item:
    """Make the field in which the moment is written."""
    return text_field(
        words("plan-field-when"),
        "when",
        description=words("plan-field-when-hint"),
        value=written or None,
        limit=MOMENT_TEXT_LIMIT,
    )


def planned_told(words: Words, key: str, planned: Planned, **more: str) -> str:
    """Say with the sentence of ``key`` when the talk will be, and what there is to say about that moment."""
    kind = kind_name(words, planned.talk.kind)
    remarks = [words(f"plan-remark-{name}") for name in REMARKS if getattr(planned.remarks, name)]
    return "\n".join([words(key, kind=kind, when=in_words(words, planned.moment), **more), *remarks])
