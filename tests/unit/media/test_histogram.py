"""Draws the picture of a group's marks: neutral stairs, nothing but counts."""

from io import BytesIO

import pytest
from PIL import Image

from bot.media.histogram import draw_histogram
from bot.media.palette import LIGHT

LOW, HIGH = "ik begin pas als iemand naast me zit", "ik begin vanzelf, ook aan een samenwerkingsopdracht"
COUNTS = {3: 1, 5: 2, 6: 1, 7: 3, 8: 1}


def drawn(counts: dict[int, int]) -> Image.Image:
    return Image.open(BytesIO(draw_histogram(counts, LOW, HIGH))).convert("RGB")


@pytest.mark.parametrize("counts", [{}, COUNTS, {0: 34}, dict.fromkeys(range(11), 3), {10: 200}])
def test_it_is_a_small_png_whatever_the_class(counts: dict[int, int]) -> None:
    content = draw_histogram(counts, LOW, HIGH)
    picture = Image.open(BytesIO(content))
    assert picture.format == "PNG"
    assert picture.width == 640
    assert 200 <= picture.height <= 412
    assert len(content) < 60_000


def test_every_mark_has_the_same_colour() -> None:
    """A 0 looks as a 10 does, so nothing is good or bad."""
    low, high = (drawn({mark: 4}).crop((0, 0, 640, 150)) for mark in (0, 10))
    assert low.transpose(Image.Transpose.FLIP_LEFT_RIGHT).getcolors(100_000) == high.getcolors(100_000)


def test_it_tells_counts_only_so_the_order_of_answers_does_not_show() -> None:
    assert draw_histogram(COUNTS, LOW, HIGH) == draw_histogram(dict(reversed(COUNTS.items())), LOW, HIGH)


def test_it_lies_on_a_table_of_its_own_on_a_light_and_on_a_dark_page() -> None:
    picture = Image.open(BytesIO(draw_histogram(COUNTS, LOW, HIGH)))
    assert "transparency" not in picture.info
    assert picture.convert("RGB").getpixel((1, 1)) == LIGHT.desk
