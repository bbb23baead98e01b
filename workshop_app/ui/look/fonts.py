"""The typefaces, and how far apart letters and words stand; one face at a time for the window."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

import fontpkg_atkinson_hyperlegible
from PySide6.QtGui import QFont, QFontDatabase

from workshop_app.values import Struct, replace

FAMILY = "Atkinson Hyperlegible"
"""Made for readers with low vision; it comes with the program."""

_FAMILIES: Final = {
    "atkinson": (FAMILY,),
    "lexend": ("Lexend", "Lexend Deca"),
    "opendyslexic": ("OpenDyslexic", "OpenDyslexicAlta"),
}
"""The names under which a profile's typefaces are known to the system."""


class Face(Struct, frozen=True):
    """How letters look for one person; spaces in em, beside those of the typeface."""

    name: str = "atkinson"
    letter_em: float = 0.0
    word_em: float = 0.0
    is_upper: bool = False


_asked = _worn = Face()
_forgetting: list[Callable[[], None]] = []


def wear(face: Face) -> None:
    """Use a face from the next text on; whatever was measured in another is measured anew."""
    global _asked  # noqa: PLW0603 - there is one window, and one person at it
    _asked = face
    _use(face)


def stand_apart(part: float) -> bool:
    """Keep so much of the asked spaces, from 1 to 0; return whether there is less to give.

    Spaces give way before a word is cut (VIS-10).
    """
    less = replace(_asked, letter_em=_asked.letter_em * part, word_em=_asked.word_em * part)
    _use(less)
    return part > 0 and less != replace(less, letter_em=0.0, word_em=0.0)


def _use(face: Face) -> None:
    global _worn  # noqa: PLW0603 - as above
    if face == _worn:
        return
    _worn = face
    font.cache_clear()
    for forget in _forgetting:
        forget()


def measured_in_the_face(forget: Callable[[], None]) -> None:
    """Call this when another face is worn: what was measured holds no longer."""
    _forgetting.append(forget)


def family_of(name: str) -> str:
    """Return the family of a profile's typeface; ours where this machine has not got it."""
    if name == "system":
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    known = set(QFontDatabase.families())
    return next((each for each in _FAMILIES.get(name, ()) if each in known), FAMILY)


def load_fonts(more: Path | None = None) -> None:
    """Add the typefaces; needs a QApplication, and does nothing the second time.

    Args:
        more: a folder of the workshop's own typefaces, such as Lexend or Luciole.

    Raises:
        RuntimeError: if a file of the program's own typeface cannot be read.
    """
    if FAMILY in QFontDatabase.families():
        return
    files = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
    for style in ("Regular", "Bold"):
        file = files / f"AtkinsonHyperlegible-{style}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RuntimeError(f"the typeface {file.name} cannot be read")
    for file in sorted(more.glob("*.[ot]tf")) if more else ():
        QFontDatabase.addApplicationFont(str(file))


@lru_cache(maxsize=512)
def font(pixels: int, *, bold: bool = False) -> QFont:
    """The typeface at a size in pixels; hinting is off so that widths scale evenly."""
    made = QFont(family_of(_worn.name))
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Also where they are 0: what a font does not say, a widget takes from the application's.
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _worn.letter_em * pixels)
    made.setWordSpacing(_worn.word_em * pixels)
    if _worn.is_upper:
        made.setCapitalization(QFont.Capitalization.AllUppercase)
    return made
