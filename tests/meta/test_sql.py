"""Counts which conversations read the database past the bot, how often, and why; the others look at what people see."""

import ast
from collections import Counter

from tests.meta.source import called, python_files, short, tree

LOOKS: dict[str, dict[str, int]] = {
    "kept to the letter, or gone to the letter: nobody sees the whole of it": {
        "closing/test_closing_opinion.py": 4, "closing/test_closing_property.py": 2, "closing/test_closing_steps.py": 1,
        "moments/test_moments_pause.py": 7, "one_to_one/test_one_safety.py": 3, "privacy/test_retention.py": 1,
        "privacy/test_no_trace.py": 2,
        "round/test_bad_answers.py": 2, "round/test_sealed_property.py": 2, "round/test_taken_back.py": 1,
        "talk/test_group_kinds.py": 4, "talk/test_whole_talk.py": 1, "two_classes.py": 2,
        "house/test_crowd.py": 1, "house/test_safety_classes.py": 5, "lesson.py": 1, "round/test_hold_words.py": 1,
        "closing/test_closing_agreements.py": 1, "one_to_one/test_one_moments.py": 1,
        "scale/test_scale_group.py": 4, "coach/test_coach_silence.py": 2, "coach/test_coach_nudges.py": 6,
    },
    "what the bot remembers for itself: locks, turns, alarms and posts": {
        "answering.py": 5, "house/test_events_again.py": 2, "house/test_gone.py": 2,
        "house/test_killed.py": 1, "house/test_restart.py": 4, "moments/test_moments_said.py": 2,
        "round/test_answer_timing.py": 1, "turn/test_turns_bag.py": 14, "turn/test_turns_telling.py": 1,
        "scale/test_scale_later.py": 2, "closings.py": 1, "scaling.py": 1, "choosing/test_cards_table.py": 1,
        "choosing/test_wheel.py": 3, "planning/test_planned.py": 1,
    },
    "numbers that a tampered client would send": {
        "alone.py": 1, "deck/test_decks.py": 1, "lesson.py": 1, "round/test_hold_words.py": 1,
        "round/test_preview.py": 1, "turn/test_turns_gentle.py": 1,
    },
}  # fmt: skip
"""Files of ``tests/e2e`` by reason, with the looks that each may have. A number that can be lower must be."""


def test_conversations_read_the_database_no_oftener_than_they_must() -> None:
    allowed = Counter[str]()
    for files in LOOKS.values():
        allowed.update(files)
    found = Counter(
        short(file).removeprefix("tests/e2e/")
        for file in python_files("tests/e2e")
        if file.name != "stored.py"
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call) and called(node) == "rows"
    )
    assert found == allowed


def test_nobody_else_opens_the_database() -> None:
    openers = {
        short(file)
        for file in python_files("tests/e2e")
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Import) and any(name.name == "sqlite3" for name in node.names)
    }
    programs = {"tests/e2e/house/test_command_line.py", "tests/e2e/house/test_data_directory.py"}
    assert openers == {"tests/e2e/stored.py", *programs}
