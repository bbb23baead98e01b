"""What is known of orders, on the database and on the fake alike."""

from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import PersonId


def tell(uow, kind, subject, name, /, **body):
    told = Subject(subject, name)
    uow.record(Draft(kind=kind, subject=told, person=PersonId("ana"), body=body))


def test_orders_come_by_age_and_boxes_by_their_order(uow):
    for name in ("R2", "R1"):
        line = {"kind": "tower", "count": 1}
        placed = {"beneficiary": "w", "for_whom": "family", "lines": [line]}
        tell(uow, FactKind.ORDER_PLACED, SubjectKind.ORDER, name, **placed)
    for name, order in (("C2", "R1"), ("C1", "R1"), ("C3", None)):
        tell(uow, FactKind.BOX_PACKED, SubjectKind.BOX, name, order=order, things=[])
    tell(uow, FactKind.ORDER_CLOSED, SubjectKind.ORDER, "R2", reason="delivered")
    assert [each.id for each in uow.orders.all()] == ["R2", "R1"]
    assert [each.id for each in uow.orders.open()] == ["R1"]
    assert [each.id for each in uow.orders.boxes_of("R1")] == ["C2", "C1"]
    assert uow.orders.box("C3").order is None
    assert uow.orders.order("R9") is None


def test_beneficiaries_come_by_reference_and_rounds_by_age(uow):
    for name, reference in (("w1", "f 2"), ("w2", "E 1"), ("w3", "F 1")):
        noted = {"kind": "family", "reference": reference}
        tell(uow, FactKind.BENEFICIARY_NOTED, SubjectKind.BENEFICIARY, name, **noted)
    for name in ("r2", "r1"):
        tell(uow, FactKind.ROUND_PLANNED, SubjectKind.ROUND, name, day="2026-02-01", orders=["R1"])
    assert [each.reference for each in uow.orders.beneficiaries()] == ["E 1", "F 1", "f 2"]
    assert uow.orders.beneficiary("w2").kind == "family"
    assert [each.id for each in uow.orders.rounds()] == ["r2", "r1"]
    assert uow.orders.round("r1").orders == ("R1",)
