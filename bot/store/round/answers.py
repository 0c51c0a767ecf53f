"""Stores answers: in batches, each once and none after the reveal, and what happens to them afterwards.

A class answers at the same second. What waited for the database arrives here together, see
``bot.store.db.group_commit``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Text, UniqueConstraint, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.hold import HeldBy
from bot.domain.privacy.retention import day_begin
from bot.domain.round.answer import (
    Answer,
    AnswerSource,
    AnswerState,
    Part,
    Submission,
    SubmitResult,
    TurnPreference,
    accepted_in,
)
from bot.domain.round.parts import Written, join
from bot.domain.round.round import BEFORE_REVEAL, RoundState
from bot.domain.talk.talk import Presence
from bot.domain.talk.visibility import Visibility
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import GoesWith, OwnWords
from bot.store.db.tables import NEVER_AGAIN, Base, Json
from bot.store.round.rounds import RoundRow
from bot.store.school import PupilRow
from bot.store.talk import PresenceRow


class AnswerRow(Base):
    """What a pupil handed in. ``source_id`` is the platform's own id of the event: the highest one wins.

    ``parts`` are the pupil's own messages that are this answer, if any; ``held_by`` says who kept it back.
    """

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("round_id", "pupil_id"), NEVER_AGAIN)
    retained = GoesWith("round_id")
    own_words = OwnWords(("text",), said_at="created_at")

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(Text)
    passed: Mapped[bool]
    visibility: Mapped[Visibility]
    preference: Mapped[TurnPreference]
    state: Mapped[AnswerState]
    source: Mapped[AnswerSource]
    source_id: Mapped[int] = mapped_column(BigInteger)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    parts: Mapped[tuple[Part, ...]] = mapped_column(Json(tuple[Part, ...]))
    held_by: Mapped[HeldBy | None]


FIRST_ONLY = ("round_id", "pupil_id", "created_at")
"""A later event of the same pupil does not change these columns."""


@dataclass(frozen=True, slots=True)
class _Guard:
    """What storing an answer needs to know about its round."""

    talk_id: int
    state: RoundState
    default_visibility: Visibility


class Answers(Rows[AnswerRow, Answer]):
    """Reads and writes the answers."""

    mapper = Mapper(AnswerRow, Answer)

    async def take_in(self, batch: Sequence[Submission]) -> list[SubmitResult]:
        """Store what was handed in, and return what became of each, in the same order.

        Whoever hands in is present: who they are, and that they take part, is stored as well.
        """
        guards = await self._guards({one.round_id for one in batch})
        untimely = await self._untimely(batch, guards)
        taken = [one for one, result in zip(batch, untimely, strict=True) if result is None]
        if not taken:
            return [result for result in untimely if result is not None]
        pupils = await self._note_pupils(taken)
        owners = [pupils[one.group_id, one.user_ref] for one in taken]
        await self._note_presence([guards[one.round_id].talk_id for one in taken], owners)
        became, changed = _become(taken, owners, await self._stored(taken, owners))
        await self.write(
            [
                columns_of(one, owner, guards[one.round_id].default_visibility, written)
                for (_, owner), (one, written) in changed.items()
            ]
        )
        rest = iter(became)
        return [next(rest) if result is None else result for result in untimely]

    async def write(self, rows: Sequence[dict[str, Any]]) -> None:
        """Store these rows; an older event never overwrites a later one, whoever wrote that."""
        if not rows:
            return
        statement = self._insert(AnswerRow)
        statement = statement.on_conflict_do_update(
            index_elements=["round_id", "pupil_id"],
            set_={name: statement.excluded[name] for name in rows[0] if name not in FIRST_ONLY},
            # The same event may be the latest still when an earlier message of the answer came after it.
            where=statement.excluded.source_id >= AnswerRow.source_id,
        )
        await self._insert_many(statement, rows)

    async def of(self, round_id: int) -> list[Answer]:
        """Return all answers of a round in the order of their first arrival, with passes until the reveal."""
        return await self._all(round_id=round_id)

    async def by(self, round_id: int, pupil_id: int) -> Answer | None:
        """Return what one pupil handed in, or None."""
        return await self._first(round_id=round_id, pupil_id=pupil_id)

    async def said_in(self, message_refs: Iterable[str]) -> list[Answer]:
        """Return the answers before their reveal of which these messages of pupils are part."""
        wanted = set(message_refs)
        unrevealed = select(RoundRow.id).where(RoundRow.state.in_(BEFORE_REVEAL))
        found = await self._all(AnswerRow.round_id.in_(unrevealed), AnswerRow.parts != ())
        return [one for one in found if any(part.length and part.message_ref in wanted for part in one.parts)]

    async def ready(self, round_id: int) -> set[int]:
        """Return the ids of the pupils who handed in or passed, and did not take it back."""
        where = (AnswerRow.round_id == round_id, AnswerRow.state != AnswerState.WITHDRAWN)
        return set(await self._connection.scalars(select(AnswerRow.pupil_id).where(*where)))

    async def any(self, round_id: int) -> bool:
        """Return whether there are words already. Passes, and what was taken back, do not count."""
        where = (AnswerRow.round_id == round_id, AnswerRow.passed.is_(False), AnswerRow.state != AnswerState.WITHDRAWN)
        return await self._connection.scalar(select(AnswerRow.id).where(*where).limit(1)) is not None

    async def mark(self, answer_ids: Iterable[int], state: AnswerState, held_by: HeldBy | None = None) -> None:
        """Set the state of these answers; for held ones also by whom."""
        statement = update(AnswerRow).where(AnswerRow.id.in_(list(answer_ids)))
        await self._connection.execute(statement.values(state=state, held_by=held_by))

    async def take_back(self, answer_id: int, text: str, parts: tuple[Part, ...]) -> None:
        """Record that the pupil took back messages of an answer: their words are removed at once.

        Without any words left the whole answer is withdrawn.
        """
        values: dict[str, Any] = {"text": text, "parts": parts}
        if not text:
            values |= {"state": AnswerState.WITHDRAWN, "held_by": None}
        await self._connection.execute(update(AnswerRow).where(AnswerRow.id == answer_id).values(**values))

    async def drop_passes(self, round_id: int) -> int:
        """Remove the sealed passes of a round and return their number; who passed is not kept (decisions 5)."""
        return await self._drop(AnswerRow.round_id == round_id, AnswerRow.passed.is_(True))

    async def drop_sealed(self, round_id: int) -> None:
        """Remove what was never shown, except what a pupil gave to the teacher."""
        where = (AnswerRow.round_id == round_id, AnswerRow.state != AnswerState.KEPT)
        await self._connection.execute(delete(AnswerRow).where(*where))

    async def drop_one(self, answer_id: int) -> None:
        """Remove what one pupil handed in."""
        await self._connection.execute(delete(AnswerRow).where(AnswerRow.id == answer_id))

    async def drop_before(self, round_id: int, moment: datetime) -> list[Answer]:
        """Remove what was handed in before this moment, and return it."""
        before = [answer for answer in await self.of(round_id) if answer.updated_at < moment]
        await self._connection.execute(delete(AnswerRow).where(AnswerRow.id.in_([answer.id for answer in before])))
        return before

    async def _guards(self, round_ids: set[int]) -> dict[int, _Guard]:
        """Return the states of the rounds, read in the insert's own transaction: nothing is stored after the reveal."""
        columns = (RoundRow.id, RoundRow.talk_id, RoundRow.state, RoundRow.default_visibility)
        statement = select(*columns).where(RoundRow.id.in_(round_ids)).with_for_update(read=True)
        return {
            row.id: _Guard(row.talk_id, row.state, row.default_visibility)
            for row in await self._connection.execute(statement)
        }

    async def _untimely(self, batch: Sequence[Submission], guards: dict[int, _Guard]) -> list[SubmitResult | None]:
        """Return why each is refused now; None where it is accepted. What was stored before is not late when sent
        again.
        """
        found = [_why_not(guards.get(one.round_id), one) for one in batch]
        late = [one for one, why in zip(batch, found, strict=True) if why is SubmitResult.LATE]
        known = await self._kept_events(late) if late else set[tuple[int, str, int]]()
        return [
            SubmitResult.KNOWN
            if why is SubmitResult.LATE and (one.round_id, one.user_ref, one.source_id) in known
            else why
            for one, why in zip(batch, found, strict=True)
        ]

    async def _kept_events(self, late: Sequence[Submission]) -> set[tuple[int, str, int]]:
        """Return the round, the person and the events of the answers that these people have."""
        statement = (
            select(AnswerRow.round_id, PupilRow.user_ref, AnswerRow.source_id, AnswerRow.parts)
            .join(PupilRow, PupilRow.id == AnswerRow.pupil_id)
            .where(
                AnswerRow.round_id.in_({one.round_id for one in late}),
                PupilRow.user_ref.in_({one.user_ref for one in late}),
            )
        )
        return {
            (row.round_id, row.user_ref, event)
            for row in await self._connection.execute(statement)
            for event in (row.source_id, *(part.source_id for part in row.parts))
        }

    async def _note_pupils(self, taken: Sequence[Submission]) -> dict[tuple[int, str], int]:
        """Store who these people are; return their ids by class and platform id.

        Only words say on which day somebody was last seen: a pass moves nothing.
        """
        for passed, changed in ((False, ("name", "seen_on")), (True, ("name",))):
            statement = self._insert(PupilRow)
            statement = statement.on_conflict_do_update(
                index_elements=["group_id", "user_ref"], set_={name: statement.excluded[name] for name in changed}
            )
            values = [_pupil_of(one) for one in taken if one.passed is passed]
            if values:
                await self._insert_many(statement, values)
        found = select(PupilRow.id, PupilRow.group_id, PupilRow.user_ref).where(
            PupilRow.group_id.in_({one.group_id for one in taken}),
            PupilRow.user_ref.in_({one.user_ref for one in taken}),
        )
        return {(row.group_id, row.user_ref): row.id for row in await self._connection.execute(found)}

    async def _note_presence(self, talk_ids: Sequence[int], owners: Sequence[int]) -> None:
        """Record that these pupils take part; an earlier choice to watch stands."""
        statement = self._insert(PresenceRow).on_conflict_do_nothing(index_elements=["talk_id", "pupil_id"])
        pairs = zip(talk_ids, owners, strict=True)
        rows = [{"talk_id": talk_id, "pupil_id": owner, "presence": Presence.JOINED} for talk_id, owner in pairs]
        await self._insert_many(statement, rows)

    async def _stored(self, taken: Sequence[Submission], owners: Sequence[int]) -> dict[tuple[int, int], Written]:
        """Return the answers that are there already, by round and pupil."""
        columns = (AnswerRow.round_id, AnswerRow.pupil_id)
        words = (AnswerRow.text, AnswerRow.source, AnswerRow.source_id, AnswerRow.parts)
        statement = select(*columns, *words).where(
            AnswerRow.round_id.in_({one.round_id for one in taken}), AnswerRow.pupil_id.in_(set(owners))
        )
        return {(row[0], row[1]): Written(*row[2:]) for row in await self._connection.execute(statement)}


def _pupil_of(given: Submission) -> dict[str, Any]:
    """Return the columns of whoever hands in."""
    return {
        "group_id": given.group_id,
        "user_ref": given.user_ref,
        "name": given.name,
        "dm_welcome": False,
        "seen_on": day_begin(given.at),
    }


def _why_not(guard: _Guard | None, given: Submission) -> SubmitResult | None:
    state = None if guard is None else guard.state
    if state in accepted_in(given.source, passed=given.passed):
        return None
    return SubmitResult.EARLY if state is RoundState.THINKING else SubmitResult.LATE


def _become(
    taken: Sequence[Submission], owners: Sequence[int], stored: dict[tuple[int, int], Written]
) -> tuple[list[SubmitResult], dict[tuple[int, int], tuple[Submission, Written]]]:
    """Return what each becomes, and by round and pupil the answers that change, with what was handed in last."""
    latest = dict(stored)
    became: list[SubmitResult] = []
    changed: dict[tuple[int, int], tuple[Submission, Written]] = {}
    for given, owner in zip(taken, owners, strict=True):
        key = (given.round_id, owner)
        result, written = join(latest.get(key), given)
        became.append(result)
        if result in (SubmitResult.NEW, SubmitResult.CHANGED):
            latest[key] = written
            changed[key] = (given, written)
    return became, changed


def columns_of(given: Submission, owner: int, default: Visibility, written: Written) -> dict[str, Any]:
    """Return the columns of the answer ``written`` by the pupil ``owner`` when this was handed in last; ``default`` is
    who may read it if nothing was chosen.
    """
    return {
        "round_id": given.round_id,
        "pupil_id": owner,
        "text": written.text,
        "passed": given.passed,
        "visibility": given.visibility or default,
        "preference": given.preference or TurnPreference.MAY_ASK,
        "state": AnswerState.SEALED,
        "source": written.source,
        "source_id": written.source_id,
        "created_at": given.at,
        "updated_at": given.at,
        "parts": written.parts,
        "held_by": None,
    }
