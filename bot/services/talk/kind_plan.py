"""Says how a class talk goes by the script of its kind: what comes next, in whose words, what it leaves behind."""

from dataclasses import dataclass

from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.talk.script import LEFT_BY_CLASS, StepKind, in_class
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext


@dataclass(frozen=True, slots=True)
class KindPlan:
    """A kind's steps as the teacher reads them; ``place`` is the one that comes next, from 0, the last the closing.

    ``draws`` says that the next step takes a card of a deck of its own, ``closes`` that it is the closing. ``asked`` is
    what the closing asks the teacher by the field of the outcomes, ``leaves`` what is left of the talk.
    """

    steps: tuple[str, ...]
    place: int
    draws: bool
    closes: bool
    asked: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...]


def plan_of(context: AppContext, group: Group, talk: Talk, rounds: int) -> KindPlan:
    """Return the plan of a talk in which so many rounds were asked. The teacher may always do something else."""
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
    """Return the kind's own line with a question; None where the teacher asks more than the script has."""
    step = in_class(context.scripts, talk.kind).round_step(round_.number)
    return None if step is None else step.asked(group.language, group.form_of_address)


def closing_line(context: AppContext, group: Group, talk: Talk) -> str:
    """Return how the kind's closing begins."""
    return in_class(context.scripts, talk.kind).whole_group[-1].asked(group.language, group.form_of_address)


def closing_asks(context: AppContext, group: Group, talk: Talk) -> tuple[tuple[str, str], ...]:
    """Return what the closing of this kind asks the teacher: a field of the outcomes, and its question."""
    closing = in_class(context.scripts, talk.kind).whole_group[-1]
    return tuple((field, wording.text(group.language)) for field, wording in closing.leaves)


def is_nameless(context: AppContext, talk: Talk, number: int) -> bool:
    """Return whether the answers to the question with this number have no name unless a pupil chooses so."""
    step = in_class(context.scripts, talk.kind).round_step(number)
    return step is not None and step.nameless
