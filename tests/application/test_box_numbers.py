"""A box keeps its number, whatever happens while its label comes out."""

from tests.application.workshop import PC, Workshop, made_up, procedure, step
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import ItemState
from workshop_app.domain.procedure import StepKind


def packing(item: ItemId = PC) -> Workshop:
    """Ana is where the label of a box comes out."""
    label = step("print", StepKind.PRINT, label="box")
    content = made_up(procedure(label, step("close"), task="packaging"), route=["packaging"])
    workshop = Workshop(content)
    workshop.arrives(item, state=ItemState.TO_CLEAN)
    workshop.plan("packaging", item)
    workshop.begin()
    return workshop


def test_after_a_power_cut_the_same_box_is_asked_for_under_the_same_key():
    workshop = packing()
    first = workshop.desk.prepare_label(again=False)
    second = workshop.desk.prepare_label(again=False)
    assert first is not None
    assert second is not None
    assert (first.key, first.code) == (second.key, second.code)


def test_one_more_label_of_a_box_that_never_surely_came_out_has_its_number():
    workshop = packing()
    first = workshop.desk.prepare_label(again=False)
    again = workshop.desk.prepare_label(again=True)
    assert first is not None
    assert again is not None
    assert first.key != again.key
    assert first.code == again.code
