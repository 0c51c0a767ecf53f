"""Makes one card with every part that the page can draw."""

from tests.e2e.page.parts import (
    OCHTEND,
    Part,
    box,
    button,
    file,
    gallery,
    option,
    picture,
    row,
    rule,
    section,
    select,
    text,
    thumbnail,
)
from tests.e2e.page.payloads import Moment


def kit(at: Moment, person: int, place: int) -> list[Part]:
    """Return every component of a message; `person` and `place` are mentioned."""
    decks = select(
        "Kies een stapel",
        option("Binnenkomen", "1", "Lichte vragen voor het begin"),
        option("Ongewoon", "2", "Vragen die niet voor de hand liggen"),
        option("Tekenen", "3"),
    )
    return [box(
        OCHTEND,
        text("-# Container · eerste kleine regel wordt het tabje"),
        text("# Kop 1\n## Kop 2\n### Kop 3"),
        text("Gewone tekst met **vet**, *nadruk*, ~~weg~~, `code`, ||verklapper||, "
             f"<@{person}>, <#{place}> en een [link](https://example.org).\n"
             "> Een aanhaling van een leerling.\n- eerst dit\n- dan dat"),
        rule(spacing=2),
        section(["**Sectie met miniatuur**", "Tot drie tekstblokken naast één beeld of knop."],
                thumbnail("regen.png", "Tekening: raam met regen en een lamp")),
        section("**Sectie met knop**\n-# kleine regel eronder", button("Bekijk")),
        rule(),
        row(button("Hoofdknop", 1), button("Gewone knop"), button("Gelukt", 3), button("Weghalen", 4),
            button("Uitleg", 5, url="https://example.org")),
        row(button("Nog niet beschikbaar", 1, disabled=True), button("Niet meer", 2, disabled=True)),
        row(decks),
        gallery(picture("gordijn.png", "Tekening: hoek met gordijn"),
                picture("trap.png", "Tekening: trap bij de fietsen")),
        file("prikbord-groep8.html"),
        text(f"Tijden: {at('09:34:00', 't')} · {at('09:34:00', 'D')} · {at('09:34:00')} · {at('09:26:00')}"),
        text(f"We stoppen {at('09:34:00')}."),
    )]  # fmt: skip
