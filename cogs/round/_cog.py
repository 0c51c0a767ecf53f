"""Registers the round: its question, answers by form and by message, the teacher's preview, and the reveal."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.forwarding import acts, runs
from bot.domain.permission import Action
from bot.domain.round.round import Round
from bot.services.round.follow import GIVE_BACK, QUESTION, REVEAL, WARM_UP
from bot.services.round.follow import PREVIEW as PREVIEW_POST
from bot.services.round.react import note_reaction
from bot.services.round.steer import ask_time, close_answering, give_time
from bot.services.round.take_back import awaited_answers
from bot.services.round.views import view_preview, view_question, view_reveal
from cogs.common import ids as shared
from cogs.common.asked import asked_text
from cogs.round import answer, asking, ids, preview, question, reveal, steering
from cogs.round.messages import Messages


async def setup(bot: VertelEens) -> None:
    """Register what a round draws, answers, hears, and does when its alarms ring."""
    bot.outbox.shows(QUESTION, view_question, partial(question.draw, bot))
    bot.outbox.shows(PREVIEW_POST, view_preview, partial(preview.draw, bot))
    bot.outbox.shows(REVEAL, view_reveal, reveal.draw_reveal)
    bot.outbox.stays_away(REVEAL)
    bot.router.add(
        {
            ids.WRITE: question.write,
            ids.PASS: question.pass_,
            ids.MORE_TIME: acts(ask_time, Action.TAKE_PART, tells="more-time-given"),
            ids.PREVIEW_BACK: preview.turn_page,
            ids.PREVIEW_ON: preview.turn_page,
            ids.HOLD: preview.hold,
            ids.RELEASE: preview.release,
            ids.SHOW_NAME: preview.show_name,
            ids.PRIVATE: preview.read_private,
            ids.REACT: acts(note_reaction, Action.TAKE_PART, tells="reaction-noted"),
            shared.ROUND_ASK: asking.ask,
            shared.ROUND_SPLIT: asking.split,
            shared.ROUND_TAKE_CARD: asking.take_card,
            shared.ROUND_POCKET: asking.pocket,
            shared.ROUND_POCKET_OF: asking.pocket_of_talk,
            ids.POCKET_ASK: asking.pocket_ask,
            ids.POCKET_DROP: asking.pocket_drop,
            shared.ROUND_DRAW: steering.draw_card,
            shared.ROUND_ANOTHER: steering.another,
            shared.ROUND_REWORD: steering.reword,
            shared.ROUND_OPEN: steering.open_now,
            shared.ROUND_CLOSE: runs(close_answering, Action.STEER_TALK),
            shared.ROUND_GIVE_TIME: runs(give_time, Action.STEER_TALK),
            shared.ROUND_REVEAL: steering.reveal,
        },
        forms={
            ids.ANSWER: question.answer,
            shared.ROUND_ASK: asking.asked,
            shared.ROUND_ANOTHER: steering.another_asked,
            shared.ROUND_REWORD: steering.reworded,
        },
    )
    bot.speech.tells(Round, asked_text)
    messages = Messages(bot)
    bot.inbox.on_message(messages.on_message)
    bot.inbox.on_deletion(messages.on_deletion)
    bot.backfill.on_return(awaited_answers)
    bot.alarms.on(WARM_UP, partial(question.warm_up, bot))
    bot.alarms.on(GIVE_BACK, partial(answer.return_words, bot))
