"""The words of a choice: what can be chosen, and what is chosen now."""

from workshop_app.ui.lead.page import Action, Cell, Column, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.choices import Setting
from workshop_app.ui.lead.steps.names import Namer
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark


def tell_choice(setting: Setting, namer: Namer, searched: str) -> TablePage:
    """Return what can be chosen."""
    rows = tuple(
        Row(
            id=key or "-",
            name=namer.key(setting, key),
            cells=(
                Cell(
                    text=namer.key(setting, key),
                    mark=Mark.DONE if key == setting.value else None,
                    bold=key == setting.value,
                ),
            ),
        )
        for key in setting.keys
    )
    return TablePage(
        id=f"choice/{setting.id}",
        title=namer.setting(setting),
        columns=(Column(id="name", heading=namer.setting(setting), can_hide=False),),
        rows=rows,
        empty=translate("Lead", "There is nothing to choose from."),
        actions=(
            Action(id="pick", words=translate("Lead", "Choose"), is_main=True, needs_rows=True),
            back_action(),
        ),
        opens="pick",
        search=translate("Lead", "Search"),
        searched=searched,
        may_sort=False,
    )
