"""Joins the messages in which a pupil gives one answer, in the order in which they were sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.round.answer import ANSWER_LIMIT, AnswerSource, Part, Stands, Submission, SubmitResult

JOINT = "\n"
"""Each message begins a line of its own in the answer."""


@dataclass(frozen=True, slots=True)
class Written:
    """The words of an answer so far, the latest event that changed them, and the messages that they come from."""

    text: str
    source: AnswerSource
    source_id: int
    parts: tuple[Part, ...] = ()


def alone(given: Submission) -> Written:
    """Return what was handed in as an answer of its own."""
    text = "" if given.passed else given.text
    return Written(text, given.source, given.source_id, () if given.stands is None else (_part(given, len(text)),))


def join(before: Written | None, given: Submission) -> tuple[SubmitResult, Written]:
    """Return what becomes of a submission, and the answer as it is then.

    A message joins the messages before it, or takes the place of what it said itself before. It does not join a form, a
    pass, or words that are read by others: public and private words are never mixed, so the latest of these counts.
    ``FULL`` when it does not fit beside the others; then nothing changes.
    """
    if before is None:
        return SubmitResult.NEW, alone(given)
    if given.stands is None or given.message_ref is None or not _same_readers(before.parts, given.stands):
        if given.source_id <= before.source_id:
            return SubmitResult.KNOWN, before
        return SubmitResult.CHANGED, alone(given)
    said = dict(zip(before.parts, _texts(before.text, before.parts), strict=True))
    known = next((part for part in said if part.message_ref == given.message_ref), None)
    if known is not None and given.source_id <= known.source_id:
        return SubmitResult.KNOWN, before
    if known is not None:
        del said[known]
    said[_part(given, len(given.text))] = given.text
    parts = tuple(sorted(said, key=_order))
    text = JOINT.join(said[part] for part in parts if part.length)
    if len(text) > ANSWER_LIMIT:
        return SubmitResult.FULL, before
    return SubmitResult.CHANGED, Written(text, given.source, max(given.source_id, before.source_id), parts)


def without(text: str, parts: Sequence[Part], message_ref: str) -> tuple[str, tuple[Part, ...]]:
    """Return the words and the messages when this one is taken back.

    It is still known afterwards, without words, so that an event that comes again does not bring it back.
    """
    said = zip(parts, _texts(text, parts), strict=True)
    left = JOINT.join(words for part, words in said if part.length and part.message_ref != message_ref)
    return left, tuple(replace(one, length=0) if one.message_ref == message_ref else one for one in parts)


def _part(given: Submission, length: int) -> Part:
    return Part(given.message_ref or "", given.source_id, length, given.stands or Stands.TAKEN)


def _texts(text: str, parts: Sequence[Part]) -> list[str]:
    """Return the words of each message."""
    texts: list[str] = []
    start = 0
    for part in parts:
        texts.append(text[start : start + part.length])
        start += part.length + len(JOINT) if part.length else 0
    return texts


def _same_readers(parts: Sequence[Part], stands: Stands) -> bool:
    return bool(parts) and all((part.stands is Stands.CHANNEL) is (stands is Stands.CHANNEL) for part in parts)


def _order(part: Part) -> tuple[int, str]:
    """References of messages are numbers that grow: the longer one is the later one."""
    return len(part.message_ref), part.message_ref
