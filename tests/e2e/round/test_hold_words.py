"""Checks that an answer with a word of the hold list waits for the teacher; nobody else notices, and nobody
is alerted.
"""

from bot.content.hold_words import FOLDER
from bot.content.school_calendar import SchoolCalendar
from tests.e2e.lesson import NAMED, TEACHER_ONLY, everything_seen, types, writing
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows

SAD = "soms wil ik niet meer leven"
CAUGHT = "De bot hield dit even voor je vast"
KEPT_BACK = "Ik heb jouw antwoord niet aan de klas laten zien."


async def test_a_caught_answer_comes_first_and_stays_back(scene: Scene) -> None:
    noor, sem, yusuf = scene.pupils[:3]
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(noor, SAD, who=NAMED)
    await scene.hands_in(sem, "bij het raam", who=NAMED)
    await yusuf.dms("op de gang is het stil")
    await scene.settles()
    assert SAD not in scene.teacher.everything(), "nobody is alerted"
    await scene.looks()
    seen = scene.teacher.sees(REGIE)
    assert seen.count(CAUGHT) == 1
    assert seen.index(CAUGHT) < seen.index("Zes punten") < seen.index("Zo gaan ze open")
    assert "3. Beloof geen geheimhouding." in seen
    assert "Zij doorlopen de meldcode. Bij direct gevaar: 112." in seen
    assert SAD in seen
    assert "1 tot 2 van 2" in seen
    assert "Noor" not in seen.split(CAUGHT)[1].split("Zo gaan ze open")[0]
    await scene.reveals()
    assert SAD not in everything_seen(scene, but=[noor])
    assert noor.sees(KRING).count(KEPT_BACK) == 1
    assert "Wel leest juf Mirjam het." in noor.sees(KRING)
    assert "0800-0432" in noor.sees(KRING)
    assert KEPT_BACK not in everything_seen(scene, but=[noor])
    assert KEPT_BACK not in scene.teacher.everything()
    later = await scene.teacher.clicks("Alleen voor jou (1)", place=REGIE)
    assert SAD in later.text


async def test_one_press_releases_a_caught_answer(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "een boek over zelfmoordterroristen")
    await scene.hands_in(scene.sem, "geheim: ik word geslagen", who=TEACHER_ONLY)
    await scene.looks()
    assert scene.teacher.sees(REGIE).count(CAUGHT) == 2, "what is for the teacher alone lies on top as well"
    assert "geslagen" not in scene.support.everything(), "support staff reads along in regie"
    alone = await scene.teacher.clicks("Alleen voor jou (1)", place=REGIE)
    assert "geheim: ik word geslagen" in alone.text
    named = await scene.teacher.clicks("Toon mij de naam", place=REGIE)
    assert named.text in {"Dit schreef Noor.", "Dit schreef Sem."}
    (answer,) = rows(scene, "SELECT round_id, id FROM answers WHERE text LIKE 'een boek%'")
    await scene.teacher.clicks(custom_id="v1:round_release:{}:{}".format(*answer), place=REGIE)
    await scene.settles()
    assert scene.teacher.sees(REGIE).count(CAUGHT) == 1
    await types(scene, "/gesprek verder")
    await scene.settles()
    assert "een boek over zelfmoordterroristen" in scene.sem.sees(KRING).split("Daar gaan we")[1]
    assert KEPT_BACK not in scene.noor.everything()
    assert scene.sem.everything().count(KEPT_BACK) == 1


async def test_the_schools_own_list_counts_but_not_for_words_the_class_has_read(scene: Scene) -> None:
    lists = scene.config.data.directory / FOLDER
    lists.mkdir()
    (lists / f"{scene.noor.place(KRING).id}.txt").write_text("pindakaas", encoding="utf-8")
    await scene.starts_talk()
    await writing(scene, manier="in het kanaal")
    await scene.noor.says("ik lust geen pindakaas", KRING)
    await scene.hands_in(scene.sem, "pindakaas, elke dag", who=NAMED)
    await scene.hands_in(scene.pupils[2], SAD, who=NAMED)
    await scene.settles()
    scene.app.context.calendar = SchoolCalendar("BE")
    await scene.looks()
    assert rows(scene, "SELECT text FROM answers WHERE held_by = 'words'") == [("pindakaas, elke dag",)]
    assert "Zij overleggen met het CLB." in scene.teacher.sees(REGIE)
    await scene.reveals()
    help_card = scene.sem.everything()
    assert all(number in help_card for number in ("gratis 102", "1813", "1712", "112"))
    assert "Kindertelefoon" not in help_card
    assert "ik lust geen pindakaas" in scene.pupils[5].sees(KRING).split("Daar gaan we")[1]
