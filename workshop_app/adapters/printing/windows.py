"""A print queue of a Windows machine: its state from the spooler, its ink through Qt.

Written from Microsoft's and Qt's documentation and NOT RUN on Windows. What does not need
Windows (reading the state's bits, drawing pages) is tested elsewhere.
"""

import ctypes
from typing import Any

from PIL import Image
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from workshop_app.adapters.printing.paper import Document, Page
from workshop_app.adapters.printing.verify import Rendering, rendered
from workshop_app.application.ports import PrintResult, PrintState

_INCH = 25.4
_INFO_LEVEL_STATUS = 6
"""PRINTER_INFO_6 holds nothing but the printer's state, as one number."""

_STATES = (
    (0x00000018, PrintState.NO_PAPER),  # paper jam, paper out
    (0x00000040, PrintState.NO_PAPER),  # paper problem
    (0x00000001, PrintState.PAUSED),
    (0x00001080, PrintState.OFFLINE),  # offline, not available
    (0x00400000, PrintState.OFFLINE),  # door open
    (0x00000002, PrintState.OFFLINE),  # error without a name
)
"""Bits of PRINTER_STATUS in winspool.h; the first that is set decides."""


class WindowsOutlet:
    """Prints on a queue by its name in Windows. Needs the program's QGuiApplication."""

    def __init__(self, queue: str) -> None:
        self._queue = queue

    def send(self, document: Document) -> PrintResult:
        """Print, then look at the printer once more.

        A label that was spooled to a printer in trouble may still come out, so its state is
        `UNSURE` and somebody looks.
        """
        info = QPrinterInfo.printerInfo(self._queue)
        if info.isNull():
            return PrintResult(PrintState.NO_PRINTER, self._queue)
        before = trouble_of(_status(self._queue))
        if before is not None:
            return PrintResult(before, self._queue)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        if not draw(document, printer):
            return PrintResult(PrintState.FAILED, "the printer takes no drawing")
        after = trouble_of(_status(self._queue))
        if after is not None:
            return PrintResult(PrintState.UNSURE, after.value)
        return PrintResult(PrintState.PRINTED, self._queue)


def trouble_of(bits: int) -> PrintState | None:
    """Return what is wrong by a printer's status bits; none if it can print."""
    return next((state for mask, state in _STATES if bits & mask), None)


def draw(document: Document, printer: QPrinter) -> bool:
    """Draw the pages at the printer's own resolution, black and white; false if it refuses."""
    _set_page(printer, document.pages[0])
    printer.setDocName(document.title)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    dots = printer.resolution() / _INCH
    try:
        for number, (page, picture) in enumerate(rendered(document, Rendering(dots))):
            if number:
                _set_page(printer, page)
                if not printer.newPage():
                    return False
            target = QRectF(0, 0, page.width * dots, page.height * dots)
            painter.drawImage(target, _as_qt(picture))
    finally:
        painter.end()
    return True


def _set_page(printer: QPrinter, page: Page) -> None:
    size = QPageSize(
        QSizeF(page.width, page.height),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    printer.setFullPage(True)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    printer.setPageLayout(layout)


def _as_qt(picture: Image.Image) -> QImage:
    grey = picture.convert("L")
    image = QImage(
        grey.tobytes(), grey.width, grey.height, grey.width, QImage.Format.Format_Grayscale8
    )
    return image.copy()  # the bytes above go away with this function


def _status(queue: str) -> int:
    """Ask the spooler for a printer's state; 0, ready, where there is no such question."""
    load: Any = getattr(ctypes, "WinDLL", None)
    if load is None:
        return 0
    spooler = load("winspool.drv", use_last_error=True)
    handle = ctypes.c_void_p()
    if not spooler.OpenPrinterW(ctypes.c_wchar_p(queue), ctypes.byref(handle), None):
        return 0
    try:
        status, needed = ctypes.c_uint32(0), ctypes.c_uint32(0)
        size = ctypes.sizeof(status)
        asked = spooler.GetPrinterW(
            handle, _INFO_LEVEL_STATUS, ctypes.byref(status), size, ctypes.byref(needed)
        )
        return status.value if asked else 0
    finally:
        spooler.ClosePrinter(handle)
