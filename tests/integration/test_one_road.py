"""Checks that what a teacher says goes one way: one transaction says it, or keeps it; and a draft comes back as what it
was.
"""

from collections.abc import AsyncIterator
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import func, select, update

from bot.clock import ManualClock
from bot.content.loader import shipped_cards
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import Speaker
from bot.domain.pacing import Depth
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import RoundStyle
from bot.domain.talk.weight import Weight
from bot.services.coach.drafts import filled_in, last_draft, typed, view_draft
from bot.services.coach.say import Pending, leave_as_is, say, say_changed, say_now
from bot.services.context import AppContext
from bot.services.feature import features, message_types
from bot.services.round.ask import AskQuestion, DrawCard, pocket_of, split_and_ask
from bot.services.turn.tell import AskOn
from bot.store.coach import DraftRow, NudgeRow
from bot.store.unit import Store
from tests.databases import put_database
from tests.integration.classroom import NOW, TEACHER, a_group, a_talk

OPEN = "Wat helpt jou om rustig te beginnen?"
WHY = "Waarom ben je te laat?"
SEVERAL = "Hoe begon je aan je werkstuk? Wat deed je toen je vastliep? En wie hielp jou?"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
async def context(tmp_path: Path, clock: ManualClock) -> AsyncIterator[AppContext]:
    await put_database(tmp_path)
    store = Store.in_directory(tmp_path)
    yield AppContext(store, clock, shipped_cards(), messages=message_types())
    await store.close()


@pytest.fixture
async def teacher(context: AppContext) -> Speaker:
    async with context.store.write() as unit:
        group = await unit.groups.add(a_group(), created_at=NOW)
        await unit.talks.add(a_talk(group.id))
    return Speaker(group, TEACHER)


def commits(store: Store) -> list[None]:
    """Return a list that grows by one with every transaction that writes."""
    seen: list[None] = []
    store.on_commit(lambda: seen.append(None))
    return seen


async def count(context: AppContext, table: type[DraftRow | NudgeRow]) -> int:
    async with context.store.read() as unit:
        return await unit.connection.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize("message", [AskQuestion(question=OPEN), DrawCard()])
async def test_a_question_without_a_nudge_is_one_transaction_and_no_draft(
    context: AppContext, teacher: Speaker, message: AskQuestion | DrawCard
) -> None:
    seen = commits(context.store)
    assert isinstance(await say(context, teacher, message), Round)
    assert len(seen) == 1
    assert await count(context, DraftRow) == 0


async def test_a_nudge_and_what_follows_are_one_transaction_each(context: AppContext, teacher: Speaker) -> None:
    seen = commits(context.store)
    pending = await say(context, teacher, AskQuestion(question=WHY))
    assert isinstance(pending, Pending)
    assert pending.finding is not None
    assert pending.finding.rule is Rule.WAAROM
    assert (len(seen), await count(context, DraftRow)) == (1, 1)
    assert isinstance(await leave_as_is(context, teacher, pending.draft.id), Round)
    assert (len(seen), await count(context, DraftRow)) == (2, 0)


async def test_what_is_refused_changes_nothing_but_is_kept(context: AppContext, teacher: Speaker) -> None:
    await say(context, teacher, AskQuestion(question=OPEN))
    seen = commits(context.store)
    pending = await say(context, teacher, AskQuestion(question=WHY))
    assert isinstance(pending, Pending)
    assert pending.refused is not None
    assert pending.refused.reason is Reason.ROUND_OPEN
    assert (len(seen), await count(context, DraftRow), await count(context, NudgeRow)) == (1, 1, 0)


async def test_what_is_refused_on_its_way_is_undone_and_what_came_before_it_stays(
    context: AppContext, teacher: Speaker
) -> None:
    wish = AskQuestion(question=WHY, weight=Weight.TENDER)
    pending = await say(context, teacher, wish)
    assert isinstance(pending, Pending)
    refused = await leave_as_is(context, teacher, pending.draft.id)
    assert isinstance(refused, Pending)
    assert refused.refused is not None
    assert refused.refused.reason is Reason.TOO_TENDER
    assert refused.draft == pending.draft
    async with context.store.read() as unit:
        assert await unit.rounds.of(1) == []
        assert (await unit.nudges.of(teacher.group.id, 1)).dismissed == {Rule.WAAROM: 1}


async def test_several_questions_are_asked_and_kept_in_one_transaction(context: AppContext, teacher: Speaker) -> None:
    pending = await say(context, teacher, AskQuestion(question=SEVERAL))
    assert isinstance(pending, Pending)
    seen = commits(context.store)
    done = await split_and_ask(context, teacher, pending.draft.id)
    assert isinstance(done.outcome, Round)
    assert done.outcome.prompt.question == "Hoe begon je aan je werkstuk?"
    assert (len(seen), await count(context, DraftRow)) == (1, 0)
    assert len(await pocket_of(context, teacher)) == done.kept == 2


async def test_a_kept_question_leaves_the_pocket_as_it_is_asked(context: AppContext, teacher: Speaker) -> None:
    async with context.store.write() as unit:
        await unit.pocket.keep(teacher.group.id, TEACHER, OPEN, NOW)
    (kept,) = await pocket_of(context, teacher)
    seen = commits(context.store)
    round_ = await say(context, teacher, AskQuestion(pocket=kept.id))
    assert isinstance(round_, Round)
    assert (round_.prompt.question, round_.state, len(seen)) == (OPEN, RoundState.THINKING, 1)
    assert await pocket_of(context, teacher) == []


async def test_a_draft_comes_back_as_the_message_it_was(context: AppContext, teacher: Speaker) -> None:
    message = AskQuestion(question=WHY, style=RoundStyle.CHAT, depth=Depth.DEEP, weight=Weight.PERSONAL)
    pending = await say(context, teacher, message)
    assert isinstance(pending, Pending)
    assert (await view_draft(context, teacher, pending.draft.id)).message == message
    assert await last_draft(context, teacher, AskQuestion) == message
    assert await last_draft(context, teacher, AskOn) is None


async def test_a_draft_that_cannot_be_read_any_more_is_gone(context: AppContext, teacher: Speaker) -> None:
    pending = await say(context, teacher, AskQuestion(question=WHY))
    assert isinstance(pending, Pending)
    for broken in ({"fields": '{"style": "loud"}'}, {"fields": "no JSON"}, {"kind": "of_another_time"}):
        async with context.store.write() as unit:
            await unit.connection.execute(update(DraftRow).values(**broken))
        with pytest.raises(Refused) as refused:
            await say_now(context, teacher, pending.draft.id)
        assert refused.value.reason is Reason.GONE


async def test_nobody_else_says_a_teachers_draft(context: AppContext, teacher: Speaker) -> None:
    pending = await say(context, teacher, AskQuestion(question=WHY))
    assert isinstance(pending, Pending)
    with pytest.raises(Refused) as refused:
        await say_now(context, Speaker(teacher.group, "98"), pending.draft.id)
    assert refused.value.reason is Reason.NOT_YOURS


async def test_what_a_form_holds_is_taken_in_and_nothing_else(context: AppContext, teacher: Speaker) -> None:
    pending = await say(context, teacher, AskQuestion(question=WHY, depth=Depth.DEEP))
    assert isinstance(pending, Pending)
    forged = {"question": OPEN, "weight": "light", "style": "", "pocket": "7"}
    round_ = await say_changed(context, teacher, pending.draft.id, lambda message: filled_in(message, forged))
    assert isinstance(round_, Round)
    assert (round_.prompt.question, round_.style) == (OPEN, teacher.group.round_style)
    with pytest.raises(Refused):
        filled_in(AskQuestion(question=WHY), {"weight": "heavy"})
    with pytest.raises(Refused):
        typed(AskQuestion, style="loud")


def test_every_type_is_stored_under_a_name_of_its_own() -> None:
    assert all(kind.stored_as == name for name, kind in message_types().items())
    assert len(message_types()) == sum(len(feature.messages) for feature in features())


def test_what_the_coach_reads_and_a_form_shows_is_in_the_message() -> None:
    for kind in message_types().values():
        held = {field.name for field in fields(cast("Any", kind))}
        assert {*kind.coached, *kind.edited_in.texts} <= held, kind
