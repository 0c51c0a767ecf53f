"""Tells a teacher who reads along in a place of the class, and mends that on a press."""

from collections.abc import Iterable
from zlib import crc32

from discord.ui import LayoutView

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.outbox.guard import Leak, Report
from bot.chat.outbox.mending import keep_others_out
from bot.chat.outbox.places import PlaceKind
from bot.chat.ui.layout import Accent, Item, Style, button, card, clock_time, page, row, text
from bot.chat.ui.mentions import MentionText
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words, words_for
from cogs.school import ids


async def render(bot: VertelEens, group_id: int) -> list[LayoutView] | None:
    """Draw the message for this class, or return None when there is nothing to tell."""
    async with bot.context.store.read() as unit:
        group = await unit.groups.find(group_id)
    reports = [] if group is None else await bot.outbox.guard.reports(group)
    return [draw(group, reports)] if group is not None and reports else None


def draw(group: Group, reports: list[Report]) -> LayoutView:
    """Draw who reads along and what they could read. Nothing private stands in it: they read this as well."""
    words = words_for(group.language)
    parts: list[Item] = [text(f"-# {words('readers-tab')}")]
    for report in reports:
        parts += [text(line) for line in _lines(words, report)]
    too_many = [report for report in reports if report.readers.too_many]
    if any(report.place.is_private for report in too_many):
        teachers = group.teacher_role_ref
        parts.append(MentionText(words("readers-look", teachers=f"<@&{teachers}>"), roles=(teachers,)))
    buttons = [button(words("readers-close"), ids.READERS_CLOSE(), Style.primary)] if too_many else []
    if too_many and not any(_is_never_fine(report) for report in too_many):
        buttons.append(button(words("readers-fine"), ids.READERS_FINE(seen=fingerprint(too_many))))
    if any(report.leak is not None and report.leak.until is not None for report in reports):
        buttons.append(button(words("readers-seen"), ids.READERS_SEEN()))
    return page(card(Accent.HEIDE, *parts, *([row(*buttons)] if buttons else [])))


@needs(Action.SET_UP_CLASS)
async def close(request: Request) -> None:
    """Keep out whoever does not belong ("Maak dicht"); what waited is shown then."""
    await request.think()
    bot = bot_of(request)
    if lacks := await keep_others_out(bot, bot.outbox.guard, request.group):
        named = ", ".join(request.words(f"permission-{name.replace('_', '-')}") for name in lacks)
        raise Refused(Reason.MISSING_PERMISSIONS, missing=named)
    await request.tell(request.words("readers-closing"))


@needs(Action.SET_UP_CLASS)
async def only_class(request: Request) -> None:
    """Close the class's own channel to whoever does not belong to the class ("Alleen voor deze klas")."""
    await bot_of(request).outbox.guard.accept_nobody(request.group)
    await close(request)


@needs(Action.SET_UP_CLASS)
async def fine(request: Request, seen: int) -> None:
    """Let them read along from now on ("Dit mag"); nobody says so for themselves.

    That is about those of whom the message told, with the fingerprint ``seen``: others may read along by now.
    """
    guard = bot_of(request).outbox.guard
    reports = [report for report in await guard.reports(request.group) if report.readers.too_many]
    named = {ref for report in reports for ref in report.readers.members}
    if request.actor.user_ref in named or any(_is_never_fine(report) for report in reports):
        raise Refused(Reason.NOT_ALLOWED)
    if fingerprint(reports) != seen:
        raise Refused(Reason.CHANGED)
    await guard.accept(request.group)
    await request.tell(request.words("readers-accepted"))


@needs(Action.SET_UP_CLASS)
async def seen(request: Request) -> None:
    """Put away what could be read once ("Gelezen")."""
    await bot_of(request).outbox.guard.forget_leaks(request.group)
    await request.say_nothing()


def fingerprint(reports: Iterable[Report]) -> int:
    """Return a number that differs when others read along, or somewhere else."""
    return crc32(repr(sorted((one.place.channel_ref, sorted(one.readers.too_many)) for one in reports)).encode())


def named(words: Words, group: Group, roles: Iterable[str], members: Iterable[str] = ()) -> str:
    """Return these roles and members as a reader of the server sees them; nobody is notified."""
    told = [words("readers-everybody") if ref == group.guild_ref else f"<@&{ref}>" for ref in roles]
    return ", ".join([*told, *(f"<@{ref}>" for ref in members)])


def _is_never_fine(report: Report) -> bool:
    """Tell whether pupils read along in a private place by what all pupils have; no teacher can want that."""
    group = report.place.group
    return report.place.is_private and bool(report.readers.too_many & {group.guild_ref, group.pupil_role_ref})


def _lines(words: Words, report: Report) -> list[str]:
    place, readers = report.place, report.readers
    group, channel = place.group, f"<#{place.channel_ref}>"
    lines: list[str] = []
    if readers.too_many:
        who = named(words, group, readers.roles, readers.members)
        key = "readers-class" if place.kind is PlaceKind.CLASS else "readers-private"
        lines.append(words(key, channel=channel, who=who))
    if readers.left_out:
        key = "readers-hidden-class" if place.kind is PlaceKind.CLASS else "readers-hidden-regie"
        lines.append(words(key, channel=channel, who=named(words, group, readers.left_out)))
    if readers.mighty and place.kind is PlaceKind.REGIE:
        lines.append(words("readers-mighty", who=named(words, group, (), readers.mighty)))
    if report.leak is not None:
        lines.append(_leaked(words, report, report.leak))
    return lines


def _leaked(words: Words, report: Report, leak: Leak) -> str:
    """Say what stood there when the bot saw it, and since when it is closed again."""
    known = [f"readers-shown-{kind.replace('_', '-')}" for kind in leak.kinds]
    kinds = list(dict.fromkeys(words(key) for key in known if key in words))
    what = ", ".join(kinds) or words("readers-shown-nothing")
    channel, since = f"<#{report.place.channel_ref}>", clock_time(leak.began_at)
    if leak.ended_at is None:
        return words("readers-leak", since=since, what=what)
    who = named(words, report.place.group, leak.roles, leak.members)
    return words("readers-leaked", channel=channel, since=since, until=clock_time(leak.ended_at), who=who, what=what)
