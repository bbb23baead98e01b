"""Print with a real CUPS and let an independent renderer read our ZPL; see whether all reads.

`python3 packaging/dev.py printers`: every template on every stock, in French and English, goes

* as ZPL at 203, 300 and 600 dots an inch through Zebrash, which must draw dot for dot what we drew;
* by `lp` through a CUPS of its own: a raw queue (byte for byte), a PDF queue (its filters) and a
  Zebra queue (CUPS' own driver, whose ZPL Zebrash renders).

Every code must read. The exit code is 1 if something is not as it must be.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from math import hypot
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops

from labels import LANGUAGES, templates
from printers.cups import NoCupsError, private_cups, tell
from printers.zpl import Label, NoRendererError, install, render
from workshop_app import resources
from workshop_app.adapters.printing.codes import Symbology
from workshop_app.adapters.printing.lp import LpOutlet
from workshop_app.adapters.printing.paper import Document, Page
from workshop_app.adapters.printing.shop import open_shop
from workshop_app.adapters.printing.verify import Rendering, rendered
from workshop_app.adapters.printing.zpl import DOTS_PER_MM, zpl_of
from workshop_app.application.ports import PrintState
from workshop_app.bootstrap.label_samples import samples
from workshop_app.bootstrap.printing import program_icons

_PDF_DPI = 300
_TOLERANCE_MM = 0.6
_ZEBRA_DPMM = 8


@dataclass(frozen=True, slots=True)
class Drawn:
    """A label as it was drawn."""

    name: str
    document: Document

    @property
    def texts(self) -> set[str]:
        """What its codes say."""
        return {each.text for page in self.document.pages for each in page.symbols}


def drawn() -> Iterator[Drawn]:
    """Yield each template on each stock, in each language."""
    labels = samples()
    for language in LANGUAGES:
        shop = open_shop(icons=program_icons(), words=resources.path("labels"), language=language)
        for kind, stock in templates():
            yield Drawn(f"{language}-{kind}-{stock}", shop.labels((labels[kind],), stock))


def zpl_faults(folder: Path, renderer: Path) -> Iterator[str]:
    """Yield what Zebrash makes otherwise of our ZPL than we meant, or what does not read."""
    folder.mkdir()
    jobs: list[tuple[Drawn, Label]] = []
    for each in drawn():
        page = each.document.pages[0]
        for dpi, dots in DOTS_PER_MM.items():
            file = folder / f"{each.name}-{dpi}.zpl"
            file.write_bytes(zpl_of(each.document, dpi))
            jobs.append((each, Label(file, page.width, page.height, dots)))
    render(renderer, [label for _, label in jobs])
    for each, label in jobs:
        yield from _as_drawn(each, label)
    print(f"ZPL: {len(jobs)} labels, rendered by Zebrash")


def _as_drawn(each: Drawn, label: Label) -> Iterator[str]:
    pictures = label.pictures()
    pages = list(rendered(each.document, Rendering(label.dpmm)))
    if len(pictures) != len(pages):
        yield f"{label.zpl.name}: {len(pictures)} labels, not {len(pages)}"
        return
    for other, (page, ours) in zip(pictures, pages, strict=True):
        size = round(page.width * label.dpmm), round(page.height * label.dpmm)
        mine = ours.crop((0, 0, *size)).convert("1", dither=Image.Dither.NONE).convert("L")
        theirs = other.convert("1", dither=Image.Dither.NONE).convert("L")
        if theirs.size != mine.size:
            yield f"{label.zpl.name}: {theirs.size} dots, not {mine.size}"
        elif ImageChops.difference(mine, theirs).getbbox():
            yield f"{label.zpl.name}: other dots than ours"
        yield from _unread(label.zpl.name, other, each.texts)


def cups_faults(root: Path, renderer: Path | None) -> Iterator[str]:
    """Yield what does not come out of CUPS as it must."""
    from_zebra: list[tuple[Drawn, Label]] = []
    with private_cups(root) as printers:
        for each in drawn():
            jobs = {}
            for queue in printers:
                result = LpOutlet(queue).send(each.document)
                jobs[queue] = printers[queue].job()
                if result.state is not PrintState.PRINTED:
                    yield f"{each.name} on {queue}: {result}"
            if jobs["raw"] != each.document.pdf:
                yield f"{each.name} on raw: other bytes than ours"
            yield from _pdf(each, jobs["pdf"])
            page, file = each.document.pages[0], root / f"{each.name}.zpl"
            file.write_bytes(jobs["zebra"])
            from_zebra.append((each, Label(file, page.width, page.height, _ZEBRA_DPMM)))
        yield from _refusals(next(drawn()))
    print(f"CUPS: {len(from_zebra)} labels through three queues; three refusals")
    if renderer is not None:
        render(renderer, [label for _, label in from_zebra])
        for each, label in from_zebra:
            yield from _zebra(each, label)


def _pdf(each: Drawn, job: bytes) -> Iterator[str]:
    if not job:
        yield f"{each.name} on pdf: nothing came out"
        return
    pdf = pypdfium2.PdfDocument(job)
    try:
        for page, ours in zip(pdf, each.document.pages, strict=True):
            picture = page.render(scale=_PDF_DPI / 72).to_pil().convert("L")
            yield from _unread(f"{each.name} on pdf", picture, each.texts)
            yield from _scaled(f"{each.name} on pdf", picture, ours)
    finally:
        pdf.close()


def _scaled(name: str, picture: Image.Image, ours: Page) -> Iterator[str]:
    """A driver may choose its paper; what is on it is as large as it was drawn."""
    wide = {each.text: each.width for each in ours.symbols if each.symbology is Symbology.BARS}
    for code in zxingcpp.read_barcodes(picture):
        if code.format != zxingcpp.BarcodeFormat.Code128:
            continue
        at = code.position
        across = hypot(at.top_right.x - at.top_left.x, at.top_right.y - at.top_left.y)
        width = across / _PDF_DPI * 25.4
        if abs(width - wide.get(code.text, 0)) > _TOLERANCE_MM:
            yield f"{name}: bars of {width:.1f} mm, not {wide.get(code.text, 0):.1f}"


def _zebra(each: Drawn, label: Label) -> Iterator[str]:
    pictures = label.pictures()
    if not pictures:
        yield f"{each.name} on zebra: nothing came out"
    for picture in pictures[:1]:
        yield from _unread(f"{each.name} on zebra", picture, each.texts)


def _refusals(each: Drawn) -> Iterator[str]:
    """A queue that is paused, that takes nothing, and that vanished: told, and nothing printed."""
    for change, back, state in (
        (["cupsdisable", "raw"], ["cupsenable", "raw"], PrintState.PAUSED),
        (["cupsreject", "raw"], ["cupsaccept", "raw"], PrintState.PAUSED),
        (["lpadmin", "-x", "raw"], None, PrintState.NO_PRINTER),
    ):
        tell(*change)
        result = LpOutlet("raw").send(each.document)
        if result.state is not state:
            yield f"after {' '.join(change)}: {result.state}, not {state}"
        if back:
            tell(*back)


def _unread(name: str, picture: Image.Image, texts: set[str]) -> Iterator[str]:
    missing = texts - {code.text for code in zxingcpp.read_barcodes(picture)}
    if missing:
        yield f"{name}: {sorted(missing)} does not read"


def main() -> int:
    """Prove both; what cannot be set up here is told, and counts as a fault."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="printers-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # cupsd's filters work as another user
        renderer: Path | None = folder / "renderer"
        try:
            install(folder / "renderer")
            faults += zpl_faults(folder / "zpl", folder / "renderer")
        except NoRendererError as error:
            renderer = None
            faults.append(f"no renderer of ZPL: {error}")
        with suppress(KeyboardInterrupt):
            try:
                faults += cups_faults(folder / "cups", renderer)
            except NoCupsError as error:
                faults.append(f"no CUPS: {error}")
    for fault in faults:
        print(f"FAULT {fault}")
    print("All reads." if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
