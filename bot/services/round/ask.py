"""Asks the class a question: the teacher's own, a card, or one kept for later; also another one instead of it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import ClassVar

from bot.coach.judge import split_questions
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import ChoiceField, MessageForm, Silence, Speaker, TextField
from bot.domain.deck.card import Card
from bot.domain.pacing import Depth
from bot.domain.refusal import Reason, Refused
from bot.domain.round.pocket import POCKET_LIMIT, PocketQuestion
from bot.domain.round.prompt import Prompt
from bot.domain.round.round import QUESTION_LIMIT, Round, RoundState, check_question
from bot.domain.school.group import Group, RoundStyle
from bot.domain.talk.talk import Talk
from bot.domain.talk.visibility import default_visibility
from bot.domain.talk.weight import Weight, most_in
from bot.services.coach.drafts import own_draft
from bot.services.coach.say import Cleared, Pending, dispatch_of
from bot.services.context import AppContext
from bot.services.deck.cards import card_of, draw_for_class
from bot.services.message import Sayable
from bot.services.round.end import finish_round
from bot.services.round.follow import GIVE_BACK, follow
from bot.services.round.require import refuse_before_reveal, require_round, require_running_round
from bot.services.talk.kind_plan import is_nameless
from bot.services.talk.posts import redraw_panel, redraw_plan
from bot.services.talk.require import require_open_talk
from bot.store.unit import Unit

SEED_BITS = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawCard(Sayable[Round]):
    """A card becomes the question: ``card``, or else one that is drawn, from ``deck`` if that is given.

    None elsewhere takes the default of the class or the card. A question that must be sealed is, whatever ``style``
    says.
    """

    stored_as: ClassVar[str] = "card"
    edited_in: ClassVar[MessageForm] = MessageForm("ask-title", ())
    silence: ClassVar[Silence] = Silence.NONE

    deck: str | None = None
    style: RoundStyle | None = None
    depth: Depth | None = None
    card: Card | None = None

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        await must_take_question(context, unit, speaker.group)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Round:
        return await _begin(context, unit, speaker.group, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskQuestion(Sayable[Round]):
    """A question in the teacher's own words, or the one with the id ``pocket`` that was kept for later.

    ``deck`` is the deck that the words were taken from. None takes the default of the class or the band. A question
    that must be sealed is, whatever ``style`` says.
    """

    stored_as: ClassVar[str] = "question"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "ask-title",
        (
            TextField("question", "ask-text", QUESTION_LIMIT, hint="ask-text-hint", long=False),
            ChoiceField("style", "ask-style", RoundStyle, "ask-style-"),
            ChoiceField("depth", "ask-depth", Depth, "ask-depth-"),
            ChoiceField("weight", "ask-weight", Weight, "ask-weight-", hint="ask-weight-hint"),
        ),
    )
    coached: ClassVar[tuple[str, ...]] = ("question",)
    exempt: ClassVar[frozenset[Rule]] = frozenset()
    silence: ClassVar[Silence] = Silence.AFTER_AN_ANSWER
    is_new_question: ClassVar[bool] = True

    question: str = ""
    pocket: int | None = None
    deck: str | None = None
    style: RoundStyle | None = None
    depth: Depth | None = None
    weight: Weight | None = None

    @property
    def as_card(self) -> tuple[str, str | None]:
        return self.question, self.deck

    @property
    def sensitivity(self) -> int:
        """Return how personal the teacher says the question is; light when nothing was chosen."""
        return (self.weight or Weight.LIGHT).sensitivity

    def shown_to(self, group: Group) -> "AskQuestion":
        return replace(
            self,
            style=self.style or group.round_style,
            depth=self.depth or Depth.STANDARD,
            weight=self.weight or Weight.LIGHT,
        )

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        if not self.has_words and self.pocket is None:
            raise Refused(Reason.EMPTY)
        if self.pocket is not None and not self.has_words:
            await kept_question(unit, speaker, self.pocket)
        await must_take_question(context, unit, speaker.group)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Round:
        if self.pocket is None or self.question:
            return await _begin(context, unit, speaker.group, self)
        kept = await kept_question(unit, speaker, self.pocket)
        round_ = await _begin(context, unit, speaker.group, replace(self, question=kept.text))
        await drop_kept(unit, kept)
        return round_


@dataclass(frozen=True, slots=True)
class _InPlace(Sayable[Round]):
    """A change of the question that is going on. Think time begins anew, so this breaks no silence."""

    edited_in: ClassVar[MessageForm] = MessageForm("ask-title", (TextField("question", "ask-text", QUESTION_LIMIT),))
    coached: ClassVar[tuple[str, ...]] = ("question",)
    silence: ClassVar[Silence] = Silence.NONE

    round_id: int
    question: str = ""

    @property
    def as_card(self) -> tuple[str, str | None]:
        return self.question, None


@dataclass(frozen=True, slots=True)
class RewordQuestion(_InPlace):
    """The same question in other words; what was handed in already stays (pedagogy 2.2)."""

    stored_as: ClassVar[str] = "reword"

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Round:
        now = context.clock.now()
        scene = await require_running_round(unit, speaker.group.id, self.round_id)
        round_ = scene.round.reworded(self.question, now)
        await follow(unit, scene.group, round_, now)
        return round_


@dataclass(frozen=True, slots=True)
class AskAnother(_InPlace):
    """Another question in the place of this one; without words a card is drawn (pedagogy 2.2).

    Answers that came in early belong to the question before: their writers get them back.
    """

    stored_as: ClassVar[str] = "instead"

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Round:
        now = context.clock.now()
        scene = await require_round(unit, speaker.group.id, self.round_id)
        if scene.round.state is not RoundState.THINKING:
            raise Refused(Reason.WRONG_MOMENT)
        wish = AskQuestion(question=self.question) if self.has_words else DrawCard()
        prompt, depth = await _prompt(context, unit, scene.group, scene.talk, scene.round.number, wish)
        think = context.paces[scene.group.band].think(depth)
        await unit.answers.drop_passes(self.round_id)
        await unit.alarms.set(GIVE_BACK, self.round_id, now)
        # If only the earlier question required this style, the style goes with it.
        style = scene.group.round_style if scene.round.prompt.must_be_sealed else scene.round.style
        round_ = replace(
            scene.round,
            style=style,
            prompt=prompt,
            think_started_at=now,
            think_ends_at=now + timedelta(seconds=think),
        ).sealed_if_needed()
        await follow(unit, scene.group, round_, now)
        unit.after_commit.append(partial(context.forget_round, self.round_id))
        return round_


async def begin_round(context: AppContext, unit: Unit, group: Group, wish: AskQuestion | DrawCard) -> Round:
    """Begin a round as part of a larger use case. A round that was already revealed is finished first."""
    await must_take_question(context, unit, group)
    return await _begin(context, unit, group, wish)


async def must_take_question(context: AppContext, unit: Unit, group: Group) -> None:
    """Refuse without a talk that takes questions, while it has one, and too soon after one that nobody answered."""
    talk = await require_open_talk(unit, group.id)
    now = context.clock.now()
    previous = await refuse_before_reveal(unit, talk.id, Reason.ROUND_OPEN)
    if previous is not None and not await unit.answers.any(previous.id):
        previous.must_not_hurry(now)
    talk.must_take_questions()
    talk.must_have_been_read(now)


async def _begin(context: AppContext, unit: Unit, group: Group, wish: AskQuestion | DrawCard) -> Round:
    """Begin a round with think time, in a talk that takes a question now."""
    now = context.clock.now()
    talk = await require_open_talk(unit, group.id)
    previous = await unit.rounds.open_in(talk.id)
    if previous is not None:
        await finish_round(context, unit, group, previous)
    number = await unit.rounds.next_number(talk.id)
    prompt, depth = await _prompt(context, unit, group, talk, number, wish)
    think = context.paces[group.band].think(depth)
    round_ = await unit.rounds.add(
        Round(
            id=0,
            talk_id=talk.id,
            number=number,
            style=wish.style or (RoundStyle.SEALED if is_nameless(context, talk, number) else group.round_style),
            state=RoundState.THINKING,
            prompt=prompt,
            think_started_at=now,
            think_ends_at=now + timedelta(seconds=think),
            answer_seconds=context.paces[group.band].answer_window,
            shuffle_seed=context.random.getrandbits(SEED_BITS),
        ).sealed_if_needed()
    )
    await unit.talks.save(talk.begin_rounds(now))
    await follow(unit, group, round_, now)
    return round_


async def _prompt(
    context: AppContext, unit: Unit, group: Group, talk: Talk, number: int, wish: AskQuestion | DrawCard
) -> tuple[Prompt, Depth]:
    """Return what the round with this number asks, and how long that takes to think about; refused when it is too
    personal for the talk.
    """
    most = most_in(talk, context.paces[group.band].max_sensitivity)
    if isinstance(wish, AskQuestion):
        if wish.sensitivity > most:
            raise Refused(Reason.TOO_TENDER)
        visibility = default_visibility(wish.sensitivity, talk.kind)
        prompt = Prompt(check_question(wish.question), None, None, wish.sensitivity, visibility)
        return prompt, wish.depth or Depth.STANDARD
    usual = context.scripts[talk.kind].deck_of_round(number)
    card = wish.card or await draw_for_class(
        context, unit, group, most, category=wish.deck, usual=usual, kind=talk.kind
    )
    if card.sensitivity > most:
        raise Refused(Reason.TOO_TENDER)
    words, starter = card.text(group.language), card.starter(group.language)
    prompt = Prompt(words, starter, card.id, card.sensitivity, card.visibility(talk.kind))
    return prompt, wish.depth or card.depth


@dataclass(frozen=True, slots=True)
class SplitDone:
    """What came of asking one of several questions; ``kept`` counts the questions kept for later."""

    outcome: Round | Pending | Cleared[Round]
    kept: int


async def split_and_ask(context: AppContext, speaker: Speaker, draft_id: int) -> SplitDone:
    """Ask the first of several questions and keep the others for later (V1a). Refused when the pocket is full."""
    now, group = context.clock.now(), speaker.group
    async with context.store.write() as unit:
        question = await _own_question(context, unit, speaker, draft_id)
        parts = split_questions(question.question, group.language)
        if parts is None:
            raise Refused(Reason.GONE)
        there = [kept for kept in await unit.pocket.of(group.id, speaker.user_ref) if kept.pupil is None]
        if len(there) + len(parts.pocket) > POCKET_LIMIT:
            raise Refused(Reason.POCKET_FULL, limit=POCKET_LIMIT)
        for later in parts.pocket:
            await unit.pocket.keep(group.id, speaker.user_ref, later, now)
        await redraw_panel(unit, group.id)
        dispatch = await dispatch_of(context, unit, speaker, replace(question, question=parts.now))
        return SplitDone(await dispatch.forced(), len(parts.pocket))


async def ask_card_instead(context: AppContext, speaker: Speaker, draft_id: int, card_id: str) -> Round:
    """Ask the card that was offered, in the style that was chosen for the teacher's words."""
    async with context.store.write() as unit:
        question = await _own_question(context, unit, speaker, draft_id)
        card = await card_of(context, unit, speaker.group.id, card_id)
        if card is None:
            raise Refused(Reason.GONE)
        round_ = await begin_round(context, unit, speaker.group, DrawCard(card=card, style=question.style))
        await unit.card_uses.note(speaker.group.id, card.id, context.clock.now())
        await unit.drafts.drop(draft_id)
    return round_


async def _own_question(context: AppContext, unit: Unit, speaker: Speaker, draft_id: int) -> AskQuestion:
    message = (await own_draft(context, unit, speaker, draft_id)).message
    if not isinstance(message, AskQuestion):
        raise Refused(Reason.GONE)
    return message


async def pocket_of(context: AppContext, speaker: Speaker) -> list[PocketQuestion]:
    """Return what this teacher kept for later in this class, and what pupils offered."""
    async with context.store.read() as unit:
        return await unit.pocket.of(speaker.group.id, speaker.user_ref)


async def drop_from_pocket(context: AppContext, speaker: Speaker, question_id: int) -> None:
    """Drop a question from the pocket. Refused when it belongs to another class or another teacher."""
    async with context.store.write() as unit:
        kept = await unit.pocket.find(question_id)
        if kept is None or kept.group_id != speaker.group.id:
            raise Refused(Reason.GONE)
        if kept.pupil is None and kept.user_ref != speaker.user_ref:
            raise Refused(Reason.GONE)
        await drop_kept(unit, kept)
        await redraw_panel(unit, speaker.group.id)


async def kept_question(unit: Unit, speaker: Speaker, question_id: int) -> PocketQuestion:
    """Return a question of the pocket that may be asked. Refused as gone when the hold list caught it."""
    for kept in await unit.pocket.of(speaker.group.id, speaker.user_ref):
        if kept.id == question_id and not kept.caught:
            return kept
    raise Refused(Reason.GONE)


async def drop_kept(unit: Unit, kept: PocketQuestion) -> None:
    """Drop a question that was asked or is no longer wanted."""
    await unit.pocket.drop(kept.id)
    if kept.talk_id is not None:
        await redraw_plan(unit, kept.talk_id)
