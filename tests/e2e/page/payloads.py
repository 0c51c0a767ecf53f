"""Holds what the bot says in a class talk, as the design has it: the messages of every state of the page."""

from collections.abc import Callable

from tests.e2e.page.parts import (
    AVOND,
    DAGLICHT,
    DUIN,
    HEIDE,
    LAMP,
    OCHTEND,
    SCHEMER,
    Part,
    box,
    button,
    checks,
    form,
    gallery,
    label,
    option,
    picture,
    radio,
    row,
    rule,
    section,
    select,
    text,
    upload,
    words_field,
)

Moment = Callable[..., str]
"""Gives a moment of that morning ("09:09:00") as a Discord timestamp, in a style."""

QUESTION = "Hoe ziet een plek eruit waar jij goed kunt werken?"
CARDS: list[tuple[str, str | None, str | None]] = [
    ("Onder de tafel bij oma. Je hoort alles, maar niemand ziet je.", "Noor", None),
    ("Bij de kapstokken. Het ruikt daar naar jassen.", None, None),
    ("Een hoek met een gordijn ervoor. Het gordijn mag open.", "Lotte", "gordijn"),
    ("Op de trap bij de fietsen. Daar waait je hoofd leeg.", "Sem", None),
    ("Als de lampen aan zijn en het buiten regent.", None, None),
    ("Niet naast het raam. Daar zitten duiven.", "Daan", None),
    ("Waar niemand over mijn schouder kijkt.", None, None),
    ("Met muziek in mijn oren. Dan hoor ik de rest niet.", "Yusuf", None),
    ("Naast iemand die ook zachtjes werkt.", "Amira", None),
    ("Op de grond. Stoelen zijn zo rechtop.", "Finn", None),
    ("Vroeg, als er nog bijna niemand is.", None, None),
    ("In bad met een boek. Maar dat kan hier niet.", None, None),
]
CURTAIN = "Tekening van Lotte: een hoek met een paars gordijn, een kussen en een lampje. Iemand zit er te lezen."
SAFE = (
    "Ik let op of het veilig is. Maak ik me zorgen om iemand, dan kan ik dat niet voor mezelf houden. "
    "Ik vertel je dan eerst wat ik ga doen."
)


def opening() -> list[Part]:
    return [box(
        OCHTEND,
        text("-# Gesprek · ongeveer 20 minuten"),
        text("## Een plek om goed te werken"),
        text("**Daar gaat het over**\nWat jullie nodig hebben om prettig te kunnen werken in ons lokaal."),
        text("**Dit wil ik ermee doen**\nIk kies twee dingen die we drie weken uitproberen."),
        text("**Hierbij heb ik jullie nodig**\nIk zie het lokaal van voren, jullie van binnen. Vertel me wat ik mis."),
        rule(),
        text("**Goed om te weten**\n- Zwijgen mag. De knop Pas werkt altijd en je hoeft niets uit te leggen.\n"
             "- Eerst denken, dan schrijven. Niemand ziet je antwoord voordat we samen opendoen.\n"
             f"- Jij kiest wie jouw antwoord leest.\n- {SAFE}"),
        row(button("Ik doe mee", 1), button("Ik kijk eerst mee"), button("Ik heb een vraag")),
    )]  # fmt: skip


def thinking(at: Moment) -> list[Part]:
    return [box(
        SCHEMER,
        text("-# Vraag 1 van 2 · denktijd"),
        text(f"## {QUESTION}"),
        text(f"Neem de tijd tot {at('09:09:00', 't')}. Nog even niets typen. "
             "Een woord, een zin of een half idee: alles mag."),
        text(f"Schrijven kan {at('09:09:00')}."),
        row(button("Schrijf je gedachte", 1, disabled=True), button("Meer tijd"), button("Pas")),
        text("-# Je kunt beginnen met: Bij mij … · Ik denk aan … · Het liefst …"),
    )]  # fmt: skip


def writing(at: Moment) -> list[Part]:
    return [box(
        DAGLICHT,
        text("-# Vraag 1 van 2 · opschrijven"),
        text(f"## {QUESTION}"),
        text(f"Een paar woorden is genoeg. Spelling telt niet. Inleveren kan tot {at('09:10:30', 't')}."),
        text(f"We doen ze open {at('09:10:30')}."),
        row(button("Schrijf je gedachte", 1), button("Meer tijd"), button("Pas")),
        text("-# Er zijn al gedachten binnen."),
    )]  # fmt: skip


def closed_question() -> list[Part]:
    return [box(DAGLICHT, text("-# Vraag 1 van 2"), text(f"### {QUESTION}"))]


def saved(at: Moment) -> list[Part]:
    return [
        text(f"**Bewaard.** Je kunt het nog aanpassen tot {at('09:10:30', 't')}."),
        row(button("Lees of pas aan")),
    ]


def wait_open() -> list[Part]:
    return [box(DAGLICHT, text("### Ik lees even mee, dan gaan ze open."), text("Je hoeft nu niets te doen."))]


def preview() -> list[Part]:
    held = box(
        HEIDE,
        text("-# Eerst deze: ik houd hem voor je vast"),
        text("> Thuis kan ik niet werken. Daar is het altijd ruzie."),
        text("-# Gekozen: de klas, zonder naam. Er staat een woord in van jullie eigen lijst."),
        row(button("Blijft dicht", 1), button("Toon mij de naam"), button("Mag toch open"), button("Hulpkaart")),
    )

    def hold(i: int) -> Part:
        return button("Houd vast", custom_id=f"h:{i}")

    shown = [(CARDS[i][1], CARDS[i][0]) for i in (0, 1, 3, 5, 6)]
    holds = [
        section(
            f"**{f'{name}, met naam' if name else 'Zonder naam'}**\n{words}", button("Houd vast", custom_id=f"h:{i}")
        )
        for i, (name, words) in enumerate(shown)
    ]
    head = section("## Zo gaan ze open\n-# 1 tot 5 van 14 · alleen jij ziet dit nu", button("Samen openen", 1))
    more = row(button("Volgende vijf"), button("Alleen voor mij (2)"), button("Lees er zelf één voor"))
    return [held, box(DAGLICHT, text("-# Even kijken · vraag 1"), head, rule(), *holds, more)]


def reveal(most: int = 12) -> list[Part]:
    head = box(
        DAGLICHT, text("-# Vraag 1 van 2 · samen open"), text("## Daar gaan we"), text("Lees rustig, er is geen haast.")
    )
    cards = [
        box(
            None,
            *([gallery(picture(f"{drawn}.png", CURTAIN))] if drawn else []),
            text(f"{words}\n-# {name or 'zonder naam'}"),
        )
        for words, name, drawn in CARDS[:most]
    ]
    return [head, *cards]


def offer() -> list[Part]:
    return [
        text("### Noor, jouw kaartje ligt bovenop\nWil je er zo iets over vertellen?"),
        row(button("Ja", 1), button("Straks"), button("Nu even niet")),
    ]


def said_yes() -> list[Part]:
    return [
        text("**Je zei: ja.** Neem de tijd. Je mag ook bij één zin stoppen."),
        row(button("Toch liever niet")),
    ]


def turn() -> list[Part]:
    return [box(
        LAMP, text("-# Vraag 1 van 2 · vertel eens"), text("# Noor, vertel eens …"),
        text("… over dat stukje ‘niemand ziet je’."),
    )]  # fmt: skip


def probes() -> list[Part]:
    return [
        text("-# Doorvragen, als het past · nog 2 keer"),
        row(button("En toen?"), button("Wat zag je daarbij?"), button("Zit er nog iets bij?")),
        row(button("Dank je, Noor", 1), button("Andere vraag …")),
    ]


def histogram() -> list[Part]:
    steps = (
        "```trap\n10  ik kan hier goed werken\n 9  ●●\n 8  ●●●●●\n 7  ●●●●\n 6  ●●●\n 5  ●●\n 4  ●\n 3  ●\n 2  ●\n 1\n"
        " 0  het lukt me hier niet\n```"
    )
    return [box(
        HEIDE,
        text("-# Schaalvraag · samen kijken"),
        text("## Hoe prettig werkt jouw werkplek?"),
        text(steps),
        text("Elk cijfer vertelt iets. Wie wil er iets vertellen over wat er al in zijn cijfer zit?"),
        row(button("Ik vertel wel iets"), button("Pas")),
    )]  # fmt: skip


def ladder() -> list[Part]:
    steps = (
        "```trap\n10\n 9\n 8  = hier ben ik tevreden\n 7  > een stapje\n 6  * hier sta ik nu\n"
        " 5\n 4\n 3\n 2\n 1\n 0\n```"
    )
    return [box(
        HEIDE,
        text("-# Stap 4 van 6 · een stapje verder"),
        text("### Stel dat het een 7 wordt. Wat is daar dan voor nodig?"),
        text(steps),
        row(button("Schrijf het op", 1), button("Overslaan"), button("Later verder")),
    )]  # fmt: skip


def group(at: Moment) -> list[Part]:
    return [box(
        DUIN,
        text("-# Groepje Duin · 8 minuten"),
        text("## Ontwerp één werkplek in ons lokaal"),
        text("**Opdracht**\nKies één plek. Wat moet daar anders zodat het voor alle vier werkt?"),
        text("**Dit leveren jullie in**\nEen tekening of drie zinnen. Oneens zijn mag; schrijf het dan zo op."),
        text("**Rollen**\nNoor start · Yusuf schrijft · Finn let op de tijd · Zeynep stelt vragen"),
        text(f"We stoppen {at('09:30:20')}."),
        row(button("Lever in", 1), button("Meer tijd"), button("Juf, kom even")),
    )]  # fmt: skip


def groups(at: Moment) -> list[Part]:
    told = [
        ("**Duin** · praten nu, nog niets ingeleverd\n-# Noor, Yusuf, Finn, Zeynep", 2),
        ("**Zee** · kladje bewaard\n-# Sem, Mila, Bram, Sara, Liv", 2),
        ("**Bos** · vraagt om meer tijd\n-# Lotte, Tijs, Jaylinn, Ravi, Kas", 2),
        ("**Wei** · vraagt of je even komt\n-# Daan, Amira, Olivier, Fenna, Milan", 1),
    ]
    looks = [section(words, button("Ga kijken", style, custom_id=f"g:{i}")) for i, (words, style) in enumerate(told)]
    return [box(
        DUIN,
        text("-# Groepjes · 8 minuten"),
        text("## Vier groepjes aan het werk"),
        text(f"Ze stoppen {at('09:30:20')}."),
        *looks,
        rule(),
        row(button("Twee minuten erbij"), button("Bericht aan alle groepjes"), button("Rond af")),
    )]  # fmt: skip


def agreements() -> list[Part]:
    return [box(
        AVOND,
        text("-# Afronden · stap 1 van 3"),
        text("## Dit hebben we afgesproken"),
        text("1. **Er komt een hoek met een gordijn.** Lotte en Sem meten het donderdag op.\n"
             "2. **Het eerste kwartier na de pauze is stil.** Juf Mirjam zet de zandloper neer.\n"
             "3. **Op de grond werken mag.** Wie dat wil, pakt zelf een kussen."),
        text("Mist er iets, of klopt een woord niet? We kijken terug op dinsdag 9 december."),
        row(button("Klopt"), button("Woord aanpassen"), button("Haal weg")),
    )]  # fmt: skip


def rating() -> list[Part]:
    return [box(
        AVOND,
        text("-# Afronden · stap 2 van 3"),
        text("### Nu jullie over dit gesprek"),
        text("Vier korte vragen, over het gesprek en niet over iemand. Juf Mirjam ziet alleen het geheel."),
        row(button("Geef je mening", 1), button("Pas")),
    )]  # fmt: skip


def outcomes() -> list[Part]:
    return [box(
        AVOND,
        text("-# Afronden · stap 3 van 3"),
        text("### Dit gebeurt er nu"),
        text("- **Wat:** de kaartjes en afspraken komen op het prikbord van de klas.\n"
             "- **Wie leest het:** jullie en juf Mirjam.\n"
             "- **Tot wanneer:** 2 december. Daarna gaan de antwoorden weg; de afspraken blijven."),
        text("**Wat ik zelf ga doen**\nIk praat minder hard als jullie werken. Dat had ik niet door."),
    )]  # fmt: skip


def weather() -> list[Part]:
    words = [("zonnig", "☀️"), ("half bewolkt", "⛅"), ("mist", "🌫️"), ("regen", "🌧️"), ("storm", "⛈️")]
    choices = [button(word, 1 if word == "mist" else 2, emoji={"name": emoji}) for word, emoji in words]
    return [box(
        HEIDE, text("-# Weekcheck · stap 1 van 3"), text("### Hoe ziet jouw week er vanbinnen uit?"), row(*choices)
    )]  # fmt: skip


def wish() -> list[Part]:
    wishes = select(
        "Kies wat past",
        option("Niets, alleen even weten", "a"),
        option("Zwaai even naar me", "b"),
        option("Een kort praatje deze week", "c", "Juf Mirjam laat je binnen één schooldag weten wanneer."),
        option("Vandaag nog iemand spreken", "d", "Juf Mirjam en Els krijgen meteen bericht."),
    )
    return [box(
        HEIDE,
        text("-# Weekcheck · stap 2 van 3"),
        text("### Wat wil je van juf Mirjam?"),
        text("Mist dus. Je hoeft het niet uit te leggen."),
        row(wishes),
        row(button("Ander woord voor mijn week"), button("Pas")),
        text("-# Juf Mirjam leest dit. De klas niet. Na zes weken gaat het weg."),
    )]  # fmt: skip


def panel(at: Moment, *, write: bool = False) -> list[Part]:
    after = select(
        "Wat komt hierna?",
        option("Tweede vraag", "a", "Wat mag er van jouw werkplek verdwijnen?"),
        option("Schaalvraag", "b"),
        option("Groepjes maken", "c"),
        option("Kaartje trekken", "d"),
        option("Afronden", "e"),
    )
    return [box(
        DAGLICHT if write else SCHEMER,
        text("-# Regie · vraag 1 van 2"),
        text("## Iedereen schrijft" if write else "## Denktijd loopt"),
        text(f"Even kijken kan {at('09:10:30')}." if write else f"Schrijven kan {at('09:09:00')}."),
        row(button("Nu kijken" if write else "Nu openen", 1), button("+30 tellen"), button("Pauze")),
        row(button("Even stilstaan"), button("Andere vraag")),
        rule(),
        section("**In de kring**\n19 leerlingen, 2 kijken mee", button("Wie is er")),
        section("**Zakvragen**\n2 vragen van leerlingen", button("Bekijk")),
        rule(),
        row(after),
        row(button("Stop het gesprek", 4)),
    )]  # fmt: skip


def nudge() -> list[Part]:
    words = "Mooie nieuwsgierige vraag. Er zaten er twee in: deze stel je nu, de andere bewaar ik."
    return [box(HEIDE, text(words), row(button("Goed zo", 1), button("Aanpassen"), button("Zo laten")))]


def answer_form() -> Part:
    return form(
        "Jouw gedachte",
        "f:answer",
        text(f"**{QUESTION}**"),
        label("Wat komt er bij je op?", words_field("t", CARDS[0][0], max_length=600),
              "Een paar woorden is genoeg. Spelling telt niet."),
        label("Wie mag dit lezen?", radio(
            "w", option("Alleen juf Mirjam", "t"), option("De klas, zonder mijn naam (als er genoeg zijn)", "a"),
            option("De klas, met mijn naam", "n", default=True))),
        label("Wil je er zo iets over vertellen?", radio(
            "b", option("Graag", "g"), option("Mag je vragen", "m", default=True), option("Vandaag liever niet", "x"))),
        label("Liever tekenen?", upload("f"), "Maak een foto van je tekening. Mooi tekenen hoeft niet."),
    )  # fmt: skip


def rating_form() -> Part:
    asked = ("Ik kon zeggen wat ik wilde", "Het ging over iets dat telt voor mij",
             "De manier van praten paste bij mij", "Stil zijn mocht echt")  # fmt: skip
    marks = ("helemaal", "best wel", "een beetje", "niet zo", "helemaal niet")
    chosen = {0: 1, 3: 0}

    def mark(i: int) -> Part:
        options = [option(word, str(j), default=chosen.get(i) == j) for j, word in enumerate(marks)]
        return select("Kies wat past", *options, custom_id=f"r{i}", required=False)

    last = label("Wat zou je de volgende keer anders willen?", words_field("o"))
    return form("Jullie over dit gesprek", "f:rating", *(label(words, mark(i)) for i, words in enumerate(asked)), last)


def wall_form() -> Part:
    return form(
        "Bewaar het prikbord",
        "f:wall",
        label("Namen op het prikbord", radio(
            "n",
            option("Schuilnamen", "p", "Elk kind krijgt een boomnaam. De echte namen komen niet in het bestand.",
                   default=True),
            option("Voornamen", "v", "Alleen bij wie koos voor: de klas, met mijn naam."),
            option("Geen namen", "g")), "Dit ligt daarna vast in het bestand."),
        label("Wat komt erop?", checks(
            "w", option("Kaartjes bij de vragen", "1", default=True), option("Uit de groepjes", "2", default=True),
            option("De trap van de klas", "3", default=True), option("Afspraken", "4", default=True))),
    )  # fmt: skip
