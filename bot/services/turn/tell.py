"""Follows a pupil who tells: the second silence, asking on, thanks, and handing over (2.3)."""

from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import NO_QUESTION, MessageForm, Silence, Speaker, TextField
from bot.domain.pacing import VOICE_SILENCE_SECONDS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.school.group import Group, Pupil
from bot.domain.turn.telling import (
    ASK_ON_LIMIT,
    ECHO_LIMIT,
    HEARD_LIMIT,
    WRITTEN,
    OneWord,
    Probe,
    TurnLine,
    TurnLineKind,
    last_words,
)
from bot.domain.turn.turn import TELLING, Turn, TurnState
from bot.domain.words import can_be_read, check_line, cut
from bot.services.coach.listen import break_chain
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.services.round.require import Scene, find_scene
from bot.services.turn.end import CHOSEN_WORD, LINE_POSTS, PROBE, PROBES, THANKS, TURN, forget_lines
from bot.services.turn.invite import save_turn
from bot.services.turn.require import require_own_turn, require_turn
from bot.services.turn.views import known_words
from bot.store.outbox import Post
from bot.store.unit import Unit

NOBODY_KNOWN = 0
"""The pupil chose somebody who never took part; that is told as little as any other reason."""


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a turn, as the class reads it."""

    group: Group
    round: Round
    turn: Turn
    pupil: Pupil
    line: TurnLine


async def told_in_channel(context: AppContext, group: Group, user_ref: str, text: str) -> None:
    """Begin the second silence, or begin it again: whoever has the floor wrote in the channel."""
    async with context.store.read() as unit:
        turn = await _turn_of_speaker(unit, group, user_ref)
    if turn is None:
        return
    async with context.store.write() as unit:
        turn, scene = await require_turn(unit, group.id, turn.id)
        if turn.state not in TELLING or scene.talk.is_paused:
            return
        if can_be_read(text):
            # A picture or a voice message begins the silence as well; there are no words of it to keep.
            await unit.turn_lines.add(TurnLine(0, turn.id, TurnLineKind.TOLD, words=cut(text, HEARD_LIMIT)))
        await save_turn(context, unit, scene, turn.listen(context.clock.now(), context.paces[scene.group.band].silence))


async def said_enough(context: AppContext, group: Group, user_ref: str, turn_id: int) -> Turn:
    """Begin a silence after which nobody asks on, because the pupil says that this was all."""
    async with context.store.write() as unit:
        turn, scene = await _own_telling(unit, group, turn_id, user_ref)
        silence = context.paces[scene.group.band].silence
        listening = turn.listen(context.clock.now(), silence, enough=True)
        if turn.state is not TurnState.SPEAKING:
            listening = replace(listening, state=turn.state, until=turn.until)
        await save_turn(context, unit, scene, listening)
    return listening


async def heard_aloud(context: AppContext, group: Group, turn_id: int) -> Turn:
    """Begin a shorter silence, because the teacher heard the pupil say it aloud."""
    async with context.store.write() as unit:
        turn, scene = await require_turn(unit, group.id, turn_id)
        if turn.state is not TurnState.SPEAKING:
            raise Refused(Reason.GONE)
        turn = turn.listen(context.clock.now(), VOICE_SILENCE_SECONDS)
        await save_turn(context, unit, scene, turn)
    return turn


async def end_silence_or_signal(context: AppContext, turn_id: int) -> None:
    """End the second silence, or give the teacher a soft signal when somebody tells for long."""
    now = context.clock.now()
    async with context.store.write() as unit:
        turn = await unit.turns.find(turn_id)
        if turn is None or turn.until is None or turn.until > now:
            return
        scene = await find_scene(unit, turn.round_id)
        if scene is None or scene.talk.is_paused:
            return
        if turn.state is TurnState.WAITING:
            await save_turn(context, unit, scene, turn.heard())
        else:
            await unit.posts.invalidate(PROBES, turn_id)


async def think_on(context: AppContext, group: Group, user_ref: str, turn_id: int) -> None:
    """Let the soft signal wait as long again, because the pupil is still thinking."""
    async with context.store.write() as unit:
        turn, scene = await _own_telling(unit, group, turn_id, user_ref)
        if turn.state is TurnState.SPEAKING:
            await save_turn(context, unit, scene, turn.speak(context.clock.now()))


async def choose_word(context: AppContext, group: Group, user_ref: str, turn_id: int, word: OneWord) -> None:
    """Say it with one word that the pupil chose; the class reads it, and the second silence begins."""
    now = context.clock.now()
    async with context.store.write() as unit:
        turn, scene = await _own_telling(unit, group, turn_id, user_ref)
        line = await unit.turn_lines.add(TurnLine(0, turn.id, TurnLineKind.WORD, key=word.value))
        await unit.posts.ensure(CHOSEN_WORD, line.id, scene.group.channel_ref, now)
        await save_turn(context, unit, scene, turn.listen(now, context.paces[scene.group.band].silence))


@dataclass(frozen=True, slots=True)
class AskOn(Sayable[Turn]):
    """A question on what was told, after the second silence and at most twice (N17).

    ``text`` holds the teacher's own words where this way to ask on is written.
    """

    stored_as: ClassVar[str] = "probe"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "coach-field-text", (TextField("text", "coach-field-text", ASK_ON_LIMIT),)
    )
    coached: ClassVar[tuple[str, ...]] = ("text",)
    silence: ClassVar[Silence] = Silence.NONE
    """It waits for a silence of its own: that of the turn."""

    turn_id: int
    how: Probe
    text: str = ""

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Turn:
        now = context.clock.now()
        turn, scene = await require_turn(unit, speaker.group.id, self.turn_id)
        asked = turn.ask_on(now)
        words = check_line(self.text, ASK_ON_LIMIT, needed=True) if self.how in WRITTEN else ""
        if self.how is Probe.MIRROR:
            group = speaker.group
            words = last_words(await known_words(unit, turn, context.hold_lists.of(group.channel_ref, group.language)))
            if not words:
                raise Refused(Reason.GONE)
        line = await unit.turn_lines.add(TurnLine(0, turn.id, TurnLineKind.PROBE, self.how.value, words))
        await save_turn(context, unit, scene, asked)
        await unit.posts.ensure(PROBE, line.id, scene.group.channel_ref, now)
        unit.after_commit.append(partial(break_chain, context, speaker.group))
        return asked


@dataclass(frozen=True, slots=True)
class Thanked:
    """A turn as it was before thanks ended it."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class GiveThanks(Sayable[Thanked]):
    """Thanks with what is given back, which may be nothing; the coach does not read the pupil's own words (``echo``).

    It ends the turn.
    """

    stored_as: ClassVar[str] = "thanks"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "thanks-form", (TextField("text", "thanks-field", ECHO_LIMIT, needed=False, hint="thanks-field-hint"),)
    )
    exempt: ClassVar[frozenset[Rule]] = NO_QUESTION
    silence: ClassVar[Silence] = Silence.NONE
    """It waits for a silence of its own: that of the turn."""

    turn_id: int
    text: str = ""
    echo: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        said = self.text.strip()
        return (said,) if said and said != self.echo.strip() else ()

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        turn, _ = await require_turn(unit, speaker.group.id, self.turn_id)
        if turn.state is TurnState.WAITING:
            raise Refused(Reason.STILL_SILENT)
        if turn.state is not TurnState.HEARD:
            raise Refused(Reason.GONE)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Thanked:
        turn, scene = await require_turn(unit, speaker.group.id, self.turn_id)
        words = check_line(self.text, ECHO_LIMIT)
        await unit.turn_lines.add(TurnLine(0, turn.id, TurnLineKind.THANKS, words=words))
        await save_turn(context, unit, scene, turn.end())
        await unit.posts.ensure(THANKS, turn.id, scene.group.channel_ref, context.clock.now())
        return Thanked(turn)


async def hand_over(context: AppContext, group: Group, user_ref: str, turn_id: int, chosen_ref: str) -> None:
    """Store whom the pupil would like to hear next. The pupil does not hear whether that can be: see ``invite``."""
    async with context.store.write() as unit:
        turn, _ = await _own_telling(unit, group, turn_id, user_ref)
        chosen = await unit.pupils.known(group.id, chosen_ref)
        await unit.turns.save(replace(turn, passes_to=NOBODY_KNOWN if chosen is None else chosen.id))


async def decline_turn(context: AppContext, group: Group, user_ref: str, turn_id: int) -> tuple[Turn, list[Post]]:
    """End a turn without a trace, because the pupil would rather not after all.

    The caller deletes the messages that are returned.
    """
    async with context.store.write() as unit:
        turn, scene = await _own_telling(unit, group, turn_id, user_ref)
        posts = await unit.posts.pages(TURN, turn.id)
        await unit.posts.drop(TURN, turn.id)
        for line in await unit.turn_lines.of(turn.id):
            if line.kind in LINE_POSTS:
                posts += await unit.posts.pages(LINE_POSTS[line.kind], line.id)
        await forget_lines(unit, turn.id)
        await save_turn(context, unit, scene, turn.end())
    return turn, posts


async def view_line(context: AppContext, line_id: int) -> LineView | None:
    """Return a line, or None when it is gone."""
    async with context.store.read() as unit:
        line = await unit.turn_lines.find(line_id)
        turn = None if line is None else await unit.turns.find(line.turn_id)
        scene = None if turn is None else await find_scene(unit, turn.round_id)
        if line is None or turn is None or scene is None:
            return None
        return LineView(scene.group, scene.round, turn, await unit.pupils.get(turn.pupil_id), line)


async def _turn_of_speaker(unit: Unit, group: Group, user_ref: str) -> Turn | None:
    talk = await unit.talks.open_in(group.id)
    round_ = None if talk is None else await unit.rounds.open_in(talk.id)
    turn = None if round_ is None else await unit.turns.going_in(round_.id)
    if turn is None or (await unit.pupils.get(turn.pupil_id)).user_ref != user_ref:
        return None
    return turn


async def _own_telling(unit: Unit, group: Group, turn_id: int, user_ref: str) -> tuple[Turn, Scene]:
    turn, scene = await require_own_turn(unit, group, turn_id, user_ref)
    if turn.state not in TELLING:
        raise Refused(Reason.GONE)
    return turn, scene
