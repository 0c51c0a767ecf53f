"""Checks who is asked when: nobody twice in a cycle, over rounds and talks; volunteers first; and nothing to tell by
later.
"""

from collections import Counter

from bot.room.people.person import Person
from tests.e2e.closings import closes
from tests.e2e.lesson import (
    GLADLY,
    asked_now,
    asks_on,
    each_shown,
    hops,
    next_turn,
    shown,
    tells,
    tells_in_channel,
    thanks,
)
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows, tables


async def declines(scene: Scene, pupil: Person) -> None:
    await pupil.clicks("Nu even niet")
    await scene.settles()


async def test_nobody_is_asked_twice_before_all_were_asked(scene: Scene) -> None:
    """Four pupils have a talk of two rounds and one of one; a pupil who declines was asked as well."""
    pupils = scene.pupils[:4]
    asked: list[Person] = []
    for rounds in (2, 1):
        await scene.starts_talk(joined=pupils)
        for _ in range(rounds):
            await each_shown(scene, pupils)
            asked.append(await next_turn(scene))
            await declines(scene, asked[-1])
            asked += asked_now(scene)
            await tells(scene, asked[-1])
        await closes(scene)
    assert len(asked) == 6
    assert set(asked[:4]) == set(pupils)
    assert max(Counter(asked).values()) == 2


async def test_a_newcomer_joins_the_cycle_that_is_going_on(scene: Scene) -> None:
    two, three = scene.pupils[:2], scene.pupils[:3]
    await scene.starts_talk(joined=two)
    await each_shown(scene, two)
    first = await next_turn(scene)
    await tells(scene, first)
    await each_shown(scene, three)
    rest: list[Person] = []
    for _ in range(2):
        rest.append(await next_turn(scene))
        await tells(scene, rest[-1])
    assert {first, *rest} == set(three)
    await each_shown(scene, three)
    assert await next_turn(scene) in three


async def test_volunteers_go_first_among_those_in_the_bag(scene: Scene) -> None:
    pupils = scene.pupils[:6]
    glad = {pupils[2]: GLADLY, pupils[4]: GLADLY}
    await scene.starts_talk(joined=pupils)
    await shown(scene, dict.fromkeys(pupils, "iets"), turns=glad)
    first, second = await next_turn(scene), None
    await tells(scene, first)
    second = await next_turn(scene)
    await tells(scene, second)
    assert {first, second} == set(glad)
    await shown(scene, dict.fromkeys(pupils, "nog iets"), turns=glad)
    third = await next_turn(scene)
    assert third not in glad, "who is out of the bag waits, however glad"


async def test_the_bag_survives_a_restart(scene: Scene) -> None:
    pupils = scene.pupils[:3]
    await scene.starts_talk(joined=pupils)
    await each_shown(scene, pupils)
    asked = [await next_turn(scene)]
    await tells(scene, asked[0])
    await scene.restarts()
    for _ in range(2):
        for pupil in pupils:
            await pupil.clicks("Ik doe mee", place=KRING)
        asked.append(await next_turn(scene))
        await tells(scene, asked[-1])
    assert set(asked) == set(pupils)


async def test_afterwards_spoke_declined_and_expired_look_the_same(scene: Scene) -> None:
    pupils = scene.pupils[:5]
    await scene.starts_talk()
    await each_shown(scene, pupils)
    endings: dict[str, Person] = {}
    endings["postponed"] = await next_turn(scene)
    await endings["postponed"].clicks("Straks")
    await scene.settles()
    (endings["declined"],) = asked_now(scene)
    await declines(scene, endings["declined"])
    (endings["expired"],) = asked_now(scene)
    await hops(scene, 25)
    (endings["spoke"],) = asked_now(scene)
    await endings["spoke"].clicks("Ja")
    await scene.settles()
    await tells_in_channel(scene, endings["spoke"])
    await asks_on(scene, "En toen?")
    await tells_in_channel(scene, endings["spoke"])
    await thanks(scene, endings["spoke"])
    endings["not after all"] = await next_turn(scene)
    if endings["not after all"] == endings["postponed"]:
        del endings["postponed"]
    await endings["not after all"].clicks("Ja")
    await endings["not after all"].clicks("Toch liever niet")
    await scene.settles()
    await closes(scene)
    await hops(scene, 11 * 60)

    traces = {name: traces_of(scene, pupil) for name, pupil in endings.items()}
    assert len(traces) >= 4
    assert all(found == traces["spoke"] for found in traces.values()), traces


def traces_of(scene: Scene, pupil: Person) -> dict[str, list[tuple[object, ...]]]:
    """Return every row about a pupil's turn, without what numbers and names it."""
    ((pupil_id,),) = rows(scene, "SELECT id FROM pupils WHERE user_ref = ?", str(pupil.id))
    turn_posts = "('turn', 'thanks', 'probes')"
    turn_alarms = "('offer_ends', 'turn_lasts')"
    line_posts = "('probe', 'chosen_word')"
    return {
        "turns": rows(scene, "SELECT state, wait, probes, until, passes_to FROM turns WHERE pupil_id = ?", pupil_id),
        "turn_bag": rows(scene, "SELECT cycle, inside FROM turn_bag WHERE pupil_id = ?", pupil_id),
        "turn_lines": rows(scene, "SELECT kind FROM turn_lines"),
        "line_posts": rows(scene, f"SELECT kind FROM posts WHERE kind IN {line_posts}"),
        "posts": rows(scene, f"SELECT kind, dead FROM posts WHERE kind IN {turn_posts}"),
        "alarms": rows(scene, f"SELECT kind FROM alarms WHERE kind IN {turn_alarms}"),
        "presences": rows(scene, "SELECT presence FROM presences WHERE pupil_id = ?", pupil_id),
    }


async def test_no_table_or_column_about_turns_goes_unjudged(scene: Scene) -> None:
    """A new table about a pupil or a turn, or a new column, has to be judged here too."""
    about = {
        table
        for table in tables(scene)
        if {"pupil_id", "turn_id"} & {name for (name,) in rows(scene, "SELECT name FROM pragma_table_info(?)", table)}
    }
    assert about == {
        *("answers", "card_suggestions", "moment_replies", "presences", "ratings", "scale_responses"),
        *("agreements", "follow_ups", "goals", "one_to_ones", "pocket_questions", "sheets"),
        *("turn_bag", "turn_lines", "turns"),
    }
    columns = {name for (name,) in rows(scene, "SELECT name FROM pragma_table_info('turns')")}
    assert columns == {"id", "round_id", "pupil_id", "state", "wait", "probes", "until", "passes_to"}
    assert {name for (name,) in rows(scene, "SELECT name FROM pragma_table_info('turn_bag')")} == {
        "pupil_id",
        "cycle",
        "inside",
    }


async def test_passes_are_only_a_count(scene: Scene) -> None:
    passing, changing = scene.pupils[3], scene.pupils[4]
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 61)
    await scene.hands_in(scene.noor, "woorden")
    await passing.clicks("Pas", place=KRING)
    await scene.hands_in(changing, "geheime woorden")
    await changing.clicks("Pas", place=KRING)
    await scene.settles()
    assert "geheime woorden" not in str(rows(scene, "SELECT * FROM answers"))
    await scene.looks()
    assert passing.name not in scene.teacher.sees(REGIE)
    await scene.reveals()
    assert rows(scene, "SELECT pass_count FROM rounds") == [(2,)]
    assert rows(scene, "SELECT text, passed FROM answers") == [("woorden", 0)]
    assert "pas" not in scene.pupils[7].sees(KRING).split("samen open")[1].lower()
