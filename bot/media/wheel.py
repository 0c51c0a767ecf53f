"""Draws the chooser: a pointer that turns over a wheel and comes to rest on one of the entries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw

from bot.media.lettering import LEADING, Lines, fitted, font, writable
from bot.media.palette import HUES, LIGHT, Colour, mixed, tint

WIDTH, HEIGHT = 640, 400
CENTRE, RADIUS = (172, 200), 152
HUB, REACH = 40, 88
"""The disc in the middle, and how far the pointer comes: it never covers a number."""
NUMBERS_AT = 119
HALF = REACH + 2
POINTER_BOX = (CENTRE[0] - HALF, CENTRE[1] - HALF, CENTRE[0] + HALF, CENTRE[1] + HALF)
"""All that changes while the pointer turns."""
LIST_LEFT, LIST_RIGHT, LIST_MARGIN = 350, 622, 20
CHIP = 34
"""Width that a number takes in the list."""
LIST_WIDTH = LIST_RIGHT - LIST_LEFT - CHIP
FEWEST_GAP, MOST_GAP = 7, 22
"""Pixels between two entries of the list."""
SIZES = (30, 27, 24, 22, 20, 18)
FEWEST, MOST = 2, 12
PALETTE = LIGHT
"""It has a light table of its own, which lies well on a light and on a dark page."""

TURNS = 2
FRAME = 50
"""Milliseconds; GIF knows hundredths of a second only."""
TURNING, LIGHTING, RESTING = 44, 4, 6
"""Frames in which the pointer turns, the light comes up, and nothing moves: 2.65 s together (T5: 3 s at most)."""
COLOURS = 128
SMALL = 8
"""Rows of the colour that only a dot has: without them it would be lost among so many others."""
SMOOTH = 3
"""It is drawn so many times larger and then made smaller, which gives soft edges."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """The values that decide a picture: 2 to 12 entries, the chosen one (from 0), and the language of the entries."""

    entries: tuple[str, ...]
    chosen: int
    lang: str = "nl"

    def __post_init__(self) -> None:
        if not FEWEST <= len(self.entries) <= MOST or not 0 <= self.chosen < len(self.entries):
            raise ValueError("a wheel has 2 to 12 entries, and one of them is chosen")

    @property
    def part(self) -> float:
        """The degrees that one entry takes of the wheel."""
        return 360 / len(self.entries)

    @property
    def rest(self) -> float:
        """Where the pointer comes to rest, in degrees from above: somewhere in its part, never near an edge.

        The same wheel always gives the same picture, so the spot comes from the entries themselves.
        """
        seed = sha256("\n".join((*self.entries, str(self.chosen))).encode()).digest()[0] / 255
        return (self.chosen + 0.5 + 0.5 * (seed - 0.5)) * self.part


def draw_still(wheel: Wheel) -> bytes:
    """Return the end of the turning as a PNG of 640 by 400."""
    picture = _table(wheel, light=1.0)
    picture.paste(_pointer(picture, wheel.rest), POINTER_BOX[:2])
    kept = BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def draw_turning(wheel: Wheel) -> bytes:
    """Return a GIF of 640 by 400 that plays once; its first picture, which a reader without motion sees, chooses
    nothing.
    """
    first, *others = _frames(wheel)
    durations = [FRAME] * len(others) + [FRAME * RESTING]
    kept = BytesIO()
    first.save(kept, "GIF", save_all=True, append_images=others, duration=durations, optimize=False)
    return kept.getvalue()


def _frames(wheel: Wheel) -> Iterator[Image.Image]:
    """Let the pointer turn, and the light come up where it rests. All frames have the same few colours, without dots in
    between: flat areas stay flat, and what does not change costs nothing.
    """
    dim, lit = _table(wheel, light=0.0), _table(wheel, light=1.0)
    colours = _colours(dim, lit, wheel)
    still = _reduced(dim, colours)
    for number in range(TURNING + 1):
        shown = still.copy()
        degrees = (TURNS * 360 + wheel.rest) * _eased(number / TURNING)
        shown.paste(_reduced(_pointer(dim, degrees), colours), POINTER_BOX[:2])
        yield shown
    for number in range(1, LIGHTING + 1):
        picture = Image.blend(dim, lit, number / LIGHTING)
        picture.paste(_pointer(picture, wheel.rest), POINTER_BOX[:2])
        yield _reduced(picture, colours)


def _colours(dim: Image.Image, lit: Image.Image, wheel: Wheel) -> Image.Image:
    """Return the colours of the beginning and the end together."""
    both = Image.new("RGB", (WIDTH, 2 * HEIGHT + SMALL), PALETTE.sun)
    both.paste(dim)
    both.paste(lit, (0, HEIGHT))
    both.paste(_pointer(dim, wheel.rest), POINTER_BOX[:2])
    return both.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _reduced(picture: Image.Image, colours: Image.Image) -> Image.Image:
    return picture.quantize(palette=colours, dither=Image.Dither.NONE)


def _eased(time: float) -> float:
    """Return how far it has turned (0 to 1): a soft start, a long soft end."""
    start = 0.12
    if time < start:
        way = time * time / start
    else:
        left = (1 - time) / (1 - start)
        way = start + 2 * (1 - start) / 3 * (1 - left**3)
    return way / (start + 2 * (1 - start) / 3)


def _table(wheel: Wheel, light: float) -> Image.Image:
    """Draw everything but the pointer, with ``light`` (0 to 1) on the chosen entry."""
    picture = Image.new("RGB", (WIDTH * SMOOTH, HEIGHT * SMOOTH), PALETTE.desk)
    pen = ImageDraw.Draw(picture)
    _parts(pen, wheel, light)
    picture = picture.reduce(SMOOTH)
    _numbers(ImageDraw.Draw(picture), wheel, light)
    _list(picture, wheel, light)
    return picture


def _parts(pen: ImageDraw.ImageDraw, wheel: Wheel, light: float) -> None:
    """Draw the parts of the wheel as slices, with a gap of the table's colour between them."""
    for number in range(len(wheel.entries)):
        fill = _fill(wheel, number, light)
        start = number * wheel.part - 90
        pen.pieslice(_circle(RADIUS), start, start + wheel.part, fill=fill)
    for number in range(len(wheel.entries)):
        pen.line([*_spot(0, 0), *_spot(RADIUS + 2, number * wheel.part)], fill=PALETTE.desk, width=4 * SMOOTH)
    pen.ellipse(_circle(HUB), fill=PALETTE.desk)
    pen.ellipse(_circle(HUB - 5), fill=PALETTE.card)


def _numbers(pen: ImageDraw.ImageDraw, wheel: Wheel, light: float) -> None:
    size = 36 if len(wheel.entries) <= 8 else 30
    for number in range(len(wheel.entries)):
        x, y = _point(NUMBERS_AT, (number + 0.5) * wheel.part)
        pen.text((x, y), str(number + 1), _ink(wheel, number, light), font(size), anchor="mm")


def _list(picture: Image.Image, wheel: Wheel, light: float) -> None:
    """Write beside the wheel what each number is, in letters as large as the room allows."""
    texts = _texts(wheel)
    spare = (HEIGHT - 2 * LIST_MARGIN - sum(text.height for text in texts)) / len(texts)
    gap = min(MOST_GAP, spare)
    top = (HEIGHT - sum(text.height + gap for text in texts)) / 2
    pen = ImageDraw.Draw(picture)
    for number, text in enumerate(texts):
        height = text.height + gap
        if number == wheel.chosen:
            _light_row(picture, top, height, light)
        ink, middle = _ink(wheel, number, light), top + height / 2
        mark = mixed(ink, PALETTE.desk, 0.25)
        pen.text((LIST_LEFT + CHIP - 12, middle), str(number + 1), mark, font(text.size), anchor="rm")
        for place, line in enumerate(text.lines):
            y = middle + (place + 0.5 - len(text.lines) / 2) * text.size * LEADING
            pen.text((LIST_LEFT + CHIP, y), line, ink, font(text.size), anchor="lm")
        top += height


def _texts(wheel: Wheel) -> Sequence[Lines]:
    """Return all entries in the largest size that they all fit in; only a number where the font lacks a letter."""
    entries = [writable(entry) for entry in wheel.entries]
    room = HEIGHT - 2 * LIST_MARGIN
    for size in SIZES:
        texts = [fitted(entry, LIST_WIDTH, room, (size,), wheel.lang) for entry in entries]
        if sum(text.height + FEWEST_GAP for text in texts) <= room:
            return texts
    return [fitted(entry, LIST_WIDTH, room / len(entries) - FEWEST_GAP, SIZES[-1:], wheel.lang) for entry in entries]


def _light_row(picture: Image.Image, top: float, height: float, light: float) -> None:
    """Draw the light on the chosen row on a larger piece, for soft corners."""
    box = (LIST_LEFT - 12, round(top), WIDTH - 8, round(top + height))
    piece = Image.new("RGB", ((box[2] - box[0]) * SMOOTH, (box[3] - box[1]) * SMOOTH), PALETTE.desk)
    fill = mixed(PALETTE.desk, PALETTE.lit, light)
    corners = (0, 0, piece.width - 1, piece.height - 1)
    ImageDraw.Draw(piece).rounded_rectangle(corners, 10 * SMOOTH, fill=fill)
    picture.paste(piece.reduce(SMOOTH), box[:2])


def _pointer(picture: Image.Image, degrees: float) -> Image.Image:
    """Draw the middle of the wheel with the pointer on it, large first and then made smaller."""
    piece = picture.crop(POINTER_BOX)

    def at(distance: float, turn: float) -> tuple[float, float]:
        angle = (degrees + turn) * pi / 180
        return (HALF + distance * sin(angle)) * SMOOTH, (HALF - distance * cos(angle)) * SMOOTH

    def lay(fill: Colour, radius: float, *corners: tuple[float, float]) -> None:
        shape = Image.new("L", (2 * HALF * SMOOTH, 2 * HALF * SMOOTH))
        pen = ImageDraw.Draw(shape)
        if corners:
            pen.polygon(corners, fill=255)
        start, end = (HALF - radius) * SMOOTH, (HALF + radius) * SMOOTH
        pen.ellipse((start, start, end, end), fill=255)
        piece.paste(fill, mask=shape.reduce(SMOOTH))

    lay(PALETTE.ink, 17, at(REACH, 0), at(13, 70), at(13, -70))
    lay(PALETTE.sun, 7)
    return piece


def _fill(wheel: Wheel, number: int, light: float) -> Colour:
    plain = tint(_hue(wheel, number), PALETTE.tint_lightness - 0.04, PALETTE.tint_chroma)
    return mixed(plain, PALETTE.lit, light) if number == wheel.chosen else plain


def _ink(wheel: Wheel, number: int, light: float) -> Colour:
    return mixed(PALETTE.ink, PALETTE.lit_ink, light) if number == wheel.chosen else PALETTE.ink


def _hue(wheel: Wheel, number: int) -> Colour:
    """Return a part's colour: neighbours differ, the last and the first too."""
    count = len(wheel.entries)
    if number == count - 1 and count % len(HUES) == 1:
        return HUES[2]
    return HUES[number % len(HUES)]


def _point(distance: float, degrees: float) -> tuple[float, float]:
    angle = degrees * pi / 180
    return CENTRE[0] + distance * sin(angle), CENTRE[1] - distance * cos(angle)


def _spot(distance: float, degrees: float) -> tuple[float, float]:
    x, y = _point(distance, degrees)
    return x * SMOOTH, y * SMOOTH


def _circle(radius: float) -> list[float]:
    x, y = CENTRE
    return [(x - radius) * SMOOTH, (y - radius) * SMOOTH, (x + radius) * SMOOTH, (y + radius) * SMOOTH]
