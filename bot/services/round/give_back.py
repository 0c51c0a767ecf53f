"""Words that belong to a question which made way for another one go back to who wrote them."""

from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext


async def give_back(context: AppContext, round_id: int) -> tuple[Group, list[tuple[Pupil, str]]] | None:
    """Take the words of before this question out of the round; gives whose they were, None when the round is gone."""
    async with context.store.write() as unit:
        round_ = await unit.rounds.find(round_id)
        if round_ is None:
            return None
        talk = await unit.talks.get(round_.talk_id)
        old = await unit.answers.drop_before(round_id, round_.think_started_at)
        words = [(await unit.pupils.get(one.pupil_id), one.text) for one in old if one.has_words]
        return await unit.groups.get(talk.group_id), words
