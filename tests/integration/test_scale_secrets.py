"""Checks that what the class sees of a scale question says nothing of a mark, whatever happens in whatever order."""

import json
from contextlib import suppress
from datetime import datetime
from random import Random

import pytest
from discord.ui import LayoutView

from bot.clock import ManualClock
from bot.domain.refusal import Refused
from bot.domain.scale.mark import HISTOGRAM_MINIMUM, Mark
from bot.domain.scale.scale import WRITTEN, Scale, ScaleForm, ScaleResponse, ScaleStep
from bot.domain.school.group import Group
from bot.domain.talk.weight import Weight
from bot.services.context import AppContext
from bot.services.scale.open import OpenScale
from bot.services.scale.respond import give_mark, go_on, take_step
from bot.services.scale.steer import close_marks, end_scale, stop_scale
from bot.services.scale.tell import invite_teller, volunteer
from bot.services.scale.views import view_regie, view_scale, view_teller, view_together
from bot.store.unit import Store
from cogs.scale.question import draw_question, draw_together
from cogs.scale.regie import draw_regie
from cogs.scale.telling import draw_teller
from tests.integration.classroom import a_group, says

PUPILS = 12
SECRET = "ditweetnietdeklas"


def drawn(layout: LayoutView) -> str:
    return json.dumps(layout.to_components(), ensure_ascii=False)


class Game:
    """A scale question with a class that does what chance says."""

    def __init__(self, context: AppContext, group: Group, scale: Scale, random: Random) -> None:
        self.context = context
        self.group = group
        self.scale = scale
        self.random = random
        self.counted: dict[str, Mark] = {}

    async def moves(self) -> None:
        """Let one thing happen; a refusal is as good as anything."""
        pupil = str(self.random.randrange(PUPILS))
        request = self.random.choices(
            (self.gives, self.begins, self.tells, self.invites, self.closes, self.ends, self.stops),
            (8, 4, 2, 1, 1, 0.2, 0.1),
        )[0]
        with suppress(Refused):
            await request(pupil)

    async def gives(self, pupil: str) -> None:
        mark = Mark(2 * self.random.randrange(11))
        await give_mark(self.context, self.group, pupil, self.scale.id, f"Leerling {pupil}", mark)
        self.counted[pupil] = mark

    async def begins(self, pupil: str) -> None:
        view = await go_on(self.context, self.group, pupil, self.scale.id, f"Leerling {pupil}")
        mark = Mark(self.random.randrange(21))

        def move(response: ScaleResponse, now: datetime) -> ScaleResponse:
            if response.step is ScaleStep.MARK:
                return response.choose(mark, now)
            return (
                response.write(response.step, SECRET, now)
                if response.step in WRITTEN
                else response.skip(response.step, now)
            )

        await take_step(self.context, self.group, pupil, view.response.id, move)

    async def tells(self, pupil: str) -> None:
        await volunteer(self.context, self.group, pupil, self.scale.id)

    async def invites(self, _: str) -> None:
        await invite_teller(self.context, self.group, self.scale.id)

    async def closes(self, _: str) -> None:
        await close_marks(self.context, self.group, self.scale.id)

    async def ends(self, _: str) -> None:
        await end_scale(self.context, self.scale.id)

    async def stops(self, _: str) -> None:
        await stop_scale(self.context, self.group, self.scale.id)

    async def public(self) -> tuple[str, str]:
        """Return the question's card and the stairs, as they are drawn for all."""
        question, together = (
            await view_scale(self.context, self.scale.id),
            await view_together(self.context, self.scale.id),
        )
        assert question is not None
        stairs = "" if together is None else drawn(draw_together(together, None))
        return drawn(draw_question(question)), stairs

    async def tellers(self) -> str:
        async with self.context.store.read() as unit:
            responses = await unit.scale_responses.of(self.scale.id)
        views = [await view_teller(self.context, response.id) for response in responses]
        return "".join(drawn(draw_teller(view)) for view in views if view is not None)

    async def regie(self) -> str:
        view = await view_regie(self.context, self.scale.id)
        assert view is not None
        return drawn(draw_regie(view))


async def a_game(store: Store, clock: ManualClock, seed: int, sensitivity: int) -> Game:
    context = AppContext(store=store, clock=clock, cards=(), random=Random(seed))
    async with store.write() as unit:
        group = await unit.groups.add(a_group(str(100 + seed)), created_at=clock.now())
    wish = OpenScale(topic="Hoe gaat het?", zero="niet", ten="goed", weight=tuple(Weight)[sensitivity])
    return Game(context, group, await says(context, group, wish), Random(seed))


@pytest.mark.parametrize("seed", range(4))
async def test_comparing_before_and_after_tells_nothing_of_a_mark(
    sqlite_store: Store, clock: ManualClock, seed: int
) -> None:
    game = await a_game(sqlite_store, clock, seed, sensitivity=0)
    question, _ = await game.public()
    shown: str | None = None
    at_close: dict[str, Mark] = {}
    for _ in range(60):
        await game.moves()
        await clock.move(60)
        scale = (await view_scale(game.context, game.scale.id) or pytest.fail("gone")).scale
        card, stairs = await game.public()
        assert SECRET not in card + stairs + await game.tellers() + await game.regie()
        if scale.takes_marks:
            assert card == question
            assert scale.totals is None
            at_close = dict(game.counted)
        elif scale.state.value == "closed":
            shown = shown or stairs
            assert stairs == shown
            assert ("●" in stairs) == (len(at_close) >= HISTOGRAM_MINIMUM)


@pytest.mark.parametrize("seed", range(2))
async def test_a_tender_topic_shows_no_mark_at_all(sqlite_store: Store, clock: ManualClock, seed: int) -> None:
    game = await a_game(sqlite_store, clock, 50 + seed, sensitivity=1)
    assert game.scale.form is ScaleForm.PRIVATE
    _, stairs = await game.public()
    for _ in range(40):
        await game.moves()
        assert game.counted == {}
        assert await game.tellers() == ""
        assert (await game.public())[1] in (stairs, "")
        assert SECRET not in await game.regie()
