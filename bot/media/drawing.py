"""Makes a pupil's drawing anew: a plain picture of bounded size, without what a camera writes into it."""

from io import BytesIO

from PIL import Image, ImageOps

SIDE = 1280
"""Pixels of the longer side of what is kept."""
MOST_SIDE = 20_000
"""Pixels of either side of what is handed in: a decoder keeps something for each row, however narrow it is."""
MOST_PIXELS = 40_000_000
MOST_BYTES = 8 * 1024 * 1024
"""Bytes of what is handed in."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


class NoPictureError(Exception):
    """What was handed in is no picture that can be shown."""


def clean_drawing(content: bytes) -> bytes:
    """Return the picture as PNG, upright, at most ``SIDE`` pixels, on white. Of an animation it is the first frame.

    The sizes that the file names are looked at before anything is decoded. Raises ``NoPictureError`` when they are too
    big, when it is no picture, or when it needs more memory than the process may have.
    """
    try:
        return _as_png(_upright(content))
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        raise NoPictureError from None


def _upright(content: bytes) -> Image.Image:
    """Return the first frame, made small before it is turned: a big picture is copied no more often than needed."""
    with Image.open(BytesIO(content), formats=FORMATS) as found:
        if max(found.size) > MOST_SIDE or found.width * found.height > MOST_PIXELS:
            raise NoPictureError
        found.draft(None, (SIDE, SIDE))
        small = found.convert("RGBA")
    small.thumbnail((SIDE, SIDE))
    return ImageOps.exif_transpose(small)


def _as_png(picture: Image.Image) -> bytes:
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    out = BytesIO()
    paper.save(out, "PNG", optimize=True)
    return out.getvalue()
