"""Draws the buttons under each step; all of them are the pupil's, and there is always a pass."""

from collections.abc import Callable

from bot.chat.ui.layout import Button, Item, Style, button, option, row, select
from bot.domain.one_to_one.goal import Goal
from bot.domain.one_to_one.one_to_one import OneToOneState
from bot.domain.talk.script import StepKind
from bot.i18n.catalogue import Words
from bot.services.one_to_one.pupil import CHOICE, WORDS, picked
from bot.services.one_to_one.sheet import in_lists
from bot.services.one_to_one.views import StepView
from cogs.common import ids as shared
from cogs.common.buttons import pass_button
from cogs.one_to_one import ids

DrawRows = Callable[[Words, StepView], list[Item]]


def _while_open(rows: DrawRows) -> DrawRows:
    """Draw these rows only as long as the talk goes on."""
    return lambda words, view: rows(words, view) if view.is_open else []


def _none(_: Words, __: StepView) -> list[Item]:
    return []


def _opening(words: Words, view: StepView) -> list[Item]:
    if view.talk.state is not OneToOneState.OPENING:
        return []
    one = view.talk.id
    return [
        row(
            button(words("one-begin"), ids.BEGIN(one_to_one_id=one), Style.primary),
            button(words("one-subject"), ids.SUBJECT(one_to_one_id=one)),
            button(words("one-day"), ids.DAY(one_to_one_id=one)),
        )
    ]


def _pass(words: Words, view: StepView) -> Button:
    return pass_button(words, ids.PASS(step_id=view.step.id))


def _question(words: Words, view: StepView) -> list[Item]:
    step = view.step.id
    buttons = [button(words("scale-button-write"), ids.WRITE(step_id=step, part=WORDS), Style.primary)]
    if view.wanted is None or view.wanted.drawing:
        buttons.append(button(words("one-draw"), ids.DRAW(step_id=step)))
    return [row(*buttons, *_plainly(words, view), _pass(words, view))]


def _plainly(words: Words, view: StepView) -> list[Button]:
    return [button(words("plain-button"), shared.DECK_PLAIN_DEALT(step_id=view.step.id))] if view.plain else []


def _tell(words: Words, view: StepView) -> list[Item]:
    write = button(words("scale-button-write"), ids.WRITE(step_id=view.step.id, part=WORDS), Style.primary)
    told = view.step.told and not view.step.delayed
    return [row(*([write] if told else []), _pass(words, view))]


def _cards(words: Words, view: StepView) -> list[Item]:
    if view.wanted is None:
        return []
    step, taken = view.step, picked(view.step)
    options = [option(one, str(place), chosen=str(place) in taken) for place, one in enumerate(step.offered)]
    rows: list[Item] = [
        select(words("one-pick", count=view.wanted.choose), ids.PICK(step_id=step.id), options, most=view.wanted.choose)
    ]
    mine = [
        button(words("one-card", number=number), ids.WRITE(step_id=step.id, part=place))
        for number, place in enumerate(taken, start=1)
    ]
    return [*rows, row(*mine, _pass(words, view)), *([row(*plain)] if (plain := _plainly(words, view)) else [])]


def _choice(words: Words, view: StepView) -> list[Item]:
    if view.wanted is None:
        return []
    chosen = view.step.words.get(CHOICE)
    options = [
        option(told.text(view.group.language), name, chosen=name == chosen) for name, told in view.wanted.options
    ]
    return [select(words("rating-choose"), ids.CHOOSE(step_id=view.step.id), options), row(_pass(words, view))]


def goal_buttons(words: Words, goal: Goal) -> list[Button]:
    """Make the buttons by which a pupil may change a goal at any time, or take another one in its place."""
    label = "one-goal-change" if goal.has_words else "scale-button-write"
    buttons = [button(words(label), ids.GOAL(goal_id=goal.id), Style.primary)]
    if goal.has_words:
        buttons.append(button(words("one-goal-new"), ids.GOAL_NEW(goal_id=goal.id)))
    return buttons


def _goal(words: Words, view: StepView) -> list[Item]:
    return [row(*goal_buttons(words, goal), _pass(words, view)) for goal in view.goals]


def _look_back(words: Words, view: StepView) -> list[Item]:
    mine = (
        [button(words("back-review"), shared.CLOSING_BACK_MINE(number=None), Style.primary)] if view.agreements else []
    )
    return [row(*mine, _pass(words, view))]


def _only_pass(words: Words, view: StepView) -> list[Item]:
    return [row(_pass(words, view))]


def _scale(words: Words, view: StepView) -> list[Item]:
    if view.step.scale_id is None:
        return []
    mine = button(words("scale-button-mine"), shared.SCALE_GO(scale_id=view.step.scale_id), Style.primary)
    return [row(mine, *([_pass(words, view)] if view.is_open else []))]


def _sheet(words: Words, view: StepView) -> list[Item]:
    if not view.lines:
        return _only_pass(words, view)
    approved = {said for _, said in view.sheet.lines} if view.sheet else set[str]()
    lists: list[Item] = []
    for number, lines in enumerate(in_lists(view.lines)):
        options = [option(one.words, one.ref, one.title or None, chosen=one.words in approved) for one in lines]
        here = ids.TICK(step_id=view.step.id, number=number)
        lists.append(select(words("one-tick"), here, options, fewest=0, most=len(options)))
    return [*lists, row(_pass(words, view))]


def _agreements(words: Words, view: StepView) -> list[Item]:
    one = view.talk.id
    rows: list[Item] = [
        row(
            button(words("agreements-add"), ids.AGREE_ADD(one_to_one_id=one), Style.primary),
            *(
                [button(words("agreements-right"), ids.AGREE_YES(one_to_one_id=one))]
                if any(not made.pupil_yes for made in view.promises)
                else []
            ),
            _pass(words, view),
        )
    ]
    if view.promises:
        rows.append(
            row(
                button(words("agreements-reword"), ids.AGREE_REWORD(one_to_one_id=one, number=None)),
                button(words("agreements-remove"), ids.AGREE_REMOVE(one_to_one_id=one, number=None)),
            )
        )
    return rows


def _opinion(words: Words, view: StepView) -> list[Item]:
    give = button(words("rating-give"), ids.RATE(step_id=view.step.id), Style.primary)
    return [row(give, _pass(words, view))]


def _cover(words: Words, view: StepView) -> list[Item]:
    begin = button(words("cover-begin"), shared.MOMENTS_COVER_IMAGE(ref=view.step.id), Style.primary)
    return [row(begin, pass_button(words, shared.MOMENTS_COVER_PASS()))]


def _meta(words: Words, view: StepView) -> list[Item]:
    write = button(words("meta-reply"), ids.WRITE(step_id=view.step.id, part=WORDS), Style.primary)
    return [row(write, _pass(words, view))]


def step_rows(words: Words, view: StepView) -> list[Item]:
    """Return the buttons of a step by its kind; at the current step the purpose is one tap away as well (H1)."""
    rows = BUTTONS[view.step.kind](words, view)
    purpose = row(button(words("goal-button"), ids.PURPOSE(one_to_one_id=view.talk.id)))
    return [*rows, purpose] if view.current else rows


BUTTONS: dict[StepKind, DrawRows] = {
    StepKind.OPENING: _opening,
    StepKind.QUESTION: _while_open(_question),
    StepKind.TELL: _while_open(_tell),
    StepKind.CARDS: _while_open(_cards),
    StepKind.CHOICE: _while_open(_choice),
    StepKind.GOAL: _while_open(_goal),
    StepKind.LOOK_BACK: _while_open(_look_back),
    StepKind.TIMELINE: _while_open(_only_pass),
    StepKind.SCALE: _scale,
    StepKind.SHEET: _while_open(_sheet),
    StepKind.AGREEMENTS: _while_open(_agreements),
    StepKind.OPINION: _while_open(_opinion),
    StepKind.OUTCOMES: _while_open(_only_pass),
    StepKind.COVER: _while_open(_cover),
    StepKind.META: _while_open(_meta),
    StepKind.AWAY: _none,
    StepKind.THANKS: _none,
}
