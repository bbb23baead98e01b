"""Lines in scripts that the program's typeface does not have, drawn with a font of this system.

Only names and addresses may need it: they come as people write them, right to left and joined
where their script is so. The line becomes a picture of 600 dpi: PDF readers need no font for it.
"""

import shutil
import subprocess
from functools import cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont, features

from workshop_app.adapters.printing.lettering import UnprintableTextError

DPI: Final = 600
_POINTS_AN_INCH: Final = 72
_PATIENCE_S: Final = 10
_PLAIN: Final = 127


def line_picture(words: str, points: float) -> Image.Image:
    """Return one line, black on white, of `DPI`.

    Raises:
        UnprintableTextError: no font of this system has all its letters.
    """
    found = _font_with("".join(sorted({each for each in words if ord(each) > _PLAIN})))
    if found is None:
        raise UnprintableTextError(f"{words!r}: no font of this machine has all of its letters")
    file, index = found
    size = round(points / _POINTS_AN_INCH * DPI)
    shapes = features.check("raqm")
    engine = ImageFont.Layout.RAQM if shapes else ImageFont.Layout.BASIC
    font = ImageFont.truetype(file, size, index=index, layout_engine=engine)
    left, top, right, bottom = font.getbbox(words)
    made = Image.new("L", (max(1, round(right - left)), max(1, round(bottom - top))), 255)
    ImageDraw.Draw(made).text((-left, -top), words, fill=0, font=font)
    return made


@cache
def _font_with(letters: str) -> tuple[str, int] | None:
    """Return a font file of this system that has these letters, and which of its faces."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    wanted = " ".join(f"{ord(each):x}" for each in letters)
    asked = [program, "-f", "%{file}|%{index}\n", f":charset={wanted}:scalable=true"]
    try:
        told = subprocess.run(  # noqa: S603 - the program of fontconfig, with numbers alone
            asked, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    usual = sorted(told.stdout.splitlines(), key=lambda line: (_is_odd(line), line))
    for line in usual:
        file, _, index = line.rpartition("|")
        if file and index.isdecimal():
            return file, int(index) & 0xFFFF
    return None


def _is_odd(line: str) -> bool:
    name = line.rpartition("/")[2].casefold()
    return any(each in name for each in ("bold", "italic", "oblique", "mono", "light", "condensed"))
