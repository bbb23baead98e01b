"""A film is taken as it will be shown: small, silent, and never flashing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from workshop_app.adapters.content.film_file import (
    LONGEST_SIDE,
    MOST_FLASHES,
    FilmError,
    most_flashes,
    remove_film,
    take_film,
)


def film(path, *greys, size=(400, 300), ms=100):
    frames = [Image.new("RGB", size, (grey, grey, grey)) for grey in greys]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=ms, loop=0)
    return path


def test_a_film_is_kept_smaller_and_in_place_of_an_earlier_one(tmp_path):
    kept = tmp_path / "step"
    take_film(film(tmp_path / "a.gif", 100, 110), kept, "loop")
    (kept / "sign-fr.webp").write_bytes(b"signs")
    (kept / "loop.gif").write_bytes(b"an older one")
    take_film(film(tmp_path / "b.gif", 100, 110, 120, size=(1280, 960)), kept, "loop")
    assert sorted(file.name for file in kept.iterdir()) == ["loop.webp", "sign-fr.webp"]
    with Image.open(kept / "loop.webp") as found:
        assert (max(found.size), found.info["loop"]) == (LONGEST_SIDE, 0)
        assert len(list(ImageSequence.Iterator(found))) == 3
    assert remove_film(kept, "loop")
    assert not remove_film(kept, "loop")


@pytest.mark.parametrize(
    ("name", "greys", "more", "why"),
    [
        ("a.gif", (100, 110), {"size": (100, 90)}, "film_small"),
        ("a.gif", (100, 110), {"ms": 20_000}, "film_long"),
        ("a.gif", (100,), {}, "film_file"),
        ("a.gif", (0, 255) * 8, {}, "flashes"),
    ],
)
def test_what_cannot_be_shown_is_told_and_changes_nothing(tmp_path, name, greys, more, why):
    source = film(tmp_path / name, *greys, **more)
    with pytest.raises(FilmError) as told:
        take_film(source, tmp_path / "step", "loop")
    assert told.value.why == why
    assert not (tmp_path / "step").exists()


def test_a_file_that_is_no_film_is_told(tmp_path):
    (tmp_path / "film.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
    with pytest.raises(FilmError, match="film_file"):
        take_film(tmp_path / "film.mp4", tmp_path / "step", "loop")


@pytest.mark.proves("VIS-14", "T24")
@given(blinks=st.integers(1, 20), ms=st.integers(20, 900))
def test_flashes_are_counted_in_the_worst_second(blinks, ms):
    pictures = [[0.0] * 4, [1.0] * 4] * blinks
    most = most_flashes(pictures, [ms] * len(pictures))
    if blinks * 2 * ms >= 1000:
        assert abs(most - 1000 / ms / 2) <= 1
    assert most_flashes([[0.5] * 4, [0.55] * 4] * blinks, [ms] * len(pictures)) == 0
    few = [[0.0] * 8, [1.0] + [0.0] * 7] * blinks
    assert most_flashes(few, [ms] * len(few)) == 0 <= MOST_FLASHES
