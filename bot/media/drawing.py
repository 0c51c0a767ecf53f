"""Makes a pupil's drawing anew: a plain picture of bounded size, without what a camera writes into it."""

from io import BytesIO

from PIL import Image, ImageOps

SIDE = 1280
"""Pixels of the longer side."""
MOST_PIXELS = 40_000_000
MOST_BYTES = 8 * 1024 * 1024
"""Of what is handed in."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


class NoPictureError(Exception):
    """What was handed in is no picture that can be shown."""


def clean_drawing(content: bytes) -> bytes:
    """Return the picture as PNG, upright, at most ``SIDE`` pixels, on white. Raises ``NoPictureError``."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as found:
            if found.width * found.height > MOST_PIXELS:
                raise NoPictureError
            upright = ImageOps.exif_transpose(found).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise NoPictureError from None
    upright.thumbnail((SIDE, SIDE))
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright.getchannel("A"))
    out = BytesIO()
    paper.save(out, "PNG", optimize=True)
    return out.getvalue()
