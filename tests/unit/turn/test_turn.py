"""Checks fair turns: nobody twice in a cycle, nobody who would rather not, and an offer that comes back later."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.refusal import Refused
from bot.domain.round.answer import Answer, AnswerSource, AnswerState, TurnPreference
from bot.domain.talk.talk import Presence
from bot.domain.talk.visibility import Visibility
from bot.domain.turn.telling import ECHO_LIMIT, HOOK_WORDS, echo_of, hook_words, last_words
from bot.domain.turn.turn import BagEntry, Turn, TurnState, candidates, draw, next_postponed
from tests.moments import begins

NOW = begins()
GLADLY, MAY_ASK, RATHER_NOT = TurnPreference
WILLING = {1: MAY_ASK, 2: MAY_ASK, 3: MAY_ASK}


def an_answer(pupil: int, **changes: object) -> Answer:
    answer = Answer(
        id=pupil,
        round_id=1,
        pupil_id=pupil,
        text="iets",
        passed=False,
        visibility=Visibility.GROUP_NAMED,
        preference=MAY_ASK,
        state=AnswerState.REVEALED,
        source=AnswerSource.BUTTON,
        created_at=NOW,
        updated_at=NOW,
    )
    return replace(answer, **changes)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("changes", "presence", "sensitivity", "asked", "may_be_asked"),
    [
        ({}, Presence.JOINED, 0, (), True),
        ({"preference": GLADLY}, Presence.JOINED, 2, (), True),
        ({"visibility": Visibility.TEACHER_ONLY}, Presence.JOINED, 0, (), True),
        ({"preference": RATHER_NOT}, Presence.JOINED, 0, (), False),
        ({"passed": True}, Presence.JOINED, 0, (), False),
        ({"state": AnswerState.HELD}, Presence.JOINED, 0, (), False),
        ({}, Presence.WATCHING, 0, (), False),
        ({}, None, 0, (), False),
        ({}, Presence.JOINED, 2, (), False),
        ({}, Presence.JOINED, 0, (1,), False),
    ],
)
def test_who_may_be_asked(
    changes: dict[str, object], presence: Presence | None, sensitivity: int, asked: tuple[int, ...], may_be_asked: bool
) -> None:
    presences = {} if presence is None else {1: presence}
    assert (1 in candidates([an_answer(1, **changes)], presences, sensitivity, asked)) is may_be_asked


def test_nobody_willing_is_nobody_drawn() -> None:
    assert draw({1: BagEntry(1, 1, True)}, {}, Random(1)) is None


def test_volunteers_go_first_but_only_once() -> None:
    bag: dict[int, BagEntry] = {}
    willing = {1: MAY_ASK, 2: GLADLY, 3: MAY_ASK}
    order = []
    for seed in range(3):
        drawn = draw(bag, willing, Random(seed))
        assert drawn
        bag |= {entry.pupil_id: entry for entry in drawn.entries}
        order.append(drawn.pupil_id)
    assert order[0] == 2
    assert sorted(order) == [1, 2, 3]


def test_volunteers_go_before_who_waits_since_an_earlier_cycle() -> None:
    bag = {1: BagEntry(1, 1, True), 2: BagEntry(2, 3, True)}
    drawn = draw(bag, {1: MAY_ASK, 2: GLADLY}, Random(1))
    assert drawn
    assert drawn.pupil_id == 2


def test_who_was_away_goes_first_and_is_not_asked_for_every_cycle_that_went_by() -> None:
    bag = {1: BagEntry(1, 1, True), 2: BagEntry(2, 5, True), 3: BagEntry(3, 5, False)}
    first = draw(bag, WILLING, Random(1))
    assert first
    assert first.pupil_id == 1
    bag |= {entry.pupil_id: entry for entry in first.entries}
    second = draw(bag, WILLING, Random(1))
    assert second
    assert second.pupil_id == 2


def test_a_new_cycle_begins_when_nobody_willing_is_inside() -> None:
    bag = {pupil: BagEntry(pupil, 2, False) for pupil in (1, 2)} | {3: BagEntry(3, 2, True)}
    drawn = draw(bag, {1: MAY_ASK, 2: MAY_ASK}, Random(1))
    assert drawn
    assert {entry.cycle for entry in drawn.entries} == {3}
    assert [entry.pupil_id for entry in drawn.entries if not entry.inside] == [drawn.pupil_id]


def test_a_wish_does_not_bring_anybody_back_who_was_asked() -> None:
    bag = {1: BagEntry(1, 1, False), 2: BagEntry(2, 1, True), 3: BagEntry(3, 1, True)}
    for wish in (1, 4, None):
        drawn = draw(bag, WILLING, Random(1), wish)
        assert drawn
        assert drawn.pupil_id in {2, 3}
        assert drawn == draw(bag, WILLING, Random(1)), "a wish that cannot be leaves the ordinary draw"
    granted = draw(bag, WILLING | {2: GLADLY}, Random(1), 3)
    assert granted
    assert granted.pupil_id == 3


def test_chance_decides_among_equals() -> None:
    chosen = {drawn.pupil_id for seed in range(50) if (drawn := draw({}, WILLING, Random(seed)))}
    assert chosen == {1, 2, 3}


class Year:
    """A school year of turns with everything that changes, and a second book of who was asked in which cycle."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.pupils = list(range(1, self.random.randint(2, 12)))
        self.bag: dict[int, BagEntry] = {}
        self.asked_in_cycle: set[int] = set()
        self.cycle_of: dict[int, list[int]] = {}
        self.offers = 0

    def round(self) -> None:
        if self.random.random() < 0.02:
            self.pupils.append(len(self.pupils) + 1)
        answers = [answer for pupil in self.pupils if (answer := self._answer_of(pupil))]
        presences = {
            pupil: self.random.choices([Presence.JOINED, Presence.WATCHING], [8, 1])[0]
            for pupil in self.pupils
            if self.random.random() < 0.95
        }
        sensitivity = self.random.choice([0, 0, 0, 1, 2])
        asked: set[int] = set()
        for _ in range(self.random.randint(0, 4)):
            willing = candidates(answers, presences, sensitivity, asked)
            reachable = {pupil: wish for pupil, wish in willing.items() if self.random.random() < 0.9}
            self._ask(reachable, asked)
        self._check_never_asked(answers, presences, asked)

    def _answer_of(self, pupil: int) -> Answer | None:
        if self.random.random() < 0.2:
            return None
        return an_answer(
            pupil,
            passed=self.random.random() < 0.1,
            preference=self.random.choice(list(TurnPreference)),
            state=self.random.choices([AnswerState.REVEALED, AnswerState.HELD], [9, 1])[0],
        )

    def _ask(self, willing: dict[int, TurnPreference], asked: set[int]) -> None:
        wish = self.random.choice([None, *self.pupils])
        drawn = draw(self.bag, willing, self.random, wish)
        assert (drawn is None) is (not willing)
        if drawn is None:
            return
        if willing.keys() <= self.asked_in_cycle:
            self.asked_in_cycle.clear()
        pupil = drawn.pupil_id
        assert pupil in willing
        assert pupil not in self.asked_in_cycle, "twice in a cycle"
        inside = willing.keys() - self.asked_in_cycle
        if wish in inside:
            assert pupil == wish, "a wish that the bag allows is granted"
        elif any(willing[one] is GLADLY for one in inside):
            assert willing[pupil] is GLADLY, "volunteers go first among those still in the bag"
        self.asked_in_cycle.add(pupil)
        self.bag |= {entry.pupil_id: entry for entry in drawn.entries}
        assert not self.bag[pupil].inside
        self.cycle_of.setdefault(pupil, []).append(self.bag[pupil].cycle)
        asked.add(pupil)
        self.offers += 1

    @staticmethod
    def _check_never_asked(answers: list[Answer], presences: dict[int, Presence], asked: set[int]) -> None:
        handed_in = {answer.pupil_id: answer for answer in answers}
        for pupil in asked:
            assert presences[pupil] is Presence.JOINED
            assert handed_in[pupil].preference is not RATHER_NOT
            assert handed_in[pupil].state is not AnswerState.HELD
            assert not handed_in[pupil].passed


@settings(max_examples=5)
@given(seed=st.integers(0, 2**32))
def test_nobody_twice_in_a_cycle_over_a_thousand_rounds(seed: int) -> None:
    year = Year(seed)
    for _ in range(1000):
        year.round()
    assert year.offers > 100
    for cycles in year.cycle_of.values():
        assert len(set(cycles)) == len(cycles)
        assert cycles == sorted(cycles)


@settings(max_examples=25)
@given(seed=st.integers(0, 2**32), size=st.integers(1, 30))
def test_everybody_once_before_anybody_twice(seed: int, size: int) -> None:
    random, bag = Random(seed), dict[int, BagEntry]()
    willing = {pupil: random.choice([GLADLY, MAY_ASK]) for pupil in range(size)}
    order = []
    for _ in range(3 * size):
        drawn = draw(bag, willing, random, random.choice([None, *willing, size]))
        assert drawn
        bag |= {entry.pupil_id: entry for entry in drawn.entries}
        order.append(drawn.pupil_id)
    for cycle in range(3):
        assert sorted(order[cycle * size : (cycle + 1) * size]) == list(range(size))


def a_turn(turn_id: int, state: TurnState = TurnState.POSTPONED, wait: int = 0) -> Turn:
    return Turn(turn_id, 1, turn_id, state, wait)


@pytest.mark.parametrize(
    ("turns", "others_left", "comes"),
    [
        ([], True, None),
        ([a_turn(1, TurnState.OVER), a_turn(2, TurnState.SPEAKING)], False, None),
        ([a_turn(1, wait=2)], True, None),
        ([a_turn(1, wait=1)], True, None),
        ([a_turn(1, wait=0)], True, 1),
        ([a_turn(1, wait=2)], False, 1),
        ([a_turn(1, wait=2), a_turn(2, wait=1)], False, 2),
        ([a_turn(2, wait=0), a_turn(1, wait=0)], True, 1),
    ],
)
def test_when_a_postponed_turn_comes_back(turns: list[Turn], others_left: bool, comes: int | None) -> None:
    found = next_postponed(turns, others_left=others_left)
    assert (found.id if found else None) == comes


def test_the_hook_is_the_pupil_s_own_first_words() -> None:
    assert hook_words("ik zag  een\nboom") == "ik zag een boom"
    assert hook_words("a b c d e f g") == "a b c d e f …"
    assert len(hook_words("woord " * 50).split()) == HOOK_WORDS + 1


def test_words_that_are_given_back_are_the_pupil_s_own() -> None:
    assert last_words("en daar is het heel stil.") == "is het heel stil"
    assert last_words("stil") == "stil"
    assert last_words("") == ""
    assert echo_of(None) == ""
    assert echo_of("een trap kan stil zijn") == "een trap kan stil zijn"
    assert len(echo_of("w" * 600)) <= ECHO_LIMIT


class Floor:
    """One turn with everything that may happen in it, in any order; a second book keeps what the rules promise."""

    def __init__(self) -> None:
        self.turn = Turn(1, 1, 1, TurnState.OFFERED).speak(NOW)
        self.now = NOW
        self.asked = 0
        self.told_at: datetime | None = None

    def act(self, what: str) -> None:
        match what:
            case "tell":
                self.turn, self.told_at = self.turn.listen(self.now, 15), self.now
            case "enough" if self.turn.state is TurnState.SPEAKING:
                self.turn, self.told_at = self.turn.listen(self.now, 15, enough=True), self.now
                self.asked = 2
            case "ask":
                with suppress(Refused):
                    self.turn = self.turn.ask_on(self.now)
                    self.asked += 1
                    assert self.told_at is not None
                    assert self.now - self.told_at >= timedelta(seconds=15), "the second silence was broken"
            case _:
                self.now += timedelta(seconds=8)
                if self.turn.until is not None and self.turn.until <= self.now and self.is_silent:
                    self.turn = self.turn.heard()

    @property
    def is_silent(self) -> bool:
        return self.turn.state is TurnState.WAITING


@given(st.lists(st.sampled_from(["tell", "enough", "ask", "wait"]), max_size=40))
def test_nobody_asks_on_into_the_silence_or_more_than_twice(acts: list[str]) -> None:
    floor = Floor()
    for what in acts:
        floor.act(what)
        assert floor.asked <= 2
    assert floor.turn.end() == Turn(1, 1, 1, TurnState.OVER)
