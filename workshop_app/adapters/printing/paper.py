"""Paper that is drawn on in millimetres from the upper left corner of each page."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageDraw
from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from workshop_app.adapters.printing.codes import Symbol, Symbology, code_of, modules, symbol
from workshop_app.adapters.printing.foreign import DPI, line_picture
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.lettering import (
    BOLD,
    NO_BREAK,
    REGULAR,
    printable,
    register_fonts,
    width_of,
)
from workshop_app.domain.labels import SMALLEST_PT
from workshop_app.values import Struct, replace

rl_config.useA85 = 0
"""A PDF is bytes; letters instead of them are a quarter larger, and take time to write."""

INK, WHITE = "#000000", "#FFFFFF"
A4 = (210.0, 297.0)
A4_LANDSCAPE = (297.0, 210.0)
_LOCALES = {"fr": "fr-FR", "en": "en-GB"}
_PORTRAIT_DPI = 300


class Page(Struct, frozen=True):
    """One page's size in mm and the symbols on it."""

    width: float
    height: float
    symbols: tuple[Symbol, ...] = ()


class Document(Struct, frozen=True):
    """A finished PDF, not yet written anywhere, and what must be readable on it."""

    pdf: bytes
    pages: tuple[Page, ...]
    title: str


class Paper:
    """A PDF in the making. The same drawing gives the same bytes, on every machine and day."""

    def __init__(
        self, size: tuple[float, float], title: str, *, icons: Icons, language: str = "fr"
    ) -> None:
        register_fonts()
        self.icons = icons
        self.language = language
        self._buffer = BytesIO()
        self._pages = [Page(*size)]
        self._left = self._top = 0.0
        self._title = printable(title)
        self._canvas = Canvas(
            self._buffer,
            pagesize=(size[0] * mm, size[1] * mm),
            initialFontName=REGULAR,  # else the PDF names a typeface that it does not hold
            invariant=1,
            lang=_LOCALES.get(language, language),
        )
        self._canvas.setTitle(self._title)
        self._canvas.setAuthor("Établi")

    def finish(self) -> Document:
        """Return the PDF; nothing may be drawn afterwards."""
        self._canvas.save()
        return Document(self._buffer.getvalue(), tuple(self._pages), self._title)

    def next_page(self, size: tuple[float, float] | None = None) -> None:
        """Start a page, of the same size unless another is given."""
        width, height = size or (self._pages[-1].width, self._pages[-1].height)
        self._canvas.showPage()
        self._canvas.setPageSize((width * mm, height * mm))
        self._pages.append(Page(width, height))

    @contextmanager
    def placed(self, left: float, top: float) -> Iterator[None]:
        """Draw everything within this much further right and down: one cell of a sheet."""
        before = self._left, self._top
        self._left, self._top = before[0] + left, before[1] + top
        try:
            yield
        finally:
            self._left, self._top = before

    def text(
        self,
        x: float,
        base: float,
        words: str,
        points: float,
        *,
        bold: bool = False,
        colour: str = INK,
        align: str = "left",
    ) -> float:
        """Write one line on its base line; return its width in mm.

        Raises:
            ValueError: the size is under `SMALLEST_PT`.
            UnprintableTextError: the typeface lacks one of the letters.
        """
        if points < SMALLEST_PT:
            raise ValueError(f"{words!r} at {points} pt is under {SMALLEST_PT} pt")
        words = printable(words).replace(NO_BREAK, " ")
        width = width_of(words, points, bold=bold)
        left = {"left": x, "centre": x - width / 2, "right": x - width}[align]
        self._canvas.setFont(BOLD if bold else REGULAR, points)
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.drawString(*self._at(left, base), words)
        return width

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        radius: float = 0,
        line: float = 0,
        fill: str = "",
        edge: str = INK,
    ) -> None:
        """Draw a rectangle, with a line on its edge, filled, or both."""
        self._canvas.setLineWidth(line * mm)
        self._canvas.setStrokeColor(HexColor(edge))
        if fill:
            self._canvas.setFillColor(HexColor(fill))
        left, bottom = self._at(x, y + height)
        draw = (left, bottom, width * mm, height * mm)
        ink = {"stroke": int(line > 0), "fill": int(bool(fill))}
        if radius:
            self._canvas.roundRect(*draw, radius * mm, **ink)
        else:
            self._canvas.rect(*draw, **ink)

    def disc(self, x: float, y: float, diameter: float, fill: str) -> None:
        """Draw a filled disc whose square begins at x, y."""
        centre = self._at(x + diameter / 2, y + diameter / 2)
        self._canvas.setFillColor(HexColor(fill))
        self._canvas.circle(*centre, diameter / 2 * mm, stroke=0, fill=1)

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        thick: float,
        *,
        dashed: bool = False,
        colour: str = INK,
    ) -> None:
        """Draw a straight line with round ends; a dashed one is where to fold or cut."""
        self._canvas.saveState()
        self._canvas.setLineCap(1)
        self._canvas.setLineWidth(thick * mm)
        self._canvas.setStrokeColor(HexColor(colour))
        if dashed:
            self._canvas.setDash(1.5 * mm, 2 * mm)
        self._canvas.line(*self._at(x1, y1), *self._at(x2, y2))
        self._canvas.restoreState()

    def icon(self, name: str, x: float, y: float, side: float, colour: str = INK) -> None:
        """Draw an icon or a drawing in a square; what leaves the square is cut off.

        Raises:
            NoSuchIconError: the icons of the program have none of that name.
        """
        icon = self.icons[name]
        scale = side / icon.side
        self._canvas.saveState()
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        if icon.is_drawing:
            square = self._canvas.beginPath()
            square.rect(*self._at(x, y + side), side * mm, side * mm)
            self._canvas.clipPath(square, stroke=0)
        left, top = self._at(x - icon.left * scale, y - icon.top * scale)
        self._canvas.transform(scale * mm, 0, 0, -scale * mm, left, top)
        for shape in icon.shapes:
            if icon.is_drawing:
                self._canvas.setFillColor(HexColor(WHITE if shape.is_blank else colour))
                self._canvas.setStrokeColor(HexColor(WHITE if shape.is_line_blank else colour))
            self._canvas.setLineWidth(shape.stroke)
            self._canvas.drawPath(
                PDFPathObject([shape.code]),
                stroke=int(shape.stroke > 0),
                fill=int(shape.filled),
                fillMode=0 if shape.even_odd else 1,
            )
        self._canvas.restoreState()

    def bars(self, x: float, y: float, height: float, text: str, *, dots: int) -> float:
        """Draw a Code 128 of so many printer dots a module; return its width in mm.

        The caller leaves `QUIET_MODULES` free on both sides; `verify` refuses the page else.
        """
        return self._symbol(
            symbol(text, Symbology.BARS, x + self._left, y + self._top, dots=dots, height=height)
        )

    def qr(self, x: float, y: float, text: str, *, dots: int) -> float:
        """Draw a QR code of so many printer dots a module; return its side in mm."""
        return self._symbol(symbol(text, Symbology.QR, x + self._left, y + self._top, dots=dots))

    def portrait(self, picture: bytes, x: float, y: float, diameter: float) -> None:
        """Draw somebody's picture in a disc with a line around it.

        Raises:
            OSError: the bytes are no picture that can be read.
        """
        side = round(diameter / 25.4 * _PORTRAIT_DPI)
        with Image.open(BytesIO(picture)) as source:
            square = min(source.size)
            left, top = (source.width - square) // 2, (source.height - square) // 2
            face = source.convert("RGBA").crop((left, top, left + square, top + square))
        mask = Image.new("L", (side * 4, side * 4), 0)
        ImageDraw.Draw(mask).ellipse((0, 0, side * 4 - 1, side * 4 - 1), fill=255)
        disc = Image.new("RGB", (side, side), WHITE)
        ground = Image.new("RGBA", (side, side), WHITE)
        ground.alpha_composite(face.resize((side, side), Image.Resampling.LANCZOS))
        disc.paste(ground.convert("RGB"), mask=mask.resize((side, side)))
        corner = self._at(x, y + diameter)
        self._canvas.drawImage(ImageReader(disc), *corner, diameter * mm, diameter * mm)
        self._canvas.setLineWidth(0.6 * mm)
        self._canvas.setStrokeColor(HexColor(INK))
        centre = self._at(x + diameter / 2, y + diameter / 2)
        self._canvas.circle(*centre, (diameter / 2 - 0.3) * mm)

    def foreign(self, x: float, base: float, words: str, points: float, width: float) -> None:
        """Write one line in a script that the typeface lacks, from its left, in so many mm.

        Raises:
            UnprintableTextError: this machine has no font for it either.
        """
        drawn = line_picture(words, points)
        wide, tall = (side / DPI * 25.4 for side in drawn.size)
        scale = min(1, width / wide)
        corner = self._at(x, base + tall * scale * 0.2)
        size = wide * scale * mm, tall * scale * mm
        self._canvas.drawImage(ImageReader(drawn.convert("RGB")), *corner, *size)

    def _symbol(self, place: Symbol) -> float:
        page, rows = self._pages[-1], modules(place.text, place.symbology)
        wide, tall = place.width / len(rows[0]), place.height / len(rows)
        self._canvas.saveState()
        self._canvas.transform(
            wide * mm, 0, 0, -tall * mm, place.x * mm, (page.height - place.y) * mm
        )
        self._canvas.setFillColor(HexColor(INK))
        path = PDFPathObject([code_of(place.text, place.symbology)])
        self._canvas.drawPath(path, stroke=0, fill=1)
        self._canvas.restoreState()
        self._pages[-1] = replace(page, symbols=(*page.symbols, place))
        return place.width

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return (x + self._left) * mm, (self._pages[-1].height - y - self._top) * mm
