"""What is said of the fields of supply when one is not as it should be."""

from collections.abc import Mapping

from workshop_app.ui.lead.steps.form import TextBox
from workshop_app.ui.lead.typed import only, problem
from workshop_app.ui.lead.words import translate


def wrong(error: ValueError) -> tuple[str, str]:
    """Return the field that a refusal is about, and the sentence about it."""
    return problem(error, _words())


def box(name: str, words: str, written: Mapping[str, str], problems: Mapping[str, str]) -> TextBox:
    """Return a field of one line with what stands in it, and what is wrong with it."""
    told = written.get(name, "")
    return TextBox(id=name, name=words, text=told, problems=only(problems, name), is_line=True)


def _words() -> Mapping[str, str]:
    return {
        "name": translate("Lead", "A name that no other supplier has, of at most 80 letters."),
        "title": translate("Lead", "A name that no other open call has, of at most 80 letters."),
        "count": translate("Lead", "How many machines? A number, at least 1."),
        "expected": translate("Lead", "How many machines? A number, at least 1."),
        "counted": translate("Lead", "How many machines? A number."),
        "document": translate("Lead", "At most 80 letters."),
        "price": translate("Lead", "An amount such as 1250,50."),
        "subsidy": translate("Lead", "An amount such as 1250,50, not more than the price."),
        "closes": translate("Lead", "A day such as 31/12/2026."),
        "due": translate("Lead", "A day such as 31/12/2026."),
        "supplier": translate("Lead", "Choose who gives or sells the machines."),
        "reason": translate("Lead", "Write why, in at most 80 letters."),
        "taken": translate("Lead", "They have made no offer."),
        "tender": translate("Lead", "This call for tender is not open."),
    }
