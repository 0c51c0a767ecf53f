"""Draws the marks of a group as stairs, from 0 to 10: no average is shown, and nothing as good or bad."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from bot.media.lettering import LEADING, Lines, fitted, font
from bot.media.palette import HUES, LIGHT, tint

WIDTH, HEIGHT = 640, 412
MARKS = range(11)
MARGIN = 28
STEP = (WIDTH - 2 * MARGIN) / len(MARKS)
FLOOR = 262
"""Where the stairs stand, in pixels from above; below it are the numbers and the anchors."""
ANCHORS = FLOOR + 44
"""Where the anchors begin."""
CEILING = 44
MOST_SKY = 120
"""What is left out above low stairs, at most."""
STONE = 34
"""The most that one answer is high: with a few answers the stairs stay low and broad."""
THIN = 10
SMOOTH = 3
"""It is drawn so many times larger and then made smaller, which gives soft edges."""
MARK_SIZE, COUNT_SIZE = 30, 25
ANCHOR_SIZES = (27, 25, 23, 21)
"""Pixels; on a phone the picture is half as wide, and so are its letters."""
ANCHOR_LINES = 3
PALETTE = LIGHT
"""It has a light table of its own, as the chooser has, which lies well on a light and on a dark page."""


def draw_histogram(counts: Mapping[int, int], low: str, high: str) -> bytes:
    """Return a PNG 640 wide and up to 412 high, with as many stones for each mark from 0 to 10 as ``counts`` has
    answers.

    ``low`` and ``high`` say in a few words what 0 and 10 mean. One neutral colour for every mark (design guide 8).
    """
    picture = _stairs(counts)
    pen = ImageDraw.Draw(picture)
    for mark in MARKS:
        centre = MARGIN + (mark + 0.5) * STEP
        if count := counts.get(mark, 0):
            top = FLOOR - _stone(counts) * count
            pen.text((centre, top - 6), str(count), PALETTE.ink_soft, _small(COUNT_SIZE), anchor="ms")
        pen.text((centre, FLOOR + 12), str(mark), PALETTE.ink, font(MARK_SIZE), anchor="mt")
    anchors = _anchors(low, high)
    for lines, x, side in zip(anchors, (MARGIN, WIDTH - MARGIN), "lr", strict=True):
        _write_anchor(pen, lines, x, side)
    highest = max((counts.get(mark, 0) for mark in MARKS), default=0)
    sky = round(FLOOR - _stone(counts) * highest - CEILING)
    ground = round(ANCHORS + max(lines.height for lines in anchors) + MARGIN)
    return _png(picture.crop((0, min(sky, MOST_SKY), WIDTH, ground)))


def _stairs(counts: Mapping[int, int]) -> Image.Image:
    """Draw the stones, one an answer: large first, then made smaller."""
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


def _anchors(low: str, high: str) -> tuple[Lines, Lines]:
    """Return what 0 and 10 mean, as it fits under each end."""
    width, height = WIDTH / 2 - 1.5 * MARGIN, (ANCHOR_LINES + 0.1) * ANCHOR_SIZES[-1] * LEADING
    return fitted(low, width, height, ANCHOR_SIZES), fitted(high, width, height, ANCHOR_SIZES)


def _write_anchor(pen: ImageDraw.ImageDraw, lines: Lines, x: float, side: str) -> None:
    for number, line in enumerate(lines.lines, start=1):
        pen.text((x, ANCHORS + number * lines.size * LEADING), line, PALETTE.ink_soft, _small(lines.size), f"{side}s")


def _small(size: int) -> FreeTypeFont:
    return font(size, bold=False)


def _png(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()
