"""Says who reads what pupils write, as exactly as the bot knows it: teachers, and the support staff of a class."""

from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Item, clock_time, day, text
from bot.chat.ui.safe_text import literal
from bot.domain.school.group import Group, RoundStyle
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.visibility import NAMELESS_KINDS
from bot.i18n.catalogue import Words
from bot.services.school.free_days import school_opens


def with_support(words: Words, group: Group, told: str) -> str:
    """Add that the support staff can read it too, where the class has any: they read along in regie."""
    return told if group.support_role_ref is None else f"{told} {words('readers-support')}"


def who_reads(words: Words, group: Group, kind: TalkKind) -> str:
    """Say before a talk of this kind who will read what is handed in."""
    in_channel = group.round_style is RoundStyle.CHAT and kind not in NAMELESS_KINDS
    key = "opening-reads-chat" if in_channel else "opening-reads-sealed"
    told = words(key, teacher=literal(group.form_of_address))
    return told if group.support_role_ref is None else f"{told} {words('opening-reads-support')}"


async def help_now(request: Request) -> list[Item]:
    """Say to a pupil whose words were held where help is, and when it is no school time, when they will be read."""
    words, opens = request.words, await school_opens(request.context, request.group)
    later = [text(words("held-closed", day=day(opens), time=clock_time(opens)))] if opens else []
    return [*later, text(words("help-card", country=request.context.calendar.country))]
