"""Keeps the rules of the coach that a teacher does not want to hear about, in any class."""

from collections.abc import Iterable

from bot.domain.coach.nudges import MUTABLE_UP_TO
from bot.domain.coach.rules import SEVERITY, Rule
from bot.domain.coach.teacher_message import Speaker
from bot.domain.refusal import Reason, Refused
from bot.services.coach.drafts import own_draft
from bot.services.context import AppContext

MUTABLE = tuple(rule for rule in Rule if SEVERITY[rule] <= MUTABLE_UP_TO)
"""The rules that a teacher can switch off for good."""


async def mute_rule(context: AppContext, speaker: Speaker, draft_id: int) -> Rule:
    """Mute the rule that this draft was nudged about, for good. Only light rules can be muted."""
    async with context.store.write() as unit:
        draft = await own_draft(context, unit, speaker, draft_id)
        if draft.rule is None or draft.rule not in MUTABLE:
            raise Refused(Reason.GONE)
        await unit.muted.add(speaker.user_ref, draft.rule)
    return draft.rule


async def muted_rules(context: AppContext, user_ref: str) -> frozenset[Rule]:
    """Return the rules that this teacher muted."""
    async with context.store.read() as unit:
        return await unit.muted.of(user_ref)


async def listen_to(context: AppContext, user_ref: str, rules: Iterable[Rule]) -> None:
    """Unmute exactly these among the rules that can be muted, and mute the others."""
    wanted = set(rules)
    async with context.store.write() as unit:
        await unit.muted.set(user_ref, [rule for rule in MUTABLE if rule not in wanted])
