"""Words that were of a question which made way for another one go back to their pupil, in private."""

from bot.chat.client import VertelEens
from bot.chat.ui.layout import page
from bot.chat.ui.safe_text import quoted_in_parts
from bot.services.round.follow import GIVE_BACK
from bot.services.round.give_back import give_back

ROOM = 3500
"""Characters of a pupil's own words in one message, beside what is said about them."""


async def setup(bot: VertelEens) -> None:
    """Register what is done when another question came."""

    async def return_words(round_id: int) -> None:
        found = await give_back(bot.context, round_id)
        if found is None:
            return
        group, given_back = found
        for pupil, said in given_back:
            words = bot.whispers.words_of(pupil.user_ref, group.language)
            first, *further = quoted_in_parts(said, ROOM)
            told = words("answer-given-back") + "\n\n" + words("answer-your-words", text=first)
            for part in (told, *further):
                await bot.whispers.whisper(pupil.user_ref, page(part), dm_welcome=True)

    bot.alarms.on(GIVE_BACK, return_words)
