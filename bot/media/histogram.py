"""Marks of a group as stairs: how many chose each number from 0 to 10, without an average, without good or bad."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageDraw

from bot.media.lettering import fitted, font
from bot.media.palette import HUES, LIGHT, Colour, tint

WIDTH, HEIGHT = 640, 360
MARKS = range(11)
MARGIN = 28
STEP = (WIDTH - 2 * MARGIN) / len(MARKS)
FLOOR = 262
"""Where the stairs stand, in pixels from above; below it are the numbers and the anchors."""
CEILING = 44
MOST_SKY = 120
"""What is left out above low stairs, at most."""
STONE = 34
"""The most that one answer is high: with a few answers the stairs stay low and broad."""
THIN = 10
SMOOTH = 3
"""Drawn so many times larger, then made smaller: soft edges."""
ANCHOR_SIZES = (20, 18, 16)
PALETTE = LIGHT
"""A light table of its own, as the chooser has: it lies well on a light and on a dark page."""


def draw_histogram(counts: Mapping[int, int], low: str, high: str) -> bytes:
    """A PNG 640 wide and up to 360 high: for each mark 0 to 10 as many stones as there are answers in ``counts``.

    ``low`` and ``high`` say in a few words what 0 and 10 mean. One neutral colour for every mark (design guide 8).
    """
    picture = _stairs(counts)
    pen = ImageDraw.Draw(picture)
    for mark in MARKS:
        centre = MARGIN + (mark + 0.5) * STEP
        if count := counts.get(mark, 0):
            top = FLOOR - _stone(counts) * count
            pen.text((centre, top - 6), str(count), PALETTE.ink_soft, font(19, bold=False), anchor="ms")
        pen.text((centre, FLOOR + 12), str(mark), PALETTE.ink, font(24), anchor="mt")
    _anchors(pen, low, high, PALETTE.ink_soft)
    highest = max((counts.get(mark, 0) for mark in MARKS), default=0)
    sky = round(FLOOR - _stone(counts) * highest - CEILING)
    return _png(picture.crop((0, min(sky, MOST_SKY), WIDTH, HEIGHT)))


def _stairs(counts: Mapping[int, int]) -> Image.Image:
    """The stones, one an answer, drawn large and made smaller."""
    large = Image.new("RGB", (WIDTH * SMOOTH, HEIGHT * SMOOTH), PALETTE.desk)
    pen = ImageDraw.Draw(large)
    fill = tint(HUES[1], PALETTE.block_lightness - 0.05, PALETTE.tint_chroma + 0.03)
    edge = tint(HUES[1], PALETTE.edge_lightness, 0.105)
    height = _stone(counts)
    # In a pile of thin stones the edges would be all there is to see.
    gap, line = (1.0, SMOOTH + 1) if height >= THIN else (0.5, 0)
    for mark in MARKS:
        left, right = MARGIN + mark * STEP + 4, MARGIN + (mark + 1) * STEP - 4
        for stone in range(counts.get(mark, 0)):
            bottom = FLOOR - stone * height
            box = [part * SMOOTH for part in (left, bottom - height + gap, right, bottom - gap)]
            pen.rounded_rectangle(box, min(5, height / 3) * SMOOTH, fill=fill, outline=edge, width=line)
    floor = [MARGIN * SMOOTH, (FLOOR + 2) * SMOOTH, (WIDTH - MARGIN) * SMOOTH, (FLOOR + 2) * SMOOTH]
    pen.line(floor, fill=PALETTE.ink_soft, width=2 * SMOOTH)
    return large.reduce(SMOOTH)


def _stone(counts: Mapping[int, int]) -> float:
    most = max((counts.get(mark, 0) for mark in MARKS), default=0)
    return min(STONE, (FLOOR - CEILING) / max(1, most))


def _anchors(pen: ImageDraw.ImageDraw, low: str, high: str, ink: Colour) -> None:
    """What 0 and 10 mean, each under its own end."""
    width = WIDTH / 2 - 2 * MARGIN
    for words, x, side in ((low, MARGIN, "l"), (high, WIDTH - MARGIN, "r")):
        lines = fitted(words, width, 2.5 * ANCHOR_SIZES[0], ANCHOR_SIZES)
        for number, line in enumerate(lines.lines):
            y = FLOOR + 48 + number * lines.size * 1.22
            pen.text((x, y), line, ink, font(lines.size, bold=False), anchor=f"{side}t")


def _png(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()
