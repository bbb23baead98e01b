"""Some printers print a little to the side: what goes to one is moved the other way before."""

from io import BytesIO

import pypdfium2

from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.press import Outlet
from workshop_app.application.ports import PrintResult
from workshop_app.values import replace

_POINTS_A_MM = 72 / 25.4


def shifted(document: Document, right: float, down: float) -> Document:
    """Return the document with everything on its pages moved, in mm; its own places stay told.

    It was read back before: where its codes stand on the label once it is printed has not changed.
    """
    pdf, out = pypdfium2.PdfDocument(document.pdf), BytesIO()
    try:
        for page in pdf:
            left, bottom, end, top = page.get_mediabox()
            x, y = right * _POINTS_A_MM, down * _POINTS_A_MM
            page.set_mediabox(left - x, bottom + y, end - x, top + y)
        pdf.save(out)
    finally:
        pdf.close()
    return replace(document, pdf=out.getvalue())


class ShiftingOutlet:
    """Moves what it sends, as the rulers of `calibration.py` have told."""

    def __init__(self, outlet: Outlet, right: float, down: float) -> None:
        self._outlet = outlet
        self._right, self._down = right, down

    def send(self, document: Document) -> PrintResult:
        """Print as the outlet does."""
        return self._outlet.send(shifted(document, self._right, self._down))
