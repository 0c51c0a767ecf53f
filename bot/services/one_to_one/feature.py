"""Declares talks with one pupil: the steps in their thread, the teacher's panel, and calling staff today."""

from bot.services.feature import Feature
from bot.services.one_to_one.agree import on_agreed_in_scale
from bot.services.one_to_one.follow_up import FOLLOW_UP, FOLLOW_UP_AGAIN, SECOND_DUE, call_second_contact
from bot.services.one_to_one.missing import expected_between_two, note_missing
from bot.services.one_to_one.posts import (
    ONE_BACK,
    ONE_LATE,
    ONE_TO_ONE_GOAL,
    ONE_TO_ONE_MISSING,
    ONE_TO_ONE_PANEL,
    ONE_TO_ONE_STEP,
)
from bot.services.one_to_one.say import (
    AskBeside,
    FrameGoal,
    MetaBeside,
    ProposeToPupil,
    React,
    ScaleBeside,
    StartOneToOne,
    TellFirst,
    TellOutcomes,
)
from bot.services.one_to_one.teacher import remind_of_ending, return_on_time
from bot.store.one_to_one.follow_ups import FollowUpRow
from bot.store.one_to_one.goals import GoalRow
from bot.store.one_to_one.talks import OneToOneRow, OneToOneStepRow

FEATURE = Feature(
    name="one_to_one",
    after=("school", "talk"),
    posts={
        ONE_TO_ONE_STEP: OneToOneStepRow,
        ONE_TO_ONE_PANEL: OneToOneRow,
        ONE_TO_ONE_MISSING: OneToOneRow,
        ONE_TO_ONE_GOAL: GoalRow,
        **dict.fromkeys((FOLLOW_UP, FOLLOW_UP_AGAIN), FollowUpRow),
    },
    expects=expected_between_two,
    absence_changes=note_missing,
    agreed_in_scale=on_agreed_in_scale,
    alarms={ONE_BACK: return_on_time, ONE_LATE: remind_of_ending, SECOND_DUE: call_second_contact},
    by_wall=frozenset({SECOND_DUE}),
    messages=(
        StartOneToOne,
        AskBeside,
        ScaleBeside,
        MetaBeside,
        FrameGoal,
        TellFirst,
        React,
        ProposeToPupil,
        TellOutcomes,
    ),
)
