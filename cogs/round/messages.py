"""Takes in answers that come as messages: in the channel, as a reply, in private, or by accident while it is locked."""

from datetime import timedelta

from bot.chat.client import VertelEens
from bot.chat.inbox.inbox import IncomingMessage
from bot.chat.interactions.access import Membership
from bot.chat.ui.layout import button, clock_time, page, row, text
from bot.chat.ui.paging import ROOM_ALONE
from bot.chat.ui.safe_text import literal, quoted_in_parts
from bot.domain.permission import Action, may
from bot.domain.refusal import Refused
from bot.domain.round.answer import PUBLIC, AnswerSource, Submission, SubmitResult
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.talk.visibility import Visibility
from bot.i18n.catalogue import Words
from bot.services.coach.listen import Spoken, hear_pupil, hear_teacher
from bot.services.round.overhear import Meaning, in_channel, in_private
from bot.services.round.submit import Receipt, submit_answer
from bot.services.round.take_back import take_back
from bot.services.round.views import view_own_answer
from bot.services.turn.tell import told_in_channel
from cogs.round import ids
from cogs.round.answer import VISIBILITIES, nameless_text, receipt_text

CLOCKS_DIFFER = timedelta(seconds=1)
"""Discord's clock and ours may be so far apart."""


class Messages:
    """Takes in what people say, where it is an answer."""

    def __init__(self, bot: VertelEens) -> None:
        self._bot = bot

    async def on_message(self, message: IncomingMessage) -> None:
        """Take in one message: as an answer, as talk for the coach to hear, or not at all."""
        if message.is_dm:
            await self._in_private(message)
            return
        place = message.places[0]
        meaning = await in_channel(self._bot.context, place.group, message.reply_to)
        await self._listen(message, place, meaning)
        if not may(place.actor, Action.TAKE_PART):
            return
        if meaning is None:
            if not message.edited:
                await told_in_channel(self._bot.context, place.group, message.user_ref, message.text)
            return
        of_before = _is_of_before(message, meaning.round)
        if meaning.must_go and (message.edited or not of_before):
            await self._stray(message, place.group, meaning)
        elif not of_before:
            await self._in_the_open(message, place.group, meaning)

    async def on_deletion(self, message_refs: tuple[str, ...]) -> None:
        """Take back the answers whose messages were deleted, and tell who wrote them by the same way."""
        for gone in await take_back(self._bot.context, message_refs):
            words = self._bot.whispers.words_of(gone.pupil.user_ref, gone.group.language)
            told = page(words("answer-withdrawn"))
            if gone.source is AnswerSource.DM:
                await self._bot.whispers.write(gone.pupil.user_ref, told)
            else:
                await self._bot.whispers.whisper(gone.pupil.user_ref, told, dm_welcome=False)

    async def _listen(self, message: IncomingMessage, place: Membership, meaning: Meaning | None) -> None:
        """Let the coach hear the conversation; what a pupil hands in as an answer is no part of that."""
        spoken = Spoken(message.user_ref, message.text, message.sent_at)
        if message.edited:
            return
        if may(place.actor, Action.STEER_TALK):
            await hear_teacher(self._bot.context, place.group, spoken)
        elif meaning is None and may(place.actor, Action.TAKE_PART):
            await hear_pupil(self._bot.context, place.group, spoken)

    async def _in_the_open(self, message: IncomingMessage, group: Group, meaning: Meaning) -> None:
        """Take in words in the channel, which are public by design; nobody is told anything unless it did not work."""
        words = self._words(message, group)
        try:
            receipt = await self._hand_in(message, group, meaning.round, meaning.source)
        except Refused as refused:
            await self._whisper(message, refusal(words, refused))
            return
        if not receipt.is_kept and not _is_old_news(message, receipt):
            await self._whisper(message, receipt_text(words, receipt, message.text))

    async def _stray(self, message: IncomingMessage, group: Group, meaning: Meaning) -> None:
        """Store a stray message as the pupil's answer first, and only then delete it, so that nothing is lost."""
        words = self._words(message, group)
        try:
            receipt = await self._hand_in(message, group, meaning.round, meaning.source)
        except Refused as refused:
            await self._bot.inbox.remove(message)
            first, *further = quoted_in_parts(message.text, ROOM_ALONE)
            reason = refusal(words, refused) + "\n\n" + words("answer-your-words", text=first)
            await self._whisper(message, reason, *further)
        else:
            gone = await self._bot.inbox.remove(message)
            kept = words("answer-stray" if gone else "answer-stray-stays")
            if not _is_old_news(message, receipt):
                await self._whisper(message, kept if receipt.is_kept else receipt_text(words, receipt, message.text))

    async def _in_private(self, message: IncomingMessage) -> None:
        places = {place.group.id: place for place in message.places if may(place.actor, Action.TAKE_PART)}
        rounds = await in_private(self._bot.context, tuple(place.group for place in places.values()))
        if len(rounds) == 1:
            await self._to(message, *rounds[0])
        elif not message.edited:
            key = "answer-dm-which" if rounds else "answer-dm-no-question" if places else "answer-dm-stranger"
            language = next((place.group.language for place in places.values()), self._bot.language)
            await self._bot.inbox.answer(message, self._bot.whispers.words_of(message.user_ref, language)(key))

    async def _to(self, message: IncomingMessage, group: Group, round_: Round) -> None:
        """Hand a private message in to the one question that it can answer."""
        words = self._words(message, group)
        if _is_of_before(message, round_):
            await self._bot.inbox.answer(message, words("answer-dm-before"))
            return
        try:
            receipt = await self._hand_in(message, group, round_, AnswerSource.DM)
        except Refused as refused:
            await self._bot.inbox.answer(message, words("answer-dm-refused", reason=refusal(words, refused)))
            return
        if not _is_old_news(message, receipt):
            await self._answer_dm(message, group, receipt)

    async def _answer_dm(self, message: IncomingMessage, group: Group, receipt: Receipt) -> None:
        words = self._words(message, group)
        ends_at = receipt.round.answer_ends_at
        if not receipt.is_kept or ends_at is None:
            await self._bot.inbox.answer(message, receipt_text(words, receipt, message.text))
            return
        answer = await view_own_answer(self._bot.context, group, receipt.round.id, message.user_ref)
        visibility = answer.visibility if answer else Visibility.TEACHER_ONLY
        teacher = literal(group.form_of_address)
        who = words(VISIBILITIES[visibility], teacher=teacher)
        kept = words("answer-dm-kept", who=who, time=clock_time(ends_at))
        change = row(button(words("answer-edit"), ids.WRITE(round_id=receipt.round.id)))
        await self._bot.inbox.answer(
            message, page(text(kept), *map(text, nameless_text(words, teacher, visibility)), change)
        )

    async def _hand_in(self, message: IncomingMessage, group: Group, round_: Round, source: AnswerSource) -> Receipt:
        public = source in PUBLIC
        present = None if public else await view_own_answer(self._bot.context, group, round_.id, message.user_ref)
        given = Submission(
            group_id=group.id,
            round_id=round_.id,
            user_ref=message.user_ref,
            name=message.name,
            source_id=message.source_id,
            source=source,
            at=self._bot.context.clock.now(),
            text=self._without_mention(message.text),
            message_ref=None if source is AnswerSource.STRAY else message.message_ref,
            visibility=Visibility.GROUP_NAMED if public else present.visibility if present else None,
            preference=present.preference if present else None,
        )
        return await submit_answer(self._bot.context, given)

    def _without_mention(self, words: str) -> str:
        """Return the words without the mention of the bot that they may begin with."""
        me = self._bot.user
        return words.removeprefix(f"<@{me.id}>").lstrip() if me else words

    def _words(self, message: IncomingMessage, group: Group) -> Words:
        return self._bot.whispers.words_of(message.user_ref, group.language)

    async def _whisper(self, message: IncomingMessage, *told: str) -> None:
        """Tell the writer alone. A private message is allowed here, since it answers what they just did."""
        for part in told:
            await self._bot.whispers.whisper(message.user_ref, page(part), dm_welcome=True)


def _is_of_before(message: IncomingMessage, round_: Round) -> bool:
    """Tell whether it is a message from before the question, edited now or found now."""
    began = round_.think_started_at - (CLOCKS_DIFFER if message.found else timedelta(0))
    return (message.edited or message.found) and message.sent_at < began


def _is_old_news(message: IncomingMessage, receipt: Receipt) -> bool:
    """Tell whether it was found edited when the bot came back, and had been handled before."""
    return message.found and message.edited and receipt.kept not in (SubmitResult.NEW, SubmitResult.CHANGED)


def refusal(words: Words, refused: Refused) -> str:
    """Say why it was not taken in, in the words of the one error path."""
    return words(f"refused-{refused.reason.value}", **refused.details)
