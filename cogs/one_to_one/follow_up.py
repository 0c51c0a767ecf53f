"""Draws what calls staff in regie: a pupil who wants to speak to somebody, and a talk that one of two is missing in."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Item, Style, button, card, clock_time, page, row, text
from bot.chat.ui.mentions import MentionText
from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import Words, words_for
from bot.services.one_to_one.follow_up import FollowUpView
from bot.services.one_to_one.missing import MissingView
from cogs.one_to_one import ids
from cogs.one_to_one.lines import called, names_of


def draw_follow_up(view: FollowUpView) -> LayoutView:
    """Draw the call for the teacher of the talk and the support staff."""
    first = (view.asked.first_ref,)
    return _card(view, "follow-up-title", people=first, roles=_roles(view.group.support_role_ref))


def draw_follow_up_again(view: FollowUpView) -> LayoutView:
    """Draw the call for all teachers of the class, when nobody looked."""
    roles = _roles(view.group.support_role_ref, view.group.teacher_role_ref)
    return _card(view, "follow-up-again", people=(), roles=roles)


def draw_missing(view: MissingView) -> LayoutView:
    """Draw who is missing, that nobody has to do anything at once, and what can be done."""
    words, name = words_for(view.group.language), literal(view.pupil.name)
    told = words(f"one-missing-{view.missing.value.replace('_', '-')}", name=name)
    stop = button(words("one-stop"), ids.STOP(one_to_one_id=view.talk.id), Style.secondary)
    thread = words("one-panel-thread", thread=f"<#{view.talk.thread_ref}>")
    return page(card(Accent.HEIDE, text(told), text(thread), row(stop)))


def _card(view: FollowUpView, title: str, *, people: tuple[str, ...], roles: tuple[str, ...]) -> LayoutView:
    words, name = words_for(view.group.language), literal(view.pupil.name)
    parts: list[Item] = [text(f"-# {words('follow-up-tab')}"), text(f"## {words(title, name=name)}")]
    if not view.asked.is_waiting:
        return page(card(Accent.HEIDE, *parts, text(_ended(words, view))))
    parts.append(MentionText(names_of(words, called(people, roles)), people=people, roles=roles))
    where = [] if view.talk is None else [words("one-panel-thread", thread=f"<#{view.talk.thread_ref}>")]
    parts.append(text("\n".join([words("follow-up-do", name=name), *where])))
    parts.append(row(button(words("follow-up-seen"), ids.FOLLOW_UP_SEEN(follow_up_id=view.asked.id), Style.primary)))
    parts.append(text(f"-# {words('follow-up-hint')}"))
    return page(card(Accent.HEIDE, *parts))


def _ended(words: Words, view: FollowUpView) -> str:
    asked = view.asked
    if asked.seen_at is not None and asked.seen_by is not None:
        return words("follow-up-seen-by", who=f"<@{asked.seen_by}>", time=clock_time(asked.seen_at))
    return words("follow-up-dropped", name=literal(view.pupil.name))


def _roles(*refs: str | None) -> tuple[str, ...]:
    return tuple(ref for ref in refs if ref is not None)
