"""Draws the steps of a talk in its thread: what is asked, what was said, and what can be done."""

from collections.abc import Callable
from datetime import datetime

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Item, card, clock_time, page, row, text
from bot.chat.ui.paging import ROOM, spread
from bot.chat.ui.pictures import ALT, Gallery, PictureFile
from bot.chat.ui.safe_text import displayable, literal, quoted_in_parts
from bot.domain.one_to_one.one_to_one import OneToOneState
from bot.domain.talk.script import BESIDE, CLOSING_STEPS, StepKind
from bot.domain.words import cut, upper_first
from bot.i18n.catalogue import Words, words_for
from bot.services.one_to_one.pupil import picked
from bot.services.one_to_one.views import GoalView, StepView
from cogs.one_to_one.buttons import goal_buttons, step_rows
from cogs.one_to_one.lines import (
    QUOTE,
    agreement_lines,
    asked_lines,
    captioned,
    choice_lines,
    goal_lines,
    opening_lines,
    promise_lines,
    question_in,
    told_lines,
)

PARTS = 12
DRAWING = "tekening.png"
ACCENTS = {
    StepKind.OPENING: Accent.OCHTEND,
    StepKind.META: Accent.HEIDE,
    StepKind.AWAY: Accent.SCHEMER,
    StepKind.SCALE: Accent.HEIDE,
    **dict.fromkeys((*CLOSING_STEPS, StepKind.THANKS), Accent.AVOND),
}
Body = Callable[[Words, StepView], list[str]]


def draw_step(view: StepView) -> list[LayoutView]:
    """Draw a step in one message, or in more where much was written; the buttons are on the first."""
    words = words_for(view.group.language)
    head = [f"-# {_tab(words, view)}", *asked_lines(view.step.asked)]
    body, after = BODIES[view.step.kind](words, view), _reaction(words, view)
    if view.drawing is None:
        body, after = [*body, *after], []
    else:
        after = [*quoted_in_parts(view.drawing.caption, QUOTE), *after] if view.drawing.caption else after
    first, *further = spread(body, len, most=PARTS, room=ROOM, taken=sum(map(len, [*head, *after])))
    accent = ACCENTS.get(view.step.kind, Accent.DAGLICHT)
    parts: list[Item] = [text(one) for one in (*head, *first)]
    parts += [*_drawing(words, view), *map(text, after), *step_rows(words, view)]
    return [page(card(accent, *parts)), *(page(card(accent, *some)) for some in further)]


def draw_goal(view: GoalView) -> list[LayoutView]:
    """Draw the goal as it stays in the thread; one that was replaced by another can only be read."""
    words, goal = words_for(view.group.language), view.goal
    first, *further = spread(goal_lines(words, goal, view.group.form_of_address), len, most=PARTS, room=ROOM)
    parts: list[Item] = [text(f"-# {words('one-tab-goal')}"), *map(text, first)]
    if not goal.replaced:
        parts.append(row(*goal_buttons(words, goal)))
    return [page(card(Accent.DAGLICHT, *parts)), *(page(card(Accent.DAGLICHT, *some)) for some in further)]


def _tab(words: Words, view: StepView) -> str:
    if view.step.kind in BESIDE and view.step.kind is not StepKind.META:
        return words("one-tab", teacher=literal(view.group.form_of_address))
    return words(f"one-tab-{view.step.kind.value.replace('_', '-')}")


def _reaction(words: Words, view: StepView) -> list[str]:
    if not view.step.reaction or view.step.delayed:
        return []
    return captioned(words("one-says", teacher=_teacher(view)), view.step.reaction)


def _teacher(view: StepView) -> str:
    """Name the teacher as the beginning of a sentence."""
    return literal(upper_first(view.group.form_of_address))


def _drawing(words: Words, view: StepView) -> list[Item]:
    if view.drawing is None:
        return []
    alt = displayable(view.drawing.caption).strip() or words("one-drawing-alt", name=displayable(view.pupil.name))
    instead = words("one-drawing-not-here", caption=literal(alt))
    return [Gallery(PictureFile(DRAWING, view.drawing.picture, cut(alt, ALT), instead))]


def _words(_: Words, view: StepView) -> list[str]:
    return [part for said in view.step.words.values() for part in quoted_in_parts(said, QUOTE)]


def _question(words: Words, view: StepView) -> list[str]:
    return _words(words, view) or ([] if view.drawing else [words("one-take-time")])


def _tell(words: Words, view: StepView) -> list[str]:
    teacher = _teacher(view)
    if not view.step.told or view.step.delayed:
        return [words("one-tells-first", teacher=teacher)]
    return [*captioned(words("one-says", teacher=teacher), view.step.told), *_mine(words, view)]


def _mine(words: Words, view: StepView) -> list[str]:
    name = words("one-said", name=literal(view.pupil.name))
    return [part for said in view.step.words.values() for part in captioned(name, said)]


def _cards(words: Words, view: StepView) -> list[str]:
    taken = picked(view.step)
    lines: list[str] = []
    for number, place in enumerate(taken, start=1):
        title = f"**{number}. {literal(view.step.offered[int(place)])}**"
        lines += captioned(title, view.step.words[place]) if place in view.step.words else [title]
    return lines or [f"- {literal(one)}" for one in view.step.offered]


def _goal(words: Words, view: StepView) -> list[str]:
    return [line for goal in view.goals for line in goal_lines(words, goal, view.group.form_of_address)]


def _look_back(words: Words, view: StepView) -> list[str]:
    told = [] if view.told is None else [words("back-would", change=literal(view.told.change))]
    lines = [*told, *_goal(words, view), *agreement_lines(words, view.agreements)]
    return lines or [words("back-settled")]


def _timeline(words: Words, view: StepView) -> list[str]:
    lines = [*_goal(words, view), *agreement_lines(words, view.agreements)]
    return lines or [words("one-timeline-empty")]


def _scale(words: Words, view: StepView) -> list[str]:
    return [words("one-scale-private", teacher=literal(view.group.form_of_address))]


def _sheet(words: Words, view: StepView) -> list[str]:
    if view.sheet is None:
        return [words("one-sheet-empty" if view.lines else "one-sheet-nothing")]
    lines = [words("one-sheet-is", name=literal(view.pupil.name))]
    for title, said in view.sheet.lines:
        lines += captioned(f"**{literal(question_in(title))}**", said) if title else quoted_in_parts(said, QUOTE)
    return lines


def _agreements(words: Words, view: StepView) -> list[str]:
    return promise_lines(words, view) or [words("agreements-none")]


def _opinion(words: Words, view: StepView) -> list[str]:
    return [words("one-opinion-given" if view.step.words else "one-take-time")]


def _outcomes(words: Words, view: StepView) -> list[str]:
    return [] if view.told is None else told_lines(words, view.told)


def _cover(words: Words, _: StepView) -> list[str]:
    return [words("one-cover-private")]


def _away(words: Words, view: StepView) -> list[str]:
    until = datetime.fromisoformat(view.step.offered[0])
    if view.talk.away_until == until:
        return [words("one-away", time=clock_time(until))]
    return [words("one-back", teacher=_teacher(view))]


def _thanks(words: Words, view: StepView) -> list[str]:
    ended = "one-thanks" if view.talk.state is OneToOneState.CLOSED else "one-called-off"
    return [words(ended, teacher=literal(view.group.form_of_address))]


BODIES: dict[StepKind, Body] = {
    StepKind.OPENING: opening_lines,
    StepKind.QUESTION: _question,
    StepKind.TELL: _tell,
    StepKind.CARDS: _cards,
    StepKind.CHOICE: choice_lines,
    StepKind.GOAL: _goal,
    StepKind.LOOK_BACK: _look_back,
    StepKind.TIMELINE: _timeline,
    StepKind.SCALE: _scale,
    StepKind.SHEET: _sheet,
    StepKind.AGREEMENTS: _agreements,
    StepKind.OPINION: _opinion,
    StepKind.OUTCOMES: _outcomes,
    StepKind.COVER: _cover,
    StepKind.META: _words,
    StepKind.AWAY: _away,
    StepKind.THANKS: _thanks,
}
