"""The typeface: Atkinson Hyperlegible, made for readers with low vision."""

from functools import lru_cache
from pathlib import Path

import fontpkg_atkinson_hyperlegible
from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Atkinson Hyperlegible"


def load_fonts() -> None:
    """Add the typeface to the application; needs a QApplication, and does nothing the second time.

    Raises:
        RuntimeError: if a file of the typeface cannot be read.
    """
    if FAMILY in QFontDatabase.families():
        return
    files = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
    for style in ("Regular", "Bold"):
        file = files / f"AtkinsonHyperlegible-{style}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RuntimeError(f"the typeface {file.name} cannot be read")


@lru_cache(maxsize=512)
def font(pixels: int, *, bold: bool = False) -> QFont:
    """The typeface at a size in pixels; hinting is off so that widths scale evenly."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
