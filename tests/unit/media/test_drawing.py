"""Checks that a drawing that is handed in is bounded before it is decoded, whatever its file promises."""

import struct
from io import BytesIO

import pytest
from PIL import Image

from bot.media.drawing import MOST_SIDE, SIDE, NoPictureError, clean_drawing
from tests.pictures import black_png

ORIENTATION = 0x0112


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def size_of(content: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(content)) as picture:
        return picture.size


@pytest.mark.parametrize(("width", "height"), [(1, 40_000_000), (40_000, 1), (20_000, 2_001), (60_000, 60_000)])
def test_a_picture_with_a_side_or_an_area_out_of_bounds_is_refused(width: int, height: int) -> None:
    with pytest.raises(NoPictureError):
        clean_drawing(black_png(width, height, rows=10))


def test_the_bomb_of_78_kilobytes_is_refused() -> None:
    bomb = black_png(1, 40_000_000)
    assert len(bomb) < 80_000
    with pytest.raises(NoPictureError):
        clean_drawing(bomb)


def test_the_narrowest_picture_that_may_be_is_made_small() -> None:
    assert size_of(clean_drawing(black_png(1, MOST_SIDE))) == (1, SIDE)


def test_of_an_animation_without_end_only_the_first_frame_is_decoded() -> None:
    head = b"GIF89a" + struct.pack("<HHBBB", 10, 10, 0x80, 0, 0) + bytes(6)
    frame = (
        b"!\xf9\x04\x00\x01\x00\x00\x00," + struct.pack("<HHHHB", 0, 0, 10, 10, 0) + b"\x02\x05\x84\x8f\xa9\xcb\x15\x00"
    )
    first = saved(Image.new("P", (10, 10)), "GIF")[:-1]
    with pytest.raises(NoPictureError):
        clean_drawing(head + frame[:20])
    assert size_of(clean_drawing(first + frame * 200_000 + b";")) == (10, 10)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_turned_photo_is_upright_small_and_without_what_the_camera_wrote(kind: str) -> None:
    photo = Image.new("RGB", (3000, 1500), "blue")
    photo.paste("red", (0, 0, 1500, 1500))
    exif = Image.Exif()
    exif[ORIENTATION], exif[0x010F] = 6, "KANARIE camera"
    clean = clean_drawing(saved(photo, kind, exif=exif))
    assert b"KANARIE" not in clean
    with Image.open(BytesIO(clean)) as picture:
        assert (picture.size, picture.format) == ((640, 1280), "PNG")
        top, bottom = picture.getpixel((320, 100)), picture.getpixel((320, 1180))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert (top[0] > 200, bottom[2] > 200) == (True, True)
