"""Gathers what may stand on a sheet: the pupil's own words, which the pupil then ticks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.one_to_one.one_to_one import OneToOne
from bot.domain.talk.script import Sheet, StepKind
from bot.store.unit import Unit

A_LIST = 25
"""So many lines stand in one list (Discord, components reference); more go on in the next list."""
MOST = 6 * A_LIST
"""So many lines, the latest, can be chosen from: as many lists as fit in one message."""
PICKED = "picked"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One thing that the pupil wrote, and what it answered. ``ref`` stays the same at each reading."""

    ref: str
    title: str
    words: str


async def lines_for(unit: Unit, talk: OneToOne, sheet: Sheet) -> list[SheetLine]:
    """Return what the pupil wrote in this talk. A sheet for next year adds the year's goals and agreements."""
    lines = await _of_talk(unit, talk)
    if sheet is Sheet.NEXT_YEAR:
        goals = await unit.goals.all_of(talk.pupil_id)
        earlier = [SheetLine(f"g{goal.id}:{slot}", "", words) for goal in goals for slot, words in goal.slots.items()]
        earlier += [SheetLine(f"a{made.id}", "", made.words) for made in await unit.agreements.of_pupil(talk.pupil_id)]
        lines = [*earlier, *lines]
    return lines[-MOST:]


def in_lists(lines: Sequence[SheetLine]) -> list[Sequence[SheetLine]]:
    """Return the lines in the lists in which a pupil ticks them."""
    return [lines[start : start + A_LIST] for start in range(0, len(lines), A_LIST)]


def ticked(
    lines: Sequence[SheetLine], number: int, chosen: Collection[str], before: Sequence[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Return what is ticked: in the list with this ``number`` what was ``chosen``, in the others what was before."""
    here = {line.ref for place, some in enumerate(in_lists(lines)) if place == number for line in some}
    return tuple(
        (line.title, line.words)
        for line in lines
        if (line.ref in chosen if line.ref in here else (line.title, line.words) in before)
    )


async def _of_talk(unit: Unit, talk: OneToOne) -> list[SheetLine]:
    lines: list[SheetLine] = []
    for step in await unit.one_to_one_steps.of(talk.id):
        if step.kind not in (StepKind.QUESTION, StepKind.CARDS, StepKind.TELL):
            continue
        for part, words in step.words.items():
            if part != PICKED:
                asked = step.offered[int(part)] if step.kind is StepKind.CARDS else step.asked
                lines.append(SheetLine(f"s{step.id}:{part}", asked, words))
    return lines
