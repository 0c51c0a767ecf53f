"""Several messages of one answer: joined in the order in which they were sent, whatever order they arrive in."""

from datetime import UTC, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.round.answer import ANSWER_LIMIT, AnswerSource, Stands, Submission, SubmitResult
from bot.domain.round.parts import Written, join, without

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def message(ref: int, text: str, *, event: int | None = None, stands: Stands = Stands.CHANNEL) -> Submission:
    source = AnswerSource.DM if stands is Stands.DM else AnswerSource.CHANNEL
    return Submission(1, 1, "1", "Noor", event or ref, source, NOW, text=text, message_ref=str(ref), stands=stands)


def form(text: str, event: int) -> Submission:
    return Submission(1, 1, "1", "Noor", event, AnswerSource.BUTTON, NOW, text=text)


def after(*given: Submission) -> Written:
    written: Written | None = None
    for one in given:
        _, written = join(written, one)
    assert written is not None
    return written


@given(st.dictionaries(st.integers(8, 12), st.text("ab\n", min_size=1, max_size=9), min_size=1), st.randoms())
def test_every_message_stands_in_its_place_once(said: dict[int, str], chance: Random) -> None:
    sent = [message(ref, text) for ref, text in said.items()]
    mixed = [*sent, *sent]
    chance.shuffle(mixed)
    written = after(*mixed)
    assert written.text == "\n".join(said[ref] for ref in sorted(said))
    for ref in sorted(said):
        text, parts = without(written.text, written.parts, str(ref))
        assert text == "\n".join(said[one] for one in sorted(said) if one != ref)
        again, _ = join(Written(text, written.source, written.source_id, parts), message(ref, said[ref]))
        assert again is SubmitResult.KNOWN, "what was taken back does not come back with an old event"


def test_an_edit_changes_its_own_part_and_an_older_event_does_not() -> None:
    written = after(message(8, "een"), message(9, "twee"), message(8, "één", event=20))
    assert written.text == "één\ntwee"
    assert join(written, message(8, "een", event=15)) == (SubmitResult.KNOWN, written)


def test_what_does_not_fit_beside_the_others_changes_nothing() -> None:
    written = after(message(8, "a" * 300), message(9, "b" * 299))
    assert len(written.text) == ANSWER_LIMIT
    assert join(written, message(10, "c")) == (SubmitResult.FULL, written)
    assert join(written, message(9, "b" * 300, event=20)) == (SubmitResult.FULL, written)


def test_public_and_private_words_are_never_mixed_and_a_form_is_whole() -> None:
    private = message(8, "voor de juf", stands=Stands.DM)
    assert after(private, message(9, "voor allen")).text == "voor allen"
    assert after(form("voor de juf", 8), message(9, "voor allen")).text == "voor allen"
    assert after(message(9, "een"), form("heel", 10), message(8, "oud")).text == "heel"
