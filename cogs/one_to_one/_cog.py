"""Registers talks with one pupil: the thread, the script's steps, the teacher's panel, and what talks left behind."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.chat.interactions.forwarding import acts, runs
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneStep
from bot.domain.permission import Action
from bot.services.one_to_one.agree import say_yes
from bot.services.one_to_one.follow_up import (
    FOLLOW_UP,
    FOLLOW_UP_AGAIN,
    note_told,
    note_told_again,
    see,
    view_follow_up,
)
from bot.services.one_to_one.missing import view_missing
from bot.services.one_to_one.posts import (
    ONE_SHARE,
    ONE_TO_ONE_GOAL,
    ONE_TO_ONE_MISSING,
    ONE_TO_ONE_PANEL,
    ONE_TO_ONE_STEP,
)
from bot.services.one_to_one.run import begin_one_to_one, call_off, end_covered
from bot.services.one_to_one.say import StartOneToOne
from bot.services.one_to_one.teacher import come_back, owner_of_thread
from bot.services.one_to_one.views import view_goal, view_one_to_one_panel, view_step
from cogs.common import ids as shared
from cogs.one_to_one import (
    cards,
    closing,
    commands,
    drawing,
    file,
    follow_up,
    ids,
    panel,
    panel_card,
    pupil,
    thread,
)


async def setup(bot: VertelEens) -> None:
    """Register what these talks draw, answer and hear, and the commands."""
    bot.outbox.shows(ONE_TO_ONE_STEP, view_step, cards.draw_step)
    bot.outbox.shows(ONE_TO_ONE_GOAL, view_goal, cards.draw_goal)
    bot.outbox.steers(ONE_TO_ONE_PANEL)
    bot.outbox.shows(ONE_TO_ONE_PANEL, view_one_to_one_panel, panel_card.draw_one_to_one_panel)
    bot.outbox.shows(ONE_TO_ONE_MISSING, view_missing, follow_up.draw_missing)
    _add_pupil(bot)
    _add_teacher(bot)
    _add_agreements(bot)
    bot.outbox.shows(FOLLOW_UP, view_follow_up, follow_up.draw_follow_up)
    bot.outbox.shows(FOLLOW_UP_AGAIN, view_follow_up, follow_up.draw_follow_up_again)
    bot.outbox.on_arrival(FOLLOW_UP, partial(note_told, bot.context))
    bot.outbox.on_arrival(FOLLOW_UP_AGAIN, partial(note_told_again, bot.context))
    bot.speech.prepares(StartOneToOne, thread.with_thread)
    bot.speech.tells(OneToOne, thread.told_text)
    bot.speech.tells(OneToOneStep, panel.said_text)
    bot.alarms.on(ONE_SHARE, partial(panel.tell_share, bot))
    bot.outbox.guard.places.owner_of_thread = partial(owner_of_thread, bot.context)
    bot.add_listener(partial(thread.on_message, bot), "on_message")
    await bot.add_cog(commands.OneToOneCommands(bot))
    add_subcommands(bot, "one", file.sheet, *commands.BY_BUTTON)
    add_subcommands(bot, "mypage", file.own_page)
    add_subcommands(bot, "talk", commands.step_away)


def _add_pupil(bot: VertelEens) -> None:
    bot.router.add(
        {
            ids.BEGIN: acts(begin_one_to_one, Action.TAKE_PART),
            ids.SUBJECT: pupil.subject,
            ids.DAY: pupil.day,
            ids.PURPOSE: pupil.purpose,
            ids.WRITE: pupil.open_words,
            ids.DRAW: drawing.open_drawing,
            ids.PICK: pupil.picked,
            ids.CHOOSE: pupil.chosen,
            ids.TICK: pupil.ticked,
            ids.RATE: pupil.open_rating,
            ids.PASS: pupil.passed,
            ids.GOAL: pupil.open_goal,
            ids.GOAL_NEW: pupil.open_new_goal,
            shared.ONE_TO_ONE_MY_PAGE: file.my_page,
        },
        forms={
            ids.SUBJECT: pupil.subject_told,
            ids.WRITE: pupil.written,
            ids.DRAW: drawing.drawn,
            ids.RATE: pupil.rated,
            ids.GOAL: pupil.goal_written,
            ids.GOAL_NEW: pupil.new_goal_written,
        },
    )


def _add_teacher(bot: VertelEens) -> None:
    bot.router.add(
        {
            ids.NEXT: panel.go_on,
            ids.TELL: panel.open_tell,
            ids.REACT: panel.open_reaction,
            ids.FRAME: panel.open_frame,
            ids.ASK: panel.open_question,
            ids.SCALE: panel.open_scale,
            ids.META: panel.open_meta,
            ids.AWAY: panel.away,
            ids.BACK: runs(come_back, Action.STEER_TALK),
            ids.CLOSE: panel.close,
            ids.STOP: panel.stop,
            ids.STOP_YES: runs(call_off, Action.STEER_TALK, replaces="panel-stopped-now"),
            ids.OUTCOMES: closing.open_outcomes,
            ids.OUTCOMES_ANYWAY: closing.open_anyway,
            ids.END: runs(end_covered, Action.STEER_TALK),
            ids.OPINION: closing.opinion,
            ids.FILE: file.theirs,
            ids.FOLLOW_UP_SEEN: acts(see, Action.FOLLOW_UP, tells="follow-up-thanks"),
        },
        forms={
            ids.TELL: panel.told,
            ids.REACT: panel.reacted,
            ids.FRAME: panel.framed,
            ids.ASK: panel.asked,
            ids.SCALE: panel.scaled,
            ids.META: panel.said_of_talk,
            ids.OUTCOMES: closing.outcomes_told,
        },
    )


def _add_agreements(bot: VertelEens) -> None:
    bot.router.add(
        {
            ids.AGREE_ADD: closing.add,
            ids.AGREE_YES: acts(say_yes, Action.TAKE_PART, tells="agreements-thanks"),
            ids.AGREE_REWORD: closing.reword_which,
            ids.AGREE_REWORD_ONE: closing.reword_one,
            ids.AGREE_REMOVE: closing.drop_which,
            ids.AGREE_REMOVE_ONE: closing.drop_one,
            ids.PROPOSE: closing.teacher_proposes,
            ids.YES: closing.teacher_yes,
        },
        forms={ids.AGREE_ADD: closing.added, ids.AGREE_WORDS: closing.reworded, ids.PROPOSE: closing.teacher_proposed},
    )
