"""Loads the scripts of talk kinds: what comes with the bot, and what is said about one that does not fit."""

from pathlib import Path

import pytest

from bot.content.script_loader import ScriptError, load_scripts, talk_scripts
from bot.domain.talk.script import CLOSING_STEPS, GROUP_STEPS, StepKind
from bot.domain.talk.talk import TalkKind
from cogs.one_to_one.buttons import BUTTONS
from cogs.one_to_one.cards import BODIES

STEP = 'id = "a"\nkind = "question"\nnl = "Wat?"\nen = "What?"\n'


def test_every_talk_kind_has_a_script_that_ends_well() -> None:
    scripts = talk_scripts()
    assert set(scripts) == set(TalkKind)
    for script in scripts.values():
        alone = tuple(step.kind for step in script.one_to_one)
        assert not alone or alone[-len(CLOSING_STEPS) :] == CLOSING_STEPS
        assert not script.whole_group or script.whole_group[-1].kind is StepKind.CLOSING
    assert [kind for kind, script in scripts.items() if not script.one_to_one] == [TalkKind.CLASS_CIRCLE]


def test_every_step_kind_is_drawn_and_answered() -> None:
    assert set(BODIES) | GROUP_STEPS == set(StepKind)
    assert set(BUTTONS) == set(BODIES)


def test_the_deck_of_a_round_is_the_scripts() -> None:
    feedback = talk_scripts()[TalkKind.FEEDBACK]
    assert [feedback.deck_of_round(number) for number in (0, 1, 2, 3)] == [None, "feedback", "feedback", None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind = ", "this is no TOML"),
        ('kind = "gossip"\nleaves = []\n[[one_to_one]]\n' + STEP, "x.toml, kind"),
        ('kind = "goals"\nleaves = ["gold"]\n[[one_to_one]]\n' + STEP, "leaves knows no gold"),
        ('kind = "goals"\nleaves = []\n', "there is no step in it"),
        ('kind = "goals"\nleaves = []\n[[one_to_one]]\n' + STEP.replace("question", "cards"), "needs deck"),
        ('kind = "goals"\nleaves = []\n[[one_to_one]]\n' + STEP.replace("question", "outcomes"), "does not belong"),
        ('kind = "goals"\nleaves = []\n[[one_to_one]]\n' + STEP + "[[one_to_one]]\n" + STEP, "called a"),
        ('kind = "goals"\nleaves = []\n[[one_to_one]]\n' + STEP + 'deck = "geen"', "there is no deck geen"),
        ('kind = "goals"\nleaves = []\n[[one_to_one]]\n' + STEP + 'emoji = "x"', "one_to_one 1 emoji"),
        ('kind = "goals"\nleaves = []\n[[whole_group]]\n' + STEP.replace("question", "round"), "end with a closing"),
        ('kind = "goals"\nleaves = []\n[[one_to_one]]\n' + STEP + "nameless = true", "can be nameless"),
        (
            'kind = "goals"\nleaves = []\n[[one_to_one]]\n'
            + STEP
            + 'leaves = [{ field = "what", nl = "a", en = "b" }]',
            "has leaves",
        ),
        ('kind = "goals"\nleaves = []\n[[one_to_one]]\n' + STEP, "there is no script for weekly"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ScriptError, match=r".") as raised:
        load_scripts(tmp_path / ".", {"feedback"})
    assert said in str(raised.value)


def test_no_step_comes_after_the_last_one_that_is_counted() -> None:
    for script in talk_scripts().values():
        counted = [told for place in range(-1, len(script.one_to_one)) if (told := script.progress(place))]
        assert [step for step, _ in counted] == list(range(1, len(counted) + 1))
        assert all(steps == len(counted) for _, steps in counted)
