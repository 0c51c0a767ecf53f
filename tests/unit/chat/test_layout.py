"""Builds messages and forms: what Discord would refuse is a clear error here, and discord.py keeps none of them."""

from datetime import UTC, datetime

import pytest

from bot.chat.interactions.custom_id import pack
from bot.chat.ui.form import choice, form, radio, text_field, upload
from bot.chat.ui.layout import (
    Accent,
    LayoutError,
    button,
    card,
    clock_time,
    countdown,
    option,
    page,
    row,
    rule,
    section,
    select,
    text,
)
from bot.room.discord.rules.callbacks import COMMAND, MODAL, check_callback
from bot.room.discord.rules.messages import check_create

OPTIONS = [option("Een", "1", "de eerste"), option("Twee", "2", chosen=True)]


def a_full_page() -> object:
    return page(
        card(
            Accent.SCHEMER,
            "-# Vraag 1 van 2 · denktijd",
            text("## Waar werk jij goed?"),
            section(["**In de kring**", "19 leerlingen"], button("Wie is er", pack("who"))),
            rule(wide=True),
            row(button("Schrijf", pack("write", "1")), button("Pas", pack("pass", "1"), disabled=True)),
            select("Wat komt hierna?", pack("next"), OPTIONS),
        )
    )


def check_modal(data: object) -> None:
    check_callback({"type": MODAL, "data": data}, COMMAND, from_message=False)


def test_a_page_is_a_payload_that_the_room_takes() -> None:
    components = a_full_page().to_components()  # pyright: ignore[reportAttributeAccessIssue]
    assert components[0]["accent_color"] == Accent.SCHEMER
    check_create({"components": components, "flags": 1 << 15})


def test_discord_py_never_keeps_a_page_or_a_form() -> None:
    assert page("hallo").is_finished()
    assert form("Titel", "v1:a", text_field("Wat?", "what")).is_finished()


def test_forty_components_fit_and_one_more_does_not() -> None:
    page(card(None, *(text("a") for _ in range(39))))
    with pytest.raises(LayoutError, match="41 components"):
        page(card(None, *(text("a") for _ in range(40))))
    with pytest.raises(LayoutError, match="42 components"):
        page(*(row(button("a", pack("a", str(number)))) for number in range(21)))


def test_four_thousand_characters_fit_and_one_more_does_not() -> None:
    page("a" * 2000, card(None, "b" * 2000))
    with pytest.raises(LayoutError, match="4001 characters"):
        page("a" * 2000, card(None, "b" * 2001))


def test_an_id_may_not_stand_there_twice() -> None:
    with pytest.raises(LayoutError, match="v1:a twice"):
        page(row(button("a", "v1:a")), row(button("b", "v1:a")))


def test_a_form_is_a_payload_that_the_room_takes() -> None:
    filled = form(
        "Jouw gedachte",
        pack("answer", "1"),
        "Je juf leest dit.",
        text_field("Wat denk je?", "thought", long=True, description="Hoeft niet lang", value="kladje", limit=600),
        radio("Wie mag dit lezen?", "who", OPTIONS),
        radio("Wat past erbij?", "fits", OPTIONS, several=True, required=False),
        choice("Cijfer", "mark", OPTIONS, required=False),
    )
    check_modal(filled.to_dict())
    check_modal(form("Tekening", pack("draw"), upload("Jouw tekening", "file", required=False)).to_dict())


def test_a_form_that_does_not_fit_is_refused() -> None:
    with pytest.raises(LayoutError, match="title"):
        form("a" * 46, "v1:a", "tekst")
    with pytest.raises(LayoutError, match="6 parts"):
        form("a", "v1:a", *("tekst" for _ in range(6)))
    with pytest.raises(LayoutError, match="label"):
        text_field("a" * 46, "a")
    with pytest.raises(LayoutError, match="description"):
        text_field("a", "a", description="b" * 101)


def test_times_are_written_for_each_reader() -> None:
    moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert clock_time(moment) == "<t:1795424400:t>"
    assert countdown(moment) == "<t:1795424400:R>"
