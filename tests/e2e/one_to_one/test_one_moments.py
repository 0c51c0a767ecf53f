"""Plays the beginning, another day, the silence, promises of two, stopping, and the commands beside the panel."""

from bot.media.studio import Studio
from tests.e2e.alone import SILENCE, two_of
from tests.e2e.answering import custom_id
from tests.e2e.forging import presses
from tests.e2e.lesson import NoPool, types
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import nothing_in, rows
from tests.pictures import black_png


async def test_choosing_another_day_is_not_recorded(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("weekly")
    told = await two.presses("one-day")
    assert "Juf Mirjam leest alleen dat het nu niet doorgaat" in told.text
    assert "ging niet door" in two.teacher.sees(REGIE)
    await two.starts("weekly")
    await two.steers("one-stop")
    await two.teacher.clicks("Ja, stop", place=REGIE)
    await scene.settles()
    by_pupil, by_teacher = rows(scene, "SELECT state, place FROM one_to_ones ORDER BY id")
    assert by_pupil == by_teacher
    assert "Dat ligt niet aan jou." in two.sees()


async def test_the_pupils_own_subject_comes_first(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("progress")
    await two.fills_in("one-subject", "De gymles.")
    seen = two.sees()
    assert seen.index("Jouw onderwerp komt eerst.") < seen.index("De gymles.")
    await two.steers("one-next")
    assert "Waar waren we gebleven?" in two.sees()


async def test_the_silence_holds_the_teachers_words_not_the_pupils(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    await two.presses("one-begin")
    await two.teacher.runs("/gesprek even-weg", KRING, tellen=120)
    await scene.settles()
    assert "Ik haal even een glas water." in two.sees()
    held = await two.says("one-say", "Neem de tijd.")
    assert "De stilte werkt nog." in held.text
    await two.fills_in("scale-button-write", "Het begint thuis.")
    assert "Het begint thuis." in two.sees()
    assert "Neem de tijd.\n" not in two.sees()
    await two.teacher.says("Hallo?", place=two.thread)
    await scene.settles()
    assert "De stilte werkte nog." in two.teacher.everything()
    await scene.restarts()
    await two.teacher.runs("/eentje vraag", KRING)
    await two.teacher.submits("Wat gebeurt er dan?")
    await scene.settles()
    assert "Wat gebeurt er dan?" not in two.sees()
    await scene.clock.move(121)
    await scene.settles()
    seen = two.sees()
    assert "Neem de tijd." in seen
    assert "Wat gebeurt er dan?" in seen
    await two.steers("one-go-away")
    await two.says("one-say", "Toch even.")
    assert "Toch even." not in two.sees()
    await two.teacher.clicks("Toch nu sturen", place=REGIE)
    await scene.settles()
    assert "Toch even." in two.sees()


async def test_the_purpose_a_comment_and_the_end_are_within_reach(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    assert "ongeveer 10 minuten" in two.sees()
    await two.presses("one-begin")
    for person in (two.pupil, two.teacher, scene.support):
        seen = await person.clicks(two.words("goal-button"), place=two.thread)
        assert seen.private
        assert "Hoe het rekenen gaat." in seen.text
        assert "Vertel me wat ik mis." in seen.text
    await two.says("tool-meta", {"line": "Gaat dit gesprek over wat jij belangrijk vindt?", "own": ""})
    await two.fills_in("meta-reply", "Het mag rustiger.")
    seen = two.sees()
    assert "Even stilstaan" in seen
    assert "Het mag rustiger." in seen
    assert two.pupil.buttons(two.thread).count(two.words("goal-button")) == 1
    await two.says("one-say", "Dan wacht ik langer.")
    assert "Dan wacht ik langer." in two.sees()
    await two.teacher.runs("/eentje stilstaan", two.thread)
    nudge = await two.teacher.submits({"own": "Waarom zeg je niets?"})
    assert nudge.private
    assert "Waarom zeg je niets?" not in two.sees()
    assert two.words("panel-late") not in two.teacher.sees(REGIE)
    await scene.clock.move(361)
    await scene.settles()
    assert two.words("panel-late") in two.teacher.sees(REGIE)
    await two.steers("one-close")
    assert two.words("one-tab-agreements") in two.sees()
    assert two.words("panel-late") not in two.teacher.sees(REGIE)
    await scene.starts_talk(joined=[])
    refused = await presses(scene.sem, "one_to_one_purpose", 1, place=KRING)
    assert two.words("refused-gone") in refused.text


async def test_both_say_yes_to_an_agreement_in_the_pupils_words(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    await types(scene, "/eentje afronden")
    await scene.settles()
    await two.says("agreement-propose", {"words": "Ik kijk elke dag mee.", "who": "teacher"})
    assert "wacht op Klopt van Noor" in two.sees()
    await two.presses("agreements-reword")
    await two.pupil.picks("Welke?", "Ik kijk elke dag mee.")
    await two.pupil.submits({"words": "Juf kijkt op maandag mee.", "moment": "maandag"})
    await scene.settles()
    agreed = "**Juf kijkt op maandag mee.** (doet de leraar) · voor het eerst: maandag"
    assert two.agreed() == [f"{agreed} · wacht op Klopt van juf Mirjam"]
    await two.steers("agreements-right")
    assert two.agreed() == [agreed]
    await two.fills_in("agreements-add", {"words": "Iets anders."})
    await two.presses("agreements-remove")
    await two.pupil.picks("Welke?", "Iets anders.")
    await two.says("agreement-propose", {"words": "Nog iets.", "who": "pupil"})
    refused = await types(scene, "/eentje verder")
    await scene.settles()
    await types(scene, "/eentje verder")
    await scene.settles()
    refused = await types(scene, "/eentje verder")
    assert "Eerst vertel je wat er met het gesprek gebeurt." in refused.text
    await two.says("one-ask", "Wat wil je nog kwijt?")
    await two.fills_in("scale-button-write", "Niets meer.")
    await two.fills_in("agreements-add", {"words": "Wij kijken samen."})
    warned = await two.steers("panel-tell-outcomes")
    assert "Noor deed een voorstel dat wacht op jouw ja." in warned.text
    await two.teacher.clicks("Laat het vervallen")
    await two.teacher.submits({"what": "a", "until": "b", "change": "c"})
    await scene.settles()
    assert two.agreed() == [agreed]
    assert (await two.pupil.runs("/mijn pagina", KRING)).text.count("**Juf kijkt op maandag mee.**") == 1
    assert await two.kept_words() == ["Niets meer.", "Juf kijkt op maandag mee."]


async def test_the_opinion_is_for_the_teacher_alone(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    await two.steers("one-close")
    await two.steers("one-next")
    line, mark = "Stil zijn mocht echt", "een beetje"
    await two.fills_in("rating-give", {line: mark, "words": "Korter."})
    assert "Korter." not in scene.support.sees(two.thread)
    assert "Voor juf Mirjam" not in two.pupil.buttons(two.thread)
    read = await two.steers("one-read-opinion")
    assert read.private
    assert f"**{line}**\n" in read.text
    assert "Korter." in read.text
    button = custom_id(scene, "one_to_one_opinion", REGIE)
    for other in (scene.support, two.pupil):
        denied = await other.clicks(custom_id=button, place=two.thread, forced=True)
        assert "een andere rol" in denied.text


async def test_a_drawing_must_be_a_picture_and_a_pass_takes_it_back(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("on_request")
    await two.presses("one-begin")
    for content in (b"geen plaatje", black_png(1, 40_000_000)):
        refused = await two.fills_in("one-draw", {"picture": ("x.png", content)})
        assert "niet als tekening laten zien" in refused.text
    scene.app.context.studio = Studio(NoPool())
    kind = await two.fills_in("one-draw", {"picture": ("x.png", b"een plaatje"), "caption": "Een spin."})
    assert kind.private
    assert two.words("one-draw-not-now") in kind.text
    assert "Een spin." in kind.text
    await two.pupil.clicks(two.words("scale-button-write"))
    await two.pupil.submits("Toch in woorden.")
    await scene.settles()
    assert "Toch in woorden." in two.sees()
    passed = await two.presses("question-pass")
    assert "Stil zijn is ook goed." in passed.text
    assert "Toch in woorden." not in two.sees()
    assert nothing_in(scene, "one_to_one_words")


async def test_the_commands_do_what_the_panel_does(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    nothing = await two.teacher.runs("/eentje stop", KRING)
    assert "Welk gesprek bedoel je?" in nothing.text
    await two.starts("on_request")
    await two.teacher.runs("/eentje schaal", two.thread, onderwerp="Hoeveel tijd voelt genoeg?")
    await scene.passes(SILENCE)
    await two.teacher.runs("/eentje doelen", two.thread, kader="Rekenen tot 100.")
    await scene.settles()
    assert "Hoeveel tijd voelt genoeg?" in two.sees()
    assert "Rekenen tot 100." in two.sees()
    await scene.starts_talk(joined=[])
    before = scene.sem.sees(KRING)
    refused = await two.teacher.runs("/gesprek vraag", two.thread, vraag="Wat maakt jou moe?")
    assert "voor de hele klas" in refused.text
    await scene.settles()
    assert scene.sem.sees(KRING) == before
