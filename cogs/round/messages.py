"""Takes in answers that come as messages: in the channel, as a reply, in private, or by accident while it is locked."""

from datetime import timedelta

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.inbox.incoming import IncomingMessage
from bot.chat.interactions.access import Membership
from bot.chat.ui.giving_back import with_words_back
from bot.chat.ui.layout import button, page, row, text
from bot.domain.permission import Action, may
from bot.domain.refusal import Refused
from bot.domain.round.answer import Answer, Stands, Submission
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.talk.visibility import Visibility
from bot.i18n.catalogue import Words
from bot.services.coach.listen import Spoken, hear_pupil, hear_teacher
from bot.services.round.overhear import CLOCKS_DIFFER, Meaning, in_channel, in_private
from bot.services.round.submit import submit_answer
from bot.services.round.take_back import take_back
from bot.services.round.views import view_own_answer
from bot.services.turn.tell import told_in_channel
from cogs.common import ids as shared
from cogs.round.answer import draw_dm_receipt, receipt_text
from cogs.round.beside import beside_text, no_words_text
from cogs.round.outcome import Outcome, refusal, replaced_by


class Messages:
    """Takes in what people say and send, where it is an answer."""

    def __init__(self, bot: VertelEens) -> None:
        self._bot = bot

    async def on_message(self, message: IncomingMessage) -> None:
        """Take in one message: as an answer, as talk for the coach to hear, or not at all."""
        if message.is_dm:
            await self._in_private(message)
            return
        place = message.places[0]
        meaning = await in_channel(self._bot.context, place.group, message.reply_to, message.replied_at)
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
            told = page(words("answer-part-withdrawn" if gone.left else "answer-withdrawn"))
            if gone.stood is Stands.DM:
                await self._bot.whispers.write(gone.pupil.user_ref, told)
            else:
                await self._bot.whispers.whisper(gone.pupil.user_ref, told, dm_welcome=False)

    async def _listen(self, message: IncomingMessage, place: Membership, meaning: Meaning | None) -> None:
        """Let the coach hear the conversation; what a pupil hands in as an answer is no part of that."""
        spoken = Spoken(message.user_ref, message.text, message.sent_at)
        if message.edited or not message.text:
            return
        if may(place.actor, Action.STEER_TALK):
            await hear_teacher(self._bot.context, place.group, spoken)
        elif meaning is None and may(place.actor, Action.TAKE_PART):
            await hear_pupil(self._bot.context, place.group, spoken)

    async def _in_the_open(self, message: IncomingMessage, group: Group, meaning: Meaning) -> None:
        """Take in words in the channel, which are public by design; nobody is told anything unless it did not work."""
        words = self._words(message, group)
        outcome = await self._hear(message, group, meaning)
        if outcome.is_old_news(message):
            return
        if outcome.why_not is not None:
            await self._whisper(message, *with_words_back(words, outcome.why_not, message.text))
        else:
            await self._whisper(message, *self._further(words, message, outcome))

    async def _stray(self, message: IncomingMessage, group: Group, meaning: Meaning) -> None:
        """Store a stray message as the pupil's answer first, and only then delete it, so that nothing is lost."""
        words = self._words(message, group)
        outcome = await self._hear(message, group, meaning)
        gone = await self._bot.inbox.remove(message)
        if outcome.is_old_news(message):
            return
        if outcome.why_not is not None:
            typed = "\n".join(filter(None, (message.text, message.inside)))
            await self._whisper(message, *with_words_back(words, outcome.why_not, typed))
            return
        kept = words("answer-stray" if gone else "answer-stray-stays")
        await self._whisper(message, kept, *self._further(words, message, outcome))

    async def _in_private(self, message: IncomingMessage) -> None:
        places = {place.group.id: place for place in message.places if may(place.actor, Action.TAKE_PART)}
        groups = tuple(place.group for place in places.values())
        rounds = await in_private(self._bot.context, groups, message.replied_at)
        if len(rounds) == 1:
            await self._to(message, *rounds[0])
        elif not message.edited:
            key = "answer-dm-which" if rounds else "answer-dm-no-question" if places else "answer-dm-stranger"
            language = next((group.language for group in groups), self._bot.language)
            words = self._bot.whispers.words_of(message.user_ref, language)
            own = row(button(words("own-button"), shared.PRIVACY_OWN(number=None)))
            told, *back = with_words_back(words, words(key), message.text)
            await self._bot.inbox.answer(message, page(text(told), own), *back)

    async def _to(self, message: IncomingMessage, group: Group, meaning: Meaning) -> None:
        """Hand a private message in to the one question that it can answer."""
        words = self._words(message, group)
        if _is_of_before(message, meaning.round):
            await self._bot.inbox.answer(message, *with_words_back(words, words("answer-dm-before"), message.text))
            return
        outcome = await self._hear(message, group, meaning)
        if not outcome.is_old_news(message):
            await self._bot.inbox.answer(message, *await self._dm_told(message, group, outcome))

    async def _dm_told(self, message: IncomingMessage, group: Group, outcome: Outcome) -> list[str | LayoutView]:
        words, receipt = self._words(message, group), outcome.receipt
        if receipt is None or outcome.why_not is not None:
            return [*with_words_back(words, outcome.why_not or "", message.text)]
        answer = await view_own_answer(self._bot.context, group, receipt.round.id, message.user_ref)
        return [draw_dm_receipt(words, group, receipt, answer), *self._further(words, message, outcome)]

    def _further(self, words: Words, message: IncomingMessage, outcome: Outcome) -> list[str]:
        """Say what is not kept although the words are: what came beside them, and the form that they replaced."""
        beside = [beside_text(words, message.brought)] if message.brought else []
        replaced = with_words_back(words, words("answer-form-replaced"), outcome.replaced) if outcome.replaced else []
        return [*beside, *replaced]

    async def _hear(self, message: IncomingMessage, group: Group, meaning: Meaning) -> Outcome:
        """Hand a message in; what is no answer to this question, or has no words, is not kept."""
        words = self._words(message, group)
        if meaning.elsewhere:
            return Outcome(why_not=words("answer-elsewhere"))
        if message.brought and not message.has_words:
            if message.edited:
                await take_back(self._bot.context, [message.message_ref])
            return Outcome(why_not=no_words_text(words, message.brought, must_go=meaning.must_go))
        before = await view_own_answer(self._bot.context, group, meaning.round.id, message.user_ref)
        try:
            receipt = await submit_answer(self._bot.context, self._given(message, group, meaning, before))
        except Refused as refused:
            return Outcome(why_not=refusal(words, refused))
        why_not = None if receipt.is_kept else receipt_text(words, receipt)
        return Outcome(receipt, why_not, replaced_by(receipt, before))

    def _given(self, message: IncomingMessage, group: Group, meaning: Meaning, before: Answer | None) -> Submission:
        """Return what this message hands in. What the class reads in the channel is with the name and for all."""
        stands = Stands.DM if message.is_dm else Stands.TAKEN if meaning.must_go else Stands.CHANNEL
        public, round_ = stands is Stands.CHANNEL, meaning.round
        present = None if public else before
        return Submission(
            group_id=group.id,
            round_id=round_.id,
            user_ref=message.user_ref,
            name=message.name,
            source_id=message.source_id,
            source=meaning.source,
            at=self._bot.context.clock.now(),
            text=message.text,
            message_ref=message.message_ref,
            stands=stands,
            visibility=Visibility.GROUP_NAMED if public else present.visibility if present else None,
            preference=present.preference if present else None,
        )

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
