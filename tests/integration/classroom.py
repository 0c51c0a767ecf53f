"""Puts a class with a talk and a round in the database, for a test to begin with."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from bot.domain.coach.teacher_message import Speaker
from bot.domain.round.answer import AnswerSource, Submission, SubmitResult, TurnPreference
from bot.domain.round.parts import alone
from bot.domain.round.prompt import Prompt
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import Band, Group, RoundStyle, TurnStyle
from bot.domain.talk.talk import Frame, Talk, TalkKind, TalkState
from bot.domain.talk.visibility import Visibility
from bot.services.coach.say import Cleared, Pending, say
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.services.round.submit import keep_answers
from bot.store.db.group_commit import GroupCommit
from bot.store.round.answers import columns_of
from bot.store.unit import Store, Unit
from tests.moments import begins

NOW = begins()
TEACHER = "99"
Said = TypeVar("Said")


def a_group(channel: str = "20") -> Group:
    return Group(
        id=0,
        guild_ref="10",
        name="Klas 1B",
        channel_ref=channel,
        regie_ref=f"{channel}1",
        teacher_role_ref="31",
        pupil_role_ref="32",
        support_role_ref=None,
        language="nl",
        band=Band.VO_ONDER,
        turn_style=TurnStyle.GENTLE,
        round_style=RoundStyle.SEALED,
        form_of_address="juf Noor",
    )


def a_talk(group_id: int) -> Talk:
    frame = Frame("hoe het gaat", "ik pas de planning aan", "wat helpt jou?")
    return Talk(0, group_id, TalkKind.WEEKLY, frame, 20, TalkState.ROUNDS, "99", NOW)


def a_round(talk_id: int = 1, *, state: RoundState = RoundState.ANSWERING, number: int = 1) -> Round:
    return Round(
        id=0,
        talk_id=talk_id,
        number=number,
        style=RoundStyle.SEALED,
        state=state,
        prompt=Prompt("Wat zag je vandaag?", None, None, 0, Visibility.GROUP_NAMED),
        think_started_at=NOW,
        think_ends_at=NOW + timedelta(seconds=60),
        answer_seconds=90,
        shuffle_seed=7,
    )


@dataclass(frozen=True, slots=True)
class Classroom:
    """Holds what was put in the database."""

    group: Group
    talk: Talk
    round: Round

    def hands(
        self, pupil: int | str, text: str = "iets", *, source: int = 1, by: AnswerSource = AnswerSource.BUTTON
    ) -> Submission:
        """Return an answer as the store takes it; ``pass`` as text means a pass."""
        return Submission(
            group_id=self.group.id,
            round_id=self.round.id,
            user_ref=str(pupil),
            name=f"leerling {pupil}",
            text=text,
            passed=text == "pass",
            visibility=Visibility.GROUP_NAMED,
            preference=TurnPreference.MAY_ASK,
            source=by,
            source_id=source,
            at=NOW,
        )


def a_row(given: Submission, owner: int) -> dict[str, Any]:
    """Return the columns of an answer."""
    return columns_of(given, owner, Visibility.GROUP_NAMED, alone(given))


async def hand_in(commits: GroupCommit[Unit], given: Submission) -> SubmitResult:
    """Hand in as the use case does, without its checks."""
    return await commits.do(keep_answers, given)


@asynccontextmanager
async def committing(store: Store) -> AsyncGenerator[GroupCommit[Unit]]:
    """Provide a group commit that takes in what many do at the same moment."""
    commits = GroupCommit(store.write)
    commits.start()
    yield commits
    await commits.stop()


async def open_classroom(store: Store, state: RoundState = RoundState.ANSWERING, channel: str = "20") -> Classroom:
    """Make a class whose round is in this state."""
    async with store.write() as unit:
        group = await unit.groups.add(a_group(channel), created_at=NOW)
        talk = await unit.talks.add(a_talk(group.id))
        round_ = await unit.rounds.add(a_round(talk.id, state=state))
    return Classroom(group, talk, round_)


async def says(context: AppContext, group: Group, message: Sayable[Said]) -> Said:
    """Let the teacher say this; the coach has nothing against it."""
    said = await say(context, Speaker(group, TEACHER), message)
    assert not isinstance(said, Pending | Cleared)
    return said
