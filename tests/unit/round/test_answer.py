"""Checks answers and what the class gets to see of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import ANSWER_LIMIT, Answer, AnswerSource, AnswerState, TurnPreference, check_answer
from bot.domain.round.reveal import ANONYMOUS_MINIMUM, disclose, shuffled
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.visibility import Visibility, default_visibility
from tests.moments import begins

NOW = begins()
ANSWERS = st.lists(
    st.builds(
        Answer,
        id=st.integers(1, 10_000),
        round_id=st.just(1),
        pupil_id=st.integers(1, 10_000),
        text=st.just("iets"),
        passed=st.booleans(),
        visibility=st.sampled_from(Visibility),
        preference=st.sampled_from(TurnPreference),
        state=st.sampled_from([AnswerState.SEALED, AnswerState.HELD]),
        source=st.sampled_from(AnswerSource),
        created_at=st.just(NOW),
        updated_at=st.just(NOW),
    ),
    max_size=30,
    unique_by=(lambda answer: answer.id, lambda answer: answer.pupil_id),
)


@pytest.mark.parametrize(
    "text",
    [
        "iets",
        ".",
        "🙂",
        "🫨",  # newer than the Unicode tables of Python 3.11
        "❤️",
        "1️⃣",
        "👨‍👩‍👧",
        "🇳🇱",
        "<:blij:123456789012345678>",
        "שלום",
        "مرحبا",
        "\u202eomgekeerd",
        "  met ruimte  ",
        "=1+1",
        "<script>",
        "@everyone",
        "a" * ANSWER_LIMIT,
    ],
)
def test_words_are_taken_as_they_were_written(text: str) -> None:
    assert check_answer(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\t\r\n",
        "\u00a0\u2003\u3000",
        "\u200b\u200c\u200d\u2060\ufeff",
        "\u202e\u2066\u2069",
        "\ufe0f",
        "\u0301",
        "\u00ad",
        "\u034f",
        "\u115f\u1160\u3164\uffa0",
        "\u2800",
        "\U000e0041\U000e007f\U000e0100",
        "\x00\x01\x7f",
    ],
    ids=ascii,
)
def test_what_shows_nothing_is_empty(text: str) -> None:
    with pytest.raises(Refused) as caught:
        check_answer(text)
    assert caught.value.reason is Reason.EMPTY


def test_too_long_says_how_long() -> None:
    with pytest.raises(Refused) as caught:
        check_answer("a" * (ANSWER_LIMIT + 1))
    assert (caught.value.reason, caught.value.details) == (Reason.TOO_LONG, {"limit": 600, "length": 601})


def test_what_no_database_holds_is_replaced() -> None:
    assert check_answer("a\x00b\ud83dc") == "ab\ufffdc"


@given(st.text(max_size=700))
def test_any_text_is_kept_to_the_letter_or_kindly_refused(text: str) -> None:
    try:
        kept = check_answer(text)
    except Refused:
        return
    assert kept == text.replace("\x00", "")
    assert len(kept) <= ANSWER_LIMIT
    assert kept.encode()


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Sm", "Sc", "Sk"]), min_size=1, max_size=600))
def test_letters_numbers_and_signs_are_words(text: str) -> None:
    if not set(text) <= set("\u115f\u1160\u3164\uffa0"):
        assert check_answer(text) == text


@given(st.text(alphabet=st.characters(categories=["Zs", "Zl", "Zp", "Cc", "Cf"]), max_size=600))
def test_spaces_and_controls_are_no_words(text: str) -> None:
    with pytest.raises(Refused):
        check_answer(text)


@pytest.mark.parametrize(
    ("sensitivity", "chosen"),
    [
        (0, Visibility.GROUP_NAMED),
        (1, Visibility.GROUP_ANONYMOUS),
        (2, Visibility.TEACHER_ONLY),
        (3, Visibility.TEACHER_ONLY),
    ],
)
def test_the_tenderer_the_question_the_fewer_read_the_answer(sensitivity: int, chosen: Visibility) -> None:
    assert default_visibility(sensitivity) is chosen
    without_name = Visibility.GROUP_ANONYMOUS if sensitivity == 0 else chosen
    assert default_visibility(sensitivity, TalkKind.FEEDBACK) is without_name


@given(answers=ANSWERS, seed=st.integers(0, 2**48))
def test_the_class_sees_no_held_private_or_recognisable_answer(answers: list[Answer], seed: int) -> None:
    disclosure = disclose(answers, seed)
    for answer in disclosure.shown:
        assert not answer.passed
        assert answer.state is not AnswerState.HELD
        assert answer.visibility is not Visibility.TEACHER_ONLY
    if any(answer.visibility is Visibility.GROUP_ANONYMOUS for answer in disclosure.shown):
        assert len(disclosure.shown) >= ANONYMOUS_MINIMUM
        assert disclosure.kept == ()
    assert all(answer.visibility is Visibility.GROUP_ANONYMOUS for answer in disclosure.kept)
    nameless = {answer.pupil_id for answer in disclosure.shown if answer.visibility is Visibility.GROUP_ANONYMOUS}
    for reader in {answer.pupil_id for answer in answers}:
        assert len(nameless - {reader}) != 1, "who reads can tell by elimination whose it is"
    named = {
        answer.id
        for answer in answers
        if answer.visibility is Visibility.GROUP_NAMED and not answer.passed and answer.state is not AnswerState.HELD
    }
    assert named <= {answer.id for answer in disclosure.shown}


@given(answers=ANSWERS.filter(bool), seed=st.integers(0, 2**48))
def test_one_more_answer_tells_nothing_of_fewer_than_five_before(answers: list[Answer], seed: int) -> None:
    *before, _ = answers
    shown = [
        {one.id for one in disclose(some, seed).shown if one.visibility is not Visibility.GROUP_NAMED}
        for some in (before, answers)
    ]
    if len(shown[0]) < len(shown[1]) and not shown[0]:
        assert len(disclose(answers, seed).shown) >= ANONYMOUS_MINIMUM, "they come all at once, or not at all"
    assert not shown[0] or len(disclose(before, seed).shown) >= ANONYMOUS_MINIMUM


@given(answers=ANSWERS, seed=st.integers(0, 2**48))
def test_the_order_says_nothing_of_who_was_first_and_is_always_the_same(answers: list[Answer], seed: int) -> None:
    assert disclose(answers, seed) == disclose(list(reversed(answers)), seed)
    assert sorted(answer.id for answer in shuffled(answers, seed)) == sorted(answer.id for answer in answers)


def test_holding_one_answer_can_keep_the_others_back_too() -> None:
    five = [
        Answer(
            id=number,
            round_id=1,
            pupil_id=number,
            text="iets",
            passed=False,
            visibility=Visibility.GROUP_ANONYMOUS,
            preference=TurnPreference.MAY_ASK,
            state=AnswerState.SEALED,
            source=AnswerSource.BUTTON,
            created_at=NOW,
            updated_at=NOW,
        )
        for number in range(5)
    ]
    assert len(disclose(five, 1).shown) == 5
    held = [replace(five[0], state=AnswerState.HELD), *five[1:]]
    assert disclose(held, 1).shown == ()
    assert len(disclose(held, 1).kept) == 4
