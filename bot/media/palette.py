"""Holds the colours of pictures: the design's tokens, and tints that take a hue and set their own lightness."""

from dataclasses import dataclass
from math import atan2, cos, hypot, sin

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one picture (design guide 2). ``lit`` is where the light falls; it means nothing by itself."""

    desk: Colour
    card: Colour
    ink: Colour
    ink_soft: Colour
    sun: Colour
    tint_lightness: float
    tint_chroma: float
    block_lightness: float
    edge_lightness: float
    lit: Colour
    lit_ink: Colour


def colour(code: int) -> Colour:
    """Return ``0x1F6B78`` as red, green and blue."""
    return code >> 16 & 255, code >> 8 & 255, code & 255


LIGHT = Palette(
    desk=colour(0xE3EAE9),
    card=colour(0xFFFFFF),
    ink=colour(0x172A30),
    ink_soft=colour(0x3F5359),
    sun=colour(0xE0992A),
    tint_lightness=0.93,
    tint_chroma=0.035,
    block_lightness=0.87,
    edge_lightness=0.635,
    lit=colour(0xFBDFA6),
    lit_ink=colour(0x4A2F00),
)
HUES = tuple(colour(code) for code in (0x1F6B78, 0x84609F, 0x9A7A45, 0x2B79A8))
"""Ochtend, heide, duin, daglicht: neighbours that differ, none of them good or bad."""


def tint(hue: Colour, lightness: float, chroma: float) -> Colour:
    """Return ``hue`` at this lightness (0 to 1) with at most this much chroma, as the room does it (oklch)."""
    _, a, b = _oklab(hue)
    angle, strength = atan2(b, a), min(hypot(a, b), chroma)
    return _rgb(lightness, strength * cos(angle), strength * sin(angle))


def mixed(under: Colour, over: Colour, share: float) -> Colour:
    """Return ``share`` (0 to 1) of ``over`` laid upon ``under``."""
    red, green, blue = (round(one + (other - one) * share) for one, other in zip(under, over, strict=True))
    return red, green, blue


def _oklab(rgb: Colour) -> tuple[float, float, float]:
    """Convert to Björn Ottosson's Oklab (https://bottosson.github.io/posts/oklab/)."""
    r, g, b = (((part / 255 + 0.055) / 1.055) ** 2.4 if part > 10 else part / 255 / 12.92 for part in rgb)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _rgb(lightness: float, a: float, b: float) -> Colour:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _part(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _part(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _part(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _part(linear: float) -> int:
    """Return one linear part as 0 to 255; what lies outside is brought in."""
    inside = min(1.0, max(0.0, linear))
    return round(255 * (1.055 * inside ** (1 / 2.4) - 0.055 if inside > 0.0031308 else 12.92 * inside))
