"""Which columns of a table a lead wants to see: the question, and what was chosen before."""

from typing import Protocol, TypeGuard

from workshop_app.ui.lead.page import Action, AskPage, Press, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.section import PageData
from workshop_app.ui.lead.words import translate
from workshop_app.values import replace

_FEWEST = 2
"""Where only one column could be left out, nobody is asked."""
_TURN = "turn-column"


class ColumnChoices(Protocol):
    """Keeps which columns of which page are left out."""

    def hidden(self, page: str) -> frozenset[str]:
        """Return the ids of the columns that are left out of a page."""

    def keep(self, page: str, hidden: frozenset[str]) -> None:
        """Leave these out of a page from now on."""


class KnownChoices:
    """Keeps them as long as the program runs."""

    def __init__(self) -> None:
        self._hidden: dict[str, frozenset[str]] = {}

    def hidden(self, page: str) -> frozenset[str]:
        """Return what is left out."""
        return self._hidden.get(page, frozenset())

    def keep(self, page: str, hidden: frozenset[str]) -> None:
        """Leave these out."""
        self._hidden[page] = hidden


class ColumnPages:
    """Stands before the tables of all sections: takes columns away, and asks which."""

    def __init__(self, choices: ColumnChoices) -> None:
        self._choices = choices
        self._page: TablePage | None = None
        self._is_asked = False

    def shown(self, page: PageData) -> PageData:
        """Return a page as the lead wants it, or the question about its columns."""
        before, self._page = self._page, page if _may_choose(page) else None
        if self._page is None:
            self._is_asked = False
            return page
        left_out = self._left_out(self._page)
        self._is_asked &= before is not None and before.id == page.id
        if self._is_asked:
            return _question(self._page, left_out)
        ask = Action(id="columns", words=translate("Lead", "Columns…"))
        return replace(self._page, left_out=left_out, actions=(*self._page.actions, ask))

    def take(self, press: Press) -> str | None:
        """Return what is told of a press that was about columns; None: it was about the page."""
        page = self._page
        if page is None or (press.action != "columns" and not self._is_asked):
            return None
        if press.action == _TURN:
            left_out = self._left_out(page) ^ {press.argument}
            self._choices.keep(page.id, left_out)
            return dict(_told(page, left_out))[press.argument]
        self._is_asked = press.action == "columns"
        return _question(page, frozenset()).title if self._is_asked else page.title

    def close(self) -> bool:
        """End the question; False if none was asked."""
        was, self._is_asked = self._is_asked, False
        return was

    def _left_out(self, page: TablePage) -> frozenset[str]:
        """What is left out of a page as its columns are now: one that must stay, stays."""
        may = {column.id for column in page.columns if column.can_hide}
        left_out = self._choices.hidden(page.id) & may
        return left_out if len(left_out) < len(page.columns) else frozenset()


def _may_choose(page: PageData) -> TypeGuard[TablePage]:
    return isinstance(page, TablePage) and sum(c.can_hide for c in page.columns) >= _FEWEST


def _question(page: TablePage, left_out: frozenset[str]) -> AskPage:
    actions = (
        Action(id=_TURN, words=words, argument=column) for column, words in _told(page, left_out)
    )
    return AskPage(
        id="columns",
        title=translate("Lead", "Which columns do you want to see?"),
        words=(translate("Lead", "This machine keeps your choice."),),
        actions=(*actions, back_action()),
    )


def _told(page: TablePage, left_out: frozenset[str]) -> list[tuple[str, str]]:
    """Return each column that may be left out, and whether it is."""
    seen, gone = translate("Lead", "{column}: shown"), translate("Lead", "{column}: left out")
    return [
        (each.id, (gone if each.id in left_out else seen).format(column=each.heading))
        for each in page.columns
        if each.can_hide
    ]
