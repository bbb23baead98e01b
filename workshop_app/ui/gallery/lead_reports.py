"""The pages of reports, with the figures of a year."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from workshop_app.domain.ids import LotId
from workshop_app.domain.reports import Report, ReportTable
from workshop_app.ui.lead.reports.parts import Drawn, Saved
from workshop_app.ui.lead.reports.screen import (
    day_problem,
    last_month,
    tell_counting,
    tell_days,
    tell_lot_file,
    tell_lots,
    tell_no_report,
    tell_report,
    tell_saved,
    tell_saving,
    tell_table,
    this_year,
)
from workshop_app.ui.lead.section import PageData

_TODAY: Final = date(2026, 11, 26)
_RECEIVED: Final = (("ordinateurs", 812), ("portables", 406), ("écrans", 287))
_PACKED: Final = (
    ("écoles", 301, 12, 140, 453),
    ("familles", 88, 190, 20, 298),
    ("associations", 41, 9, 4, 54),
)
_LOTS: Final = tuple(
    (LotId(f"lot-{number}"), f"LT 26 {number:04}", giver)
    for number, giver in enumerate(("Mairie de Lyon", "Banque du Rhône", "Hôpital Nord"), 1)
)


def report_pages() -> Iterator[tuple[str, PageData]]:
    """Yield each page of reports."""
    year, drawn = this_year(_TODAY), _year()
    yield "reports/none", tell_no_report()
    yield "reports/counting", tell_counting(last_month(_TODAY), 1300)
    yield "reports/year", tell_report(drawn, _TODAY, year, ())
    for name, saved in (
        ("saved", Saved(("etabli/reports/Bilan-2026.pdf",))),
        ("full", Saved(trouble="full")),
        ("closed", Saved(trouble="closed")),
        ("letters", Saved(trouble="letters")),
        ("not saved", Saved(trouble="odd")),
    ):
        yield f"reports/{name}", tell_report(drawn, _TODAY, year, (tell_saved(saved),))
    yield "reports/saving", tell_report(drawn, _TODAY, year, (tell_saving(),))
    for at, name in enumerate(("bars", "many columns", "words", "one number")):
        yield f"reports/{name}", tell_table(drawn, at)
    yield "reports/days", tell_days("1/3/2026", "31/3/2026", {})
    wrong = {"first": day_problem(is_order=False), "last": day_problem(is_order=True)}
    yield "reports/days wrong", tell_days("33/3/2026", "1/2/2026", wrong)
    yield "reports/lots", tell_lots(_LOTS, ())
    yield "reports/no lots", tell_lots((), ())
    yield "reports/lot", tell_lot_file(drawn, ())


def _year() -> Drawn:
    """Return a report; its words are a workshop's, and the same in both languages."""
    tables = (
        ReportTable(
            title="Reçus",
            headings=("Genre", "Nombre"),
            rows=_RECEIVED,
            total=("Total", 1505),
            note="Machines et écrans arrivés pour la première fois.",
            is_drawn=True,
        ),
        ReportTable(
            title="Emballés, par bénéficiaire",
            headings=("Pour", "ordinateurs", "portables", "écrans", "Total"),
            rows=_PACKED,
            note="Chacun compté une fois.",
            is_drawn=True,
        ),
        ReportTable(
            title="Données effacées",
            headings=("Méthode", "Résultat", "Nombre"),
            rows=(("clear · overwrite", "effacé", 1204), ("purge · block", "échec", 3)),
        ),
        ReportTable(
            title="Gardé hors des déchets",
            headings=("Gardé hors des déchets", "Kilogrammes"),
            rows=(("Gardé hors des déchets", 6125.5),),
            note="Estimation : un ordinateur pèse 9 kg, un portable 2,5 kg, un écran 5 kg.",
        ),
    )
    about = "Du 1/1/2026 au 31/12/2026. Personne n’est nommé."
    report = Report(title="Bilan 2026", about=about, language="fr", tables=tables)
    return Drawn(report, (_BARS, _BARS, "", ""))


_BARS: Final = """<svg width="334" height="90" viewBox="0 0 334 90" xmlns="http://www.w3.org/2000/svg">
<rect x="147" y="6" width="142" height="22" style="fill: rgb(12%,35%,57%);"/>
<rect x="147" y="34" width="71" height="22" style="fill: rgb(12%,35%,57%);"/>
<rect x="147" y="62" width="50" height="22" style="fill: rgb(12%,35%,57%);"/>
<g style="font-family: A; font-size: 12px; fill: rgb(0%,0%,0%);">
<text x="67" y="21">ordinateurs</text><text x="294" y="21">812</text>
<text x="77" y="49">portables</text><text x="223" y="49">406</text>
<text x="95" y="77">écrans</text><text x="202" y="77">287</text></g></svg>"""
"""As the printing part draws them."""
