"""Agreements in a one-to-one talk: either of the two proposes, and it counts when both said yes."""

from dataclasses import dataclass, replace

from bot.domain.agreement import WORDS_LIMIT, Agreement, Who
from bot.domain.one_to_one.one_to_one import OneToOne, Promise
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import REVIEW_AFTER
from bot.domain.school.group import Group
from bot.domain.school.hours import SCHOOL_ZONE
from bot.domain.words import check_line
from bot.services.context import AppContext
from bot.services.one_to_one.posts import promise
from bot.services.one_to_one.require import require_one_to_one, require_own_one_to_one
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wrote down: who does it, what, when for the first time, who helps."""

    words: str
    who: Who
    first_moment: str = ""
    help: str = ""


async def propose(context: AppContext, group: Group, one_id: int, wish: Wish, user_ref: str | None) -> None:
    """The pupil (``user_ref``) or the teacher (None) proposes; the other one is asked."""
    async with context.store.write() as unit:
        one = await _open_one(unit, group, one_id, user_ref)
        agreement = await unit.agreements.add(
            Agreement(
                id=0,
                group_id=group.id,
                talk_id=None,
                pupil_id=one.pupil_id,
                words=check_line(wish.words, WORDS_LIMIT, needed=True),
                who=wish.who,
                first_moment=check_line(wish.first_moment, WORDS_LIMIT),
                help=check_line(wish.help, WORDS_LIMIT),
            ),
            context.clock.now(),
        )
        await promise(unit, one, agreement, pupil=user_ref is not None, teacher=user_ref is None)


async def say_yes(context: AppContext, group: Group, one_id: int, user_ref: str | None) -> None:
    """One of the two says yes to what waits for them. Refused when nothing does."""
    async with context.store.write() as unit:
        one = await _open_one(unit, group, one_id, user_ref)
        waiting = [made for made in await unit.one_to_ones.promises(one_id) if not _said_yes(made, user_ref)]
        if not waiting:
            raise Refused(Reason.WRONG_MOMENT)
        review_on = (context.clock.now() + REVIEW_AFTER).astimezone(SCHOOL_ZONE).date()
        for made in waiting:
            agreed = replace(made.agreement, confirmed=True, review_on=review_on)
            await unit.agreements.save(agreed)
            await promise(unit, one, agreed, pupil=True, teacher=True)


async def changeable(context: AppContext, group: Group, one_id: int, user_ref: str) -> list[Agreement]:
    """What the pupil may put in other words, or take away."""
    async with context.store.read() as unit:
        await require_own_one_to_one(unit, group, one_id, user_ref)
        return [made.agreement for made in await unit.one_to_ones.promises(one_id)]


async def reword(context: AppContext, group: Group, one_id: int, agreement_id: int, user_ref: str, wish: Wish) -> None:
    """The pupil's wording wins; the teacher says yes to it anew."""
    async with context.store.write() as unit:
        one = await _open_one(unit, group, one_id, user_ref)
        made = await _made(unit, one, agreement_id)
        changed = replace(
            made.agreement,
            words=check_line(wish.words, WORDS_LIMIT, needed=True),
            first_moment=check_line(wish.first_moment, WORDS_LIMIT),
            confirmed=False,
        )
        await unit.agreements.save(changed)
        await promise(unit, one, changed, pupil=True, teacher=False)


async def take_away(context: AppContext, group: Group, one_id: int, agreement_id: int, user_ref: str) -> None:
    """The pupil takes it away; nothing is left of it."""
    async with context.store.write() as unit:
        one = await _open_one(unit, group, one_id, user_ref)
        made = await _made(unit, one, agreement_id)
        await promise(unit, one, made.agreement, pupil=False, teacher=False)
        await unit.agreements.remove(agreement_id)


def _said_yes(made: Promise, user_ref: str | None) -> bool:
    return made.teacher_yes if user_ref is None else made.pupil_yes


async def _made(unit: Unit, one: OneToOne, agreement_id: int) -> Promise:
    for made in await unit.one_to_ones.promises(one.id):
        if made.agreement.id == agreement_id:
            return made
    raise Refused(Reason.GONE)


async def _open_one(unit: Unit, group: Group, one_id: int, user_ref: str | None) -> OneToOne:
    one = await (
        require_one_to_one(unit, group, one_id)
        if user_ref is None
        else require_own_one_to_one(unit, group, one_id, user_ref)
    )
    if not one.is_open:
        raise Refused(Reason.TALK_OVER)
    return one
