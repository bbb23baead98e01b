"""The words about somebody whom one calls, and why a name cannot be shown."""

from collections.abc import Mapping

from workshop_app.application.orders.address_book import Shut
from workshop_app.ui.lead.page import Action, AskPage, Note
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import FormPage, TextBox, Together
from workshop_app.ui.lead.typed import only
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import Struct, field


class Contact(Struct, frozen=True, kw_only=True):
    """What is known of somebody at the centre.

    Attributes:
        shut: why the register cannot be read; none where it can.
        is_read: whether the centre has answered.
        is_named: whether it knows somebody.
        is_gone: whether the name was erased, for ever.
        problems: a sentence for each field that is not as it should be.
    """

    shut: Shut | None = None
    is_read: bool = False
    is_named: bool = False
    is_gone: bool = False
    problems: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether it can be written on."""
        return self.is_read and self.shut is None and not self.is_gone


def tell_contact(
    title: str, now: Contact, written: Mapping[str, str], notes: tuple[Note, ...] = ()
) -> FormPage:
    """Return the form: a name may be long, and has the whole width."""
    name = _box(now, written, "name", translate("Lead", "Name"))
    address = _box(now, written, "address", translate("Lead", "Address"), is_line=False)
    phone = _box(now, written, "phone", translate("Lead", "Telephone"))
    actions = [Action(id="save", words=translate("Lead", "Keep it"), is_main=True)]
    if now.is_named:
        actions.append(Action(id="erase", words=translate("Lead", "Forget name and address")))
    return FormPage(
        id="contact",
        title=translate("Lead", "Whom to call: {name}").format(name=title),
        lines=(Together((name,)), Together((address, phone))) if now.is_open else (),
        notes=notes if now.is_open else (why_no_names(now),),
        problems=only(now.problems, ""),
        actions=(*(actions if now.is_open else ()), back_action()),
    )


def why_no_names(now: Contact) -> Note:
    """Return why there is no name to write on."""
    if now.is_gone:
        words = translate("Lead", "Name and address were erased, for ever.")
    elif not now.is_read:
        words = translate("Lead", "Name and address are asked for at the centre…")
    else:
        words = {
            Shut.ALONE: translate("Lead", "Names are kept at a centre. There is none here."),
            Shut.AWAY: translate("Lead", "The centre does not answer. Names cannot be shown now."),
            Shut.NO_DESK: translate("Lead", "Names are shown at a team lead's desk only."),
            None: "",
        }[now.shut]
    return Note(words=words, mark=Mark.TO_DO)


def tell_erase_contact(title: str) -> AskPage:
    """Return the question before a name is forgotten."""
    return AskPage(
        id="erase-contact",
        title=translate("Lead", "Forget name and address of {whom}?").format(whom=title),
        words=(
            translate("Lead", "They are erased at the centre, for ever. Nobody can get them back."),
        ),
        actions=(
            Action(id="erase-now", words=translate("Lead", "Forget them for ever")),
            back_action(),
        ),
    )


def _box(
    now: Contact, written: Mapping[str, str], name: str, words: str, *, is_line: bool = True
) -> TextBox:
    return TextBox(
        id=name,
        name=words,
        text=written.get(name, ""),
        problems=only(now.problems, name),
        is_line=is_line,
    )
