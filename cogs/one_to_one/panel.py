"""Answers the buttons of the teacher's panel: go on, ask, tell, react, step out of view, stop."""

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Style, button, clock_time, page, row, text
from bot.domain.one_to_one.one_to_one import AWAY_SECONDS, OneToOneStep
from bot.domain.permission import Action
from bot.i18n.catalogue import Words
from bot.services.message import Sayable
from bot.services.one_to_one.run import go_to_closing, next_step
from bot.services.one_to_one.say import AskBeside, FrameGoal, MetaBeside, React, ScaleBeside, TellFirst
from bot.services.one_to_one.share import OneShareView, share_with_one
from bot.services.one_to_one.teacher import go_away
from bot.services.one_to_one.views import find_panel, view_step
from cogs.common.forms import meta_form, meta_said
from cogs.one_to_one import ids
from cogs.one_to_one.forms import frame_form, question_form, scale_form, statement_form


@needs(Action.STEER_TALK)
async def go_on(request: Request, one_to_one_id: int, place: int, step_id: int) -> None:
    """Go to the next step."""
    await posted(request, await request.run(next_step, one_to_one_id, place, step_id))


@needs(Action.STEER_TALK)
async def open_tell(request: Request, step_id: int) -> None:
    """Open the form for what the teacher tells first."""
    await request.open_form(statement_form(request.words, ids.TELL, await _step(request, step_id)))


@needs(Action.STEER_TALK)
async def told(request: Request, step_id: int) -> None:
    """Send what the teacher tells first."""
    step = await _step(request, step_id)
    await _say(request, TellFirst(step.one_to_one_id, step.id, request.fields["words"]))


@needs(Action.STEER_TALK)
async def open_reaction(request: Request, step_id: int) -> None:
    """Open the form for a reaction."""
    await request.open_form(statement_form(request.words, ids.REACT, await _step(request, step_id)))


@needs(Action.STEER_TALK)
async def reacted(request: Request, step_id: int) -> None:
    """Send the teacher's reaction."""
    step = await _step(request, step_id)
    await _say(request, React(step.one_to_one_id, step.id, request.fields["words"]))


@needs(Action.STEER_TALK)
async def open_frame(request: Request, step_id: int) -> None:
    """Open the form for what is fixed."""
    await request.open_form(frame_form(request.words, await _step(request, step_id)))


@needs(Action.STEER_TALK)
async def framed(request: Request, step_id: int) -> None:
    """Set the frame of the goal."""
    step = await _step(request, step_id)
    await _say(request, FrameGoal(step.one_to_one_id, request.fields["words"], step.id))


@needs(Action.STEER_TALK)
async def open_question(request: Request, one_to_one_id: int) -> None:
    """Open the form for a question of one's own."""
    await request.run(find_panel, one_to_one_id)
    await request.open_form(question_form(request.words, one_to_one_id))


@needs(Action.STEER_TALK)
async def asked(request: Request, one_to_one_id: int) -> None:
    """Ask the teacher's own question."""
    await _say(request, AskBeside(one_to_one_id, request.fields["question"]))


@needs(Action.STEER_TALK)
async def open_scale(request: Request, one_to_one_id: int) -> None:
    """Open the form for a scale question."""
    await request.run(find_panel, one_to_one_id)
    await request.open_form(scale_form(request.words, one_to_one_id))


@needs(Action.STEER_TALK)
async def scaled(request: Request, one_to_one_id: int) -> None:
    """Ask the scale question, to this pupil alone."""
    fields = request.fields
    await _say(request, ScaleBeside(one_to_one_id, fields["topic"], fields["zero"], fields["ten"]))


@needs(Action.STEER_TALK)
async def away(request: Request, one_to_one_id: int, seconds: int | None) -> None:
    """Step out of view: the pupil thinks without being looked at."""
    talk = await request.run(go_away, one_to_one_id, seconds or AWAY_SECONDS)
    if talk.away_until is not None:
        await request.tell(request.words("one-away-now", time=clock_time(talk.away_until)))


@needs(Action.STEER_TALK)
async def close(request: Request, one_to_one_id: int) -> None:
    """Go on to the closing."""
    await posted(request, await request.run(go_to_closing, one_to_one_id))


@needs(Action.STEER_TALK)
async def stop(request: Request, one_to_one_id: int) -> None:
    """Ask for a second press before stopping."""
    await request.run(find_panel, one_to_one_id)
    words = request.words
    yes = button(words("panel-stop-yes"), ids.STOP_YES(one_to_one_id=one_to_one_id), Style.danger)
    await request.tell(page(text(words("one-stop-sure")), row(yes)))


async def _step(request: Request, step_id: int) -> OneToOneStep:
    return (await request.find(view_step, step_id)).step


async def _say(request: Request, message: Sayable[OneToOneStep]) -> None:
    step = await bot_of(request).speech.say(request, message)
    if step is not None:
        await posted(request, step)


def said_text(request: Request, step: OneToOneStep) -> str:
    """Return what a teacher reads of words that a nudge was about: whether they wait for the silence."""
    return request.words("coach-one-waits" if step.delayed else "coach-said")


async def posted(request: Request, step: OneToOneStep) -> None:
    """Tell the teacher when their words wait for the silence; one press sends them after all (T7b)."""
    if step.delayed:
        now = button(request.words("one-send-now"), ids.BACK(one_to_one_id=step.one_to_one_id))
        await request.tell(page(text(request.words("one-delayed")), row(now)))


META_LINES = ("meta-line-silence", "one-meta-matters", "meta-line-talking", "meta-line-question")
"""The keys of the ready lines for one pupil."""


@needs(Action.STEER_TALK)
async def open_meta(request: Request, one_to_one_id: int) -> None:
    """Open the form for a word about the talk itself."""
    await request.run(find_panel, one_to_one_id)
    await request.open_form(meta_form(request.words, ids.META(one_to_one_id=one_to_one_id), META_LINES))


@needs(Action.STEER_TALK)
async def said_of_talk(request: Request, one_to_one_id: int) -> None:
    """Say a ready line about the talk, or the teacher's own."""
    await _say(request, MetaBeside(one_to_one_id, **meta_said(request.fields, META_LINES, request.class_words)))


def share_text(words: Words, view: OneShareView) -> str:
    """Write who talked, where enough was said to say anything about it; there is no target (V4)."""
    share = view.share
    if not share.is_enough:
        return words("coach-share-few")
    said = words("coach-share-said", share=words("coach-share-percent", percent=share.percent))
    return f"{said} {words('coach-share-pupil')}" if share.class_most else said


async def tell_share(bot: VertelEens, one_to_one_id: int) -> None:
    """Tell the teacher who led the talk in private who talked, once it was closed."""
    view = await share_with_one(bot.context, one_to_one_id)
    if view is not None:
        words = bot.whispers.words_of(view.user_ref, view.group.language)
        await bot.whispers.whisper(view.user_ref, page(text(share_text(words, view))), dm_welcome=False)
