"""Lists the states of the page, as the design's mock has them: what happened, who looks, and what they have open."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.room.state.entities import ForumTag
from tests.e2e.page import kit, payloads
from tests.e2e.page.parts import HEIDE, Part, box, button, row, section, text
from tests.e2e.page.stage import GROUPS, TEACHER, Stage, opens, stamp


@dataclass(frozen=True)
class State:
    """`split` and `place` go in the address. `press` is a button to press, and `opens` what that opens; `typed` is
    written in the composer.
    """

    play: Callable[[Stage], Awaitable[None]]
    person: str
    split: str | None = None
    place: str | None = None
    press: str | None = None
    opens: str = ".sheet"
    typed: str | None = None


COMMANDS: list[Part] = [
    {"name": "vraag", "description": "Stel één vraag aan de kring", "options": [
        {"type": 3, "name": "vraag", "description": "typ je vraag", "required": True},
        {"type": 3, "name": "denktijd", "description": "hoe lang", "required": True, "choices": [
            {"name": "gewoon, 60 tellen", "value": "60"}, {"name": "lang, 120 tellen", "value": "120"}]},
        {"type": 5, "name": "namen", "description": "met namen"},
        {"type": 4, "name": "minuten", "description": "hoeveel minuten", "min_value": 1, "max_value": 30},
    ]},
    {"name": "gesprek", "description": "Bereid een gesprek voor of start het", "options": [
        {"type": 1, "name": "start", "description": "Bereid een gesprek voor of start het", "options": [
            {"type": 3, "name": "doel", "description": "waar het over gaat", "required": True},
            {"type": 3, "name": "bedoeling", "description": "wat je ermee doet", "required": True}]}]},
    {"name": "kaartje", "description": "Leg drie kaartjes neer, een leerling kiest"},
    {"name": "schaal", "description": "Schaalvraag van 0 tot 10", "options": [
        {"type": 3, "name": "over", "description": "waarover", "required": True, "choices": [
            {"name": "hoe rustig het is", "value": "calm"}, {"name": "hoe het gaat", "value": "well"}]}]},
    {"name": "groepjes", "description": "Maak groepjes met een opdracht"},
    {"name": "stilstaan", "description": "Praat even over het gesprek zelf"},
    {"name": "pauze", "description": "Zet alle tijden stil"},
    {"name": "afronden", "description": "Afspraken, mening, en wat er nu gebeurt"},
    {"name": "ask", "description": "Zeg dat je wilt praten", "name_localizations": {"nl": "ikwilpraten"}},
]  # fmt: skip
for _command in COMMANDS[:8]:
    _command["default_member_permissions"] = str(1 << 13)


async def hello(stage: Stage) -> None:
    await stage.says(TEACHER, "09:04:10", "Goedemorgen allemaal. Pak iets te drinken, we beginnen zo.")


async def opening(stage: Stage) -> None:
    await hello(stage)
    await stage.says("Sem", "09:04:52", "ik heb thee")
    await stage.bot("09:06:00", payloads.opening())
    await stage.until("09:06:12")


async def asked(stage: Stage) -> None:
    await hello(stage)
    await stage.says(TEACHER, "09:07:40", "Eén vraag. We denken eerst, ieder voor zich.")
    stage.hush()


async def thinking(stage: Stage) -> None:
    await asked(stage)
    await stage.bot("09:08:00", payloads.thinking(stamp))
    await stage.bot("09:08:00", payloads.panel(stamp), "regie")
    await stage.until("09:08:18")


async def answering(stage: Stage) -> None:
    await asked(stage)
    question = await stage.bot("09:08:00", payloads.thinking(stamp))
    panel = await stage.bot("09:08:00", payloads.panel(stamp), "regie")
    await stage.edits("09:09:00", question, payloads.writing(stamp))
    await stage.edits("09:09:00", panel, payloads.panel(stamp, write=True), "regie")
    stage.answers["s:Schrijf je gedachte"] = opens(payloads.answer_form())
    await stage.until("09:09:19")


async def saved(stage: Stage) -> None:
    await answering(stage)
    await stage.whispers("Noor", "09:09:38", payloads.saved(stamp))
    await stage.until("09:09:40")


async def preview(stage: Stage) -> None:
    await hello(stage)
    stage.hush()
    await stage.bot("09:08:00", payloads.closed_question())
    await stage.bot("09:10:32", payloads.wait_open())
    await stage.bot("09:10:32", payloads.preview(), "regie")
    await stage.until("09:10:50")


async def reveal(stage: Stage) -> None:
    await hello(stage)
    stage.hush()
    await stage.bot("09:08:00", payloads.closed_question())
    await stage.bot("09:11:20", payloads.reveal())
    await stage.until("09:11:30")


async def turn(stage: Stage) -> None:
    await stage.bot("09:11:20", payloads.reveal(6))
    await stage.whispers("Noor", "09:12:05", payloads.said_yes())
    await stage.bot("09:12:20", payloads.turn())
    await stage.says("Noor", "09:12:58", "Er ligt zo’n lang kleed over die tafel. Als ik eronder zit, lees ik.")
    said = await stage.says("Noor", "09:13:10", "Je hoort iedereen praten, maar je hoeft niks terug te zeggen.")
    await stage.room.person("Sem").reacts(said, "👂")
    await stage.room.person("Lotte").reacts(said, "🤝")
    await stage.whispers(TEACHER, "09:13:12", payloads.probes())
    await stage.bot("09:13:12", [text("-# Even stil. Zo kan het landen.")])
    await stage.says(TEACHER, "09:13:31", "‘Je hoeft niks terug te zeggen …’")
    await stage.until("09:13:40")


async def offer(stage: Stage) -> None:
    await stage.bot("09:11:20", payloads.reveal(6))
    await stage.whispers("Noor", "09:12:05", payloads.offer())
    await stage.until("09:12:08")


async def scale(stage: Stage) -> None:
    stage.thread("Trap van Noor", [TEACHER, "Noor"])
    trap = "Trap van Noor"
    await stage.bot("09:17:10", [text("Je koos een 6. Vertel eens wat er allemaal in die 6 zit.")], trap)
    await stage.says("Noor", "09:17:40", "Mijn tafel staat fijn. Het is alleen soms druk achter me.", trap)
    why = "Hoe komt het dat het een 6 is en niet lager? Noem alles wat helpt, ook iets kleins."
    await stage.bot("09:17:42", [text(why)], trap)
    await stage.says("Noor", "09:18:15", "Ik zit naast Amira. En mijn etui staat rechtop als een muurtje.", trap)
    await stage.says(TEACHER, "09:18:20", "Niemand hoeft zijn cijfer te noemen.")
    await stage.bot("09:18:40", payloads.histogram())
    await stage.bot("09:18:50", payloads.ladder(), trap)
    await stage.until("09:19:05")


async def breakouts(stage: Stage) -> None:
    await stage.says(TEACHER, "09:22:00", "Zoek je groepje op. Ik loop langs.")
    for name, members in GROUPS.items():
        stage.thread(name, [TEACHER, *members])
    await stage.bot("09:22:20", payloads.groups(stamp), "regie")
    await stage.bot("09:22:20", payloads.group(stamp), "Duin")
    await stage.says("Noor", "09:23:10", "Ik begin. Ik dacht aan het hoekje bij het aanrecht.", "Duin")
    await stage.says("Yusuf", "09:23:38", "ja maar daar loopt iedereen langs voor water", "Duin")
    await stage.says("Zeynep", "09:24:05", "Wat als we het aanrecht omdraaien?", "Duin")
    await stage.says("Finn", "09:24:30", "dat kan niet haha. een kast ervoor wel", "Duin")
    words = [text("**Wei** vraagt of je even komt."), row(button("Ik kom eraan", 1), button("Over een minuut"))]
    await stage.whispers(TEACHER, "09:24:40", words, "regie")
    await stage.until("09:25:08")


async def closing(stage: Stage) -> None:
    await stage.says(TEACHER, "09:34:40", "We ronden af. Kijk even of het klopt.")
    await stage.bot("09:35:00", payloads.agreements())
    await stage.bot("09:36:00", payloads.rating())
    stage.answers["s:Geef je mening"] = opens(payloads.rating_form())
    await stage.until("09:37:02")


async def outcomes(stage: Stage) -> None:
    await stage.bot("09:36:00", payloads.rating())
    await stage.whispers("Noor", "09:36:20", [text("Dank je. Je mening telt mee in het geheel.")])
    await stage.bot("09:36:30", payloads.outcomes())
    await stage.bot("09:37:00", [text("Dank jullie wel. Ook voor de stilte.")])
    stage.answers["prikbord"] = opens(payloads.wall_form())
    await stage.until("09:37:02")


async def checkin(stage: Stage) -> None:
    stage.dm("Noor")
    await stage.bot("08:40:00", [text("Hoi Noor. Drie korte vragen, overslaan mag altijd.")], "dm")
    await stage.bot("08:40:01", payloads.weather(), "dm")
    await stage.bot("08:40:30", payloads.wish(), "dm")
    talk = section("**Amira** · kort praatje deze week\n-# Laat voor woensdag 08:40 weten wanneer", button("Plan"))
    wave = section("**Tijs** · zwaai even naar me\n-# Vandaag", button("Gedaan"))
    last = text("Niemand vroeg vandaag nog iemand te spreken.")
    follow = box(HEIDE, text("-# Opvolgen · deze week"), text("## Wie wil iets van je"), talk, wave, last)
    await stage.bot("08:42:00", [follow], "opvolgen")


async def panel(stage: Stage) -> None:
    await asked(stage)
    await stage.whispers(TEACHER, "09:07:52", payloads.nudge())
    await stage.bot("09:08:00", payloads.thinking(stamp))
    await stage.bot("09:08:00", payloads.panel(stamp), "regie")
    await stage.until("09:08:18")


async def slash(stage: Stage) -> None:
    await opening(stage)
    await stage.commands(COMMANDS)
    stage.answers["vraag"] = {"type": 5, "data": {"flags": 64}}


async def export(stage: Stage) -> None:
    await outcomes(stage)
    wall: Part = {"name": "prikbord", "description": "Bewaar de opbrengst als één bestand"}
    await stage.commands([*COMMANDS, wall])


async def forum(stage: Stage) -> None:
    stage.places["prikbord"].available_tags = [ForumTag(5, "lokaal"), ForumTag(6, "buiten")]
    for name in ("Gesprek van 4 november", "Wat er uit de groepjes kwam"):
        stage.post(name)
    stage.places["Gesprek van 4 november"].thread.applied_tags.append(5)  # pyright: ignore[reportOptionalMemberAccess]
    await stage.until("09:40:00")


async def everything(stage: Stage) -> None:
    place = stage.places["kring"].id
    await stage.bot("09:20:00", kit.kit(stamp, stage.user("Noor"), place))
    await stage.bot("09:21:00", [], content="Een ouder bericht.")
    told = [text("Zo ziet een bericht eruit dat **alleen jij** ziet."), row(button("Goed zo", 1), button("Zo laten"))]
    await stage.whispers(TEACHER, "09:22:00", told)
    said = await stage.says("Noor", "09:23:00", "Een bericht van een leerling met een beeld erbij.", drawing="tafel")
    for name, emoji in (("Juf Mirjam", "🤝"), ("Sem", "💡"), ("Lotte", "👂")):
        await stage.room.person(name).reacts(said, emoji)
    await stage.says(TEACHER, "09:24:00", "En een van jezelf.")
    stage.post("Gesprek van 4 november")
    await stage.until("09:30:00")


STATES = {
    "opening": State(opening, "noor"),
    "thinking": State(thinking, "noor"),
    "answering": State(answering, "noor", press="Schrijf je gedachte"),
    "saved": State(saved, "noor"),
    "preview": State(preview, "mirjam", place="regie"),
    "reveal": State(reveal, "noor"),
    "turn": State(turn, "noor", split="mirjam,noor"),
    "offer": State(offer, "noor"),
    "scale": State(scale, "noor"),
    "breakouts": State(breakouts, "noor", split="mirjam,noor"),
    "closing": State(closing, "noor"),
    "outcomes": State(outcomes, "noor"),
    "rating": State(closing, "noor", press="Geef je mening"),
    "checkin": State(checkin, "noor", place="Vertel Eens"),
    "panel": State(panel, "mirjam"),
    "export": State(export, "mirjam", typed="/prikbord"),
    "slash": State(slash, "mirjam", typed="/"),
    "slashopt": State(slash, "mirjam", typed="/schaal"),
    "kit": State(everything, "mirjam"),
    "forum": State(forum, "noor", place="prikbord", press="Begin een onderwerp", opens=".newpost form"),
}
