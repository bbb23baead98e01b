"""Takes a workshop's own short film of a step: smaller, without sound and notes, never flashing."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageSequence, UnidentifiedImageError

LONGEST_SIDE, SMALLEST_SIDE = 640, 160
"""Pixels: zone 2 of a bench has some 600; signs are read in less."""
LONGEST_S, MOST_FRAMES = 30.0, 600
MOST_FLASHES = 3
"""In any second (VIS-14)."""

_SHORTEST_MS, _USUAL_MS = 20, 100
_CHANGE, _AREA, _DARK = 0.1, 0.25, 0.8  # WCAG 2.2, general flash
_SEEN_AT = (24, 18)
_QUALITY, _SECOND_MS = 75, 1000


class FilmError(Exception):
    """A film that cannot be taken; `why` is a key of the command's sentences."""

    def __init__(self, why: str, told: str = "") -> None:
        super().__init__(f"{why}: {told}" if told else why)
        self.why, self.told = why, told


def take_film(source: Path, folder: Path, name: str) -> Path:
    """Keep a film as `NAME.webp` in place of an earlier one; on an error nothing has changed.

    Args:
        source: an animated WebP, GIF or PNG.
        folder: of the step.
        name: `loop`, `sign-fr` or `sign-en`.

    Raises:
        FilmError: the file is no film, or too small, too long, or flashes.
        OSError: the folder cannot be written to.
    """
    frames, times = _read(source)
    flashes = most_flashes([_luminance(each) for each in frames], times)
    if flashes > MOST_FLASHES:
        raise FilmError("flashes", str(flashes))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".webp", delete=False) as fresh:
        try:
            frames[0].save(
                fresh,
                format="WEBP",
                save_all=True,
                append_images=frames[1:],
                duration=times,
                loop=0,
                quality=_QUALITY,
            )
            fresh.close()
            os.replace(fresh.name, folder / f"{name}.webp")  # noqa: PTH105 - one atomic step
        finally:
            Path(fresh.name).unlink(missing_ok=True)
    remove_film(folder, name, but=folder / f"{name}.webp")
    return folder / f"{name}.webp"


def remove_film(folder: Path, name: str, *, but: Path | None = None) -> bool:
    """Delete a film, whatever kind of file it is; False where there was none.

    Raises:
        OSError: the folder cannot be written to.
    """
    files = [file for file in folder.glob(f"{name}.*") if file != but]
    for file in files:
        file.unlink()
    return bool(files)


def most_flashes(pictures: Sequence[Sequence[float]], times_ms: Sequence[int]) -> int:
    """Return how often it flashes in its worst second; its end meets its start.

    A flash is a pair of opposite changes of relative luminance by a tenth or more, over a quarter
    of the picture.

    Args:
        pictures: the relative luminances (0 … 1) of each picture.
        times_ms: how long each is shown.
    """
    found: list[tuple[int, int]] = []
    at = 0
    rounds = [*zip(pictures, times_ms, strict=True)] * 2
    for (before, shown_ms), (after, _) in pairwise(rounds):
        at += shown_ms
        turn = _turn(before, after)
        if turn and (not found or found[-1][1] != turn):
            found.append((at, turn))
    moments = [at for at, _ in found]
    in_a_second = (sum(1 for each in moments if 0 <= each - at < _SECOND_MS) for at in moments)
    return max(in_a_second, default=0) // 2


def _turn(before: Sequence[float], after: Sequence[float]) -> int:
    """Return 1 where enough gets lighter, -1 where enough gets darker, else 0."""
    lighter = darker = 0
    for one, other in zip(before, after, strict=True):
        if abs(one - other) >= _CHANGE and min(one, other) < _DARK:
            lighter += other > one
            darker += other < one
    enough = _AREA * len(before)
    return 1 if lighter >= enough and lighter >= darker else -1 if darker >= enough else 0


def _luminance(frame: Image.Image) -> list[float]:
    grey = frame.convert("L").resize(_SEEN_AT)
    return [(level / 255) ** 2.2 for level in grey.tobytes()]


def _read(source: Path) -> tuple[list[Image.Image], list[int]]:
    try:
        with Image.open(source) as film:
            if min(film.size) < SMALLEST_SIDE:
                raise FilmError("film_small", f"{film.width} x {film.height}")
            found = list(_pictures(film))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise FilmError("film_file", f"{source}: {error}") from error
    if len(found) < 2:  # noqa: PLR2004 - one picture is a photo
        raise FilmError("film_file", f"{source}: 1")
    frames, times = [frame for frame, _ in found], [time for _, time in found]
    if sum(times) > LONGEST_S * 1000:
        raise FilmError("film_long", f"{sum(times) / 1000:.0f}")
    return frames, times


def _pictures(film: Image.Image) -> Iterator[tuple[Image.Image, int]]:
    for number, frame in enumerate(ImageSequence.Iterator(film)):
        if number >= MOST_FRAMES:
            raise FilmError("film_long", f"> {MOST_FRAMES}")
        time = int(frame.info.get("duration") or _USUAL_MS)
        plain = Image.new("RGB", frame.size, "white")
        seen = frame.convert("RGBA")
        plain.paste(seen, mask=seen)
        plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        yield plain, max(time, _SHORTEST_MS)
