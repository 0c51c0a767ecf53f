"""Draws the chooser's pictures: small, short, the same for the same wheel, and readable with long words."""

from functools import cache
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.media.lettering import LEADING, can_write, fitted, width_of, writable
from bot.media.wheel import CENTRE, LIST_LEFT, POINTER_BOX, Wheel, draw_still, draw_turning

TWELVE = tuple(f"Klassenvertegenwoordiger {number} over de samenwerkingsopdracht" for number in range(12))
TWO = ("Hoe klinkt een pauze waarin iedereen meedoet?", "Wat bewaar jij? " + "heel lang " * 18)
WHEELS = [Wheel(TWO, 1), Wheel(TWELVE, 7), Wheel(("één", "reünie", "ijs"), 0)]


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


turning = cache(draw_turning)


def frames(content: bytes) -> list[tuple[Image.Image, int]]:
    """Return each frame as it shows, and for how many milliseconds."""
    picture = opened(content)
    shown: list[tuple[Image.Image, int]] = []
    for number in range(getattr(picture, "n_frames", 1)):
        picture.seek(number)
        shown.append((picture.convert("RGB"), int(picture.info["duration"])))
    return shown


@pytest.mark.parametrize("wheel", WHEELS)
def test_the_turning_is_short_and_light_and_plays_once(wheel: Wheel) -> None:
    content = turning(wheel)
    shown = frames(content)
    assert len(content) < 300_000
    assert sum(duration for _, duration in shown) <= 3000
    assert len(shown) > 40
    assert opened(content).size == (640, 400)
    assert "loop" not in opened(content).info


@pytest.mark.parametrize("wheel", WHEELS)
def test_the_turning_slows_down_and_ends_like_the_still(wheel: Wheel) -> None:
    shown = [picture for picture, _ in frames(turning(wheel))]
    changed = [changes(one, other) for one, other in pairwise(shown)]
    moving = changed[:40]
    assert sum(moving[-8:]) < sum(moving[8:16])
    still = opened(draw_still(wheel)).convert("RGB")
    assert still.size == shown[-1].size
    assert difference(still, shown[-1]) < 3


@pytest.mark.parametrize("wheel", WHEELS)
def test_while_it_turns_nothing_but_the_pointer_moves_or_lights_up(wheel: Wheel) -> None:
    shown = [picture for picture, _ in frames(turning(wheel))]
    first = without_pointer(shown[0])
    assert all(without_pointer(picture).tobytes() == first.tobytes() for picture in shown[:40])
    assert without_pointer(shown[-1]).tobytes() != first.tobytes()


def test_the_first_picture_chooses_nothing() -> None:
    """Whoever has motion off sees it: it must not look like a result."""
    one, other = (frames(turning(Wheel(TWO, chosen)))[0][0] for chosen in (0, 1))
    assert difference(one, other) < 1


def test_the_same_wheel_is_the_same_picture() -> None:
    assert draw_still(WHEELS[0]) == draw_still(Wheel(TWO, 1))
    assert draw_still(Wheel(TWO, 0)) != draw_still(Wheel(TWO, 1))


def test_the_pointer_rests_inside_the_chosen_part() -> None:
    for count in range(2, 13):
        for chosen in range(count):
            wheel = Wheel(TWELVE[:count], chosen)
            assert chosen + 0.2 < wheel.rest / wheel.part < chosen + 0.8


@pytest.mark.parametrize(("count", "chosen"), [(1, 0), (13, 0), (3, 3), (3, -1)])
def test_a_wheel_beyond_its_bounds_is_refused(count: int, chosen: int) -> None:
    with pytest.raises(ValueError, match="2 to 12"):
        Wheel(tuple(str(number) for number in range(count)), chosen)


def test_a_letter_that_the_font_lacks_leaves_the_number_alone() -> None:
    assert not can_write("ما هو شعورك")
    assert not can_write("🙂")
    picture = opened(draw_still(Wheel(("ما هو شعورك", "🙂"), 0))).convert("RGB")
    beside = picture.crop((LIST_LEFT + 40, 0, 640, 400))
    assert min(beside.convert("L").tobytes()) > 200, "no ink, but the light on the chosen one"


def test_an_emoji_that_the_font_lacks_leaves_the_words_standing() -> None:
    assert writable("Gevoel 🎈 en ❤️ doen") == "Gevoel en doen"
    assert writable("Gevoel ما هو شعورك") == ""


@pytest.mark.parametrize("text", ["één ijsje, reünie, café", "ijs Ĳ ĳ", "ğüneş їжак łódź", "‘vrij’ “ja” – … €"])
def test_the_font_writes_what_a_class_writes(text: str) -> None:
    assert can_write(text)


def test_long_words_break_between_syllables() -> None:
    assert fitted("samenwerkingsopdracht", 238, 400, (30,)).lines == ("samenwerkings-", "opdracht")
    assert fitted("responsibilities", 120, 400, (30,), "en").lines[0].endswith("-")


@settings(max_examples=30)
@given(
    text=st.text(st.characters(codec="latin-1", categories=("L", "N", "P", "Zs")), max_size=200),
    width=st.integers(40, 300),
    height=st.integers(24, 300),
)
def test_a_text_never_leaves_its_place(text: str, width: int, height: int) -> None:
    lines = fitted(text, width, height, (28, 22, 18))
    assert all(width_of(line, lines.size) <= width for line in lines.lines)
    assert len(lines.lines) == 1 or len(lines.lines) * lines.size * LEADING <= height
    if lines.whole:
        kept = "".join(lines.lines).replace("-", "").replace(" ", "")
        assert kept == "".join(text.split()).replace("-", "")
    else:
        assert lines.lines[-1].endswith("…")


def changes(one: Image.Image, other: Image.Image) -> int:
    """Count the pixels that differ."""
    pairs = zip(one.crop(POINTER_BOX).get_flattened_data(), other.crop(POINTER_BOX).get_flattened_data(), strict=True)
    return sum(here != there for here, there in pairs)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference of all colour parts of all pixels, from 0 to 255."""
    pairs = zip(one.tobytes(), other.tobytes(), strict=True)
    return sum(abs(here - there) for here, there in pairs) / len(one.tobytes())


def without_pointer(picture: Image.Image) -> Image.Image:
    rest = picture.copy()
    rest.paste((0, 0, 0), POINTER_BOX)
    assert rest.getpixel(CENTRE) == (0, 0, 0)
    return rest
