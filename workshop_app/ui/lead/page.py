"""What a lead's screen shows, as data: the frame, and the page of the section in it."""

from enum import StrEnum
from typing import TypeAlias

from workshop_app.ui.bench.screen import Plate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct, replace


class Action(Struct, frozen=True, kw_only=True):
    """Something that can be done on a page.

    Attributes:
        id: what it is, for the section; unique on its page.
        words: what the button says.
        argument: which of several, such as the person of "Pass to Nadia".
        is_main: whether it is the one filled button of the page.
        needs_rows: whether it is about the chosen rows of a table.
        icon: one of the program's icons, beside the words.
    """

    id: str
    words: str
    argument: str = ""
    is_main: bool = False
    needs_rows: bool = False
    icon: str = ""


class Press(Struct, frozen=True, kw_only=True):
    """An action that was pressed, and the rows that it is about."""

    action: str
    argument: str = ""
    rows: tuple[str, ...] = ()
    typed: str = ""


class Cell(Struct, frozen=True, kw_only=True):
    """One cell of a table: its text says all of it, the rest is only drawn beside it.

    Attributes:
        under: a second line, in smaller letters.
        under_mark: drawn before the second line.
        order: what the column is sorted by, if it is not the text; texts and numbers are not mixed.
        tag: drawn as the name of a place.
    """

    text: str
    under: str = ""
    mark: Mark | None = None
    icon: str = ""
    portrait: str = ""
    plate: Plate | None = None
    under_mark: Mark | None = None
    tag: bool = False
    bold: bool = False
    order: str | int | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says, and what is copied."""
        return f"{self.text}, {self.under}" if self.under else self.text


class Column(Struct, frozen=True, kw_only=True):
    """A column; one that `can_hide` may be left out by the lead, and stays so."""

    id: str
    heading: str
    can_hide: bool = True


class Row(Struct, frozen=True, kw_only=True):
    """A row; `name` is its header, which a screen reader says before a cell of it."""

    id: str
    name: str
    cells: tuple[Cell, ...]
    is_urgent: bool = False


class Note(Struct, frozen=True, kw_only=True):
    """A sentence over a page, with its mark: how old what is shown is, or what was just done."""

    words: str
    mark: Mark


class Target(Struct, frozen=True, kw_only=True):
    """What rows can be dropped on with the mouse; then its action is pressed with them."""

    action: str
    argument: str
    cell: Cell


class TablePage(Struct, frozen=True, kw_only=True):
    """A list to look through and to act on.

    Attributes:
        id: names the page for tests, scripts and kept choices of columns; stable.
        title: also the name of the table.
        empty: what is said where there is no row.
        empty_picture: a drawing over it; empty: none.
        opens: the action that Enter on a row means; empty: none.
        search: what the field to search in is called; empty: there is no field.
        searched: what stands in the field.
        may_sort: whether the rows can be put in another order.
        many: whether several rows can be chosen at once.
        left_out: the ids of the columns that the lead does not want to see.
        targets, targets_title: what rows can be dragged onto, and what is said over it; each
            has another way without dragging.
        moves: the action of rows that were dragged to another place in the list; its argument is
            the row that comes after them, empty at the end.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str
    notes: tuple[Note, ...] = ()
    actions: tuple[Action, ...] = ()
    empty_picture: str = ""
    opens: str = ""
    search: str = ""
    searched: str = ""
    may_sort: bool = True
    many: bool = False
    left_out: frozenset[str] = frozenset()
    targets: tuple[Target, ...] = ()
    targets_title: str = ""
    moves: str = ""


class AskPage(Struct, frozen=True, kw_only=True):
    """A question, what is known for it, and its answers; the last action leads back.

    Attributes:
        words: what is known, a paragraph each.
        field: what a line to type in is called; empty: there is none.
        pictures: drawings beside the words, by name.
    """

    id: str
    title: str
    words: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    field: str = ""
    typed: str = ""
    pictures: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


class SignInPage(Struct, frozen=True, kw_only=True):
    """A badge is asked for; once one was read, its PIN.

    Attributes:
        person, portrait: whose badge it is; empty while none was read.
        field: what the line to type in is called; empty: there is none.
        enters: what Enter in it means; a PIN is not shown while it is typed.
    """

    id: str
    title: str
    words: tuple[str, ...]
    person: str = ""
    portrait: str = ""
    field: str = ""
    enters: str = "enter"
    actions: tuple[Action, ...] = ()
    notes: tuple[Note, ...] = ()


class RoomCard(Struct, frozen=True, kw_only=True):
    """A bench as the whole room may see it: no name, no step, no speed."""

    bench: str
    state: str
    mark: Mark
    task: str = ""
    icon: str = ""
    plate: Plate | None = None


class RoomPage(Struct, frozen=True, kw_only=True):
    """The room display."""

    id: str
    title: str
    cards: tuple[RoomCard, ...]
    notes: tuple[Note, ...] = ()
    actions: tuple[Action, ...] = ()


Page: TypeAlias = TablePage | AskPage | SignInPage | RoomPage
"""The pages that the frame can draw itself; a section may bring others (`view.PageViews`)."""


class Tab(Struct, frozen=True, kw_only=True):
    """One place of the lead's program; `count` is how much waits there."""

    id: str
    words: str
    count: int = 0

    @property
    def spoken(self) -> str:
        """The name with its count."""
        return f"{self.words} {self.count}" if self.count else self.words


class Urgency(StrEnum):
    """How a call is shown."""

    WAITS = "waits"
    ANSWERED = "answered"


class Banner(Struct, frozen=True, kw_only=True):
    """A call for help, on top of every page.

    Attributes:
        call: its name; each action of it carries it.
        title: who asks, or who answers.
        under: where, which step, how long.
    """

    call: str
    title: str
    under: str
    portrait: str
    urgency: Urgency
    actions: tuple[Action, ...]


class LeadScreen(Struct, frozen=True, kw_only=True):
    """Everything that the lead's window shows.

    Attributes:
        tabs: empty while nobody is signed in.
        current: the id of the tab that is shown.
        more_calls: a sentence for the calls that have no banner; empty: none.
        status: where the work is kept.
        say: what a screen reader is told now; empty: nothing.
        is_urgent: whether it breaks off for that.
        rings: whether the sound of a call is played.
    """

    page: object
    page_id: str
    title: str
    tabs: tuple[Tab, ...] = ()
    current: str = ""
    banners: tuple[Banner, ...] = ()
    more_calls: str = ""
    person: str = ""
    portrait: str = ""
    status: Note | None = None
    bar: tuple[Action, ...] = ()
    say: str = ""
    is_urgent: bool = False
    rings: bool = False

    def saying(self, say: str, *, rings: bool = False) -> "LeadScreen":
        """The same screen with something to be told; what rings is urgent."""
        return replace(self, say=say, is_urgent=rings, rings=rings)
