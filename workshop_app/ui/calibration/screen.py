"""What the calibration shows, as data, and its words."""

from PySide6.QtCore import QCoreApplication

from workshop_app.values import Struct

translate = QCoreApplication.translate

CARD_WIDTH_MM, CARD_HEIGHT_MM = 85.60, 53.98
"""A bank card (ISO/IEC 7810, ID-1): everybody has one, and all are alike."""

MM_PER_INCH = 25.4


class CalibrationScreen(Struct, frozen=True):
    """A card drawn as large as the program believes it to be, and three answers."""

    ppi: float
    words: tuple[str, ...]
    smaller: str
    larger: str
    right: str

    @property
    def card_px(self) -> tuple[int, int]:
        """Width and height of the drawn card, in pixels."""
        scale = self.ppi / MM_PER_INCH
        return round(CARD_WIDTH_MM * scale), round(CARD_HEIGHT_MM * scale)


def tell_calibration(ppi: float) -> CalibrationScreen:
    """Return the screen for a believed size of the pixels."""
    return CalibrationScreen(
        ppi,
        (
            translate("Calibration", "Hold a bank card on the drawn card."),
            translate("Calibration", "Are both as large?"),
        ),
        translate("Calibration", "Draw it smaller"),
        translate("Calibration", "Draw it larger"),
        translate("Calibration", "Yes, as large"),
    )
