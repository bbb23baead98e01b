"""The pages of templates of labels, with what a workshop would have there."""

from collections.abc import Iterator
from typing import Final

from workshop_app.ui.lead.labels.parts import FieldNow, Looked, TemplateNow, Wrong
from workshop_app.ui.lead.labels.screen import (
    tell_field,
    tell_kept,
    tell_printed,
    tell_template,
    tell_templates,
)
from workshop_app.ui.lead.section import PageData

_TEMPLATES: Final = tuple(
    TemplateNow(f"{kind}-57x32", kind, "57x32", is_own=not number % 3)
    for number, kind in enumerate(("item", "part", "lot", "place", "box", "pallet", "order"))
)
_FIELDS: Final = (
    FieldNow("number", {"x": "2.5", "y": "12", "width": "42.7", "largest": "32", "prefix": "14"}),
    *(
        FieldNow(kind, {"x": "1.6", "y": "15.2"})
        for kind in ("text", "icon", "rule", "contents", "facts", "crossed_bin")
    ),
    FieldNow("bars", {"x": "14.875", "y": "15", "height": "11.4", "dots": "2"}),
    FieldNow("qr", {"x": "49.25", "y": "9.25", "side": "11", "dots": "4"}),
)


def label_pages() -> Iterator[tuple[str, PageData]]:
    """Yield each page of templates of labels."""
    item = _TEMPLATES[0]
    well = Looked("", _FIELDS, "order")
    bad = Looked("", _FIELDS, "", tuple((n - 1, wrong) for n, wrong in enumerate(Wrong)))
    yield "labels/none", tell_templates(())
    yield "labels/all", tell_templates(_TEMPLATES, (tell_printed("no_paper"),))
    yield "labels/one", tell_template(item, well, (tell_kept(),), is_kept=True)
    yield "labels/changed", tell_template(item, well, (tell_printed(""),), is_kept=False)
    yield "labels/wrong", tell_template(item, bad, is_kept=False)
    yield "labels/field", tell_field(item, well, 0)
    yield "labels/field wrong", tell_field(item, bad, 1)
    yield "labels/square", tell_field(item, well, 8)
    for trouble in ("no_printer", "paused", "offline", "failed"):
        yield f"labels/{trouble}", tell_templates(_TEMPLATES[:1], (tell_printed(trouble),))
