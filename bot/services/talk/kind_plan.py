"""Says how a class talk goes by the script of its kind: what comes next, in which words, and what it leaves behind."""

from dataclasses import dataclass

from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.talk.script import LEFT_BY_CLASS, StepKind, in_class
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext


@dataclass(frozen=True, slots=True)
class KindPlan:
    """A kind's steps as the teacher reads them; ``place`` counts the next one from 0, and the last is the closing.

    ``draws`` says that the next step draws a card from a deck of its own, ``closes`` that it is the closing. ``asked``
    is what the closing asks the teacher, by the field of the outcomes; ``leaves`` is what the talk leaves behind.
    """

    steps: tuple[str, ...]
    place: int
    draws: bool
    closes: bool
    asked: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...]


def plan_of(context: AppContext, group: Group, talk: Talk, rounds: int) -> KindPlan:
    """Return the plan of a talk in which this many rounds were asked. The teacher may always do something else."""
    script = in_class(context.scripts, talk.kind)
    place = min(rounds, len(script.whole_group) - 1)
    coming = script.whole_group[place]
    return KindPlan(
        steps=tuple(step.asked(group.language, group.form_of_address) for step in script.whole_group),
        place=place,
        draws=coming.deck is not None,
        closes=coming.kind is StepKind.CLOSING,
        asked=closing_asks(context, group, talk),
        leaves=tuple(one for one in LEFT_BY_CLASS if one in script.leaves),
    )


def round_line(context: AppContext, group: Group, talk: Talk, round_: Round) -> str | None:
    """Return the kind's own line for a question; None when the teacher asks more questions than the script has."""
    step = in_class(context.scripts, talk.kind).round_step(round_.number)
    return None if step is None else step.asked(group.language, group.form_of_address)


def closing_line(context: AppContext, group: Group, talk: Talk) -> str:
    """Return the sentence with which the kind's closing begins."""
    return in_class(context.scripts, talk.kind).whole_group[-1].asked(group.language, group.form_of_address)


def closing_asks(context: AppContext, group: Group, talk: Talk) -> tuple[tuple[str, str], ...]:
    """Return what the closing of this kind asks the teacher: fields of the outcomes, each with its question."""
    closing = in_class(context.scripts, talk.kind).whole_group[-1]
    return tuple((field, wording.text(group.language)) for field, wording in closing.leaves)


def is_nameless(context: AppContext, talk: Talk, number: int) -> bool:
    """Return whether answers to the question with this number are nameless unless a pupil chooses otherwise."""
    step = in_class(context.scripts, talk.kind).round_step(number)
    return step is not None and step.nameless
