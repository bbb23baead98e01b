"""What a lead sees of lots and of the lists for one."""

from tests.application.workshop import LOT, OTHER_LOT, PAUL, Workshop, real_content
from workshop_app.application.supply.arrange import ArrangeSupply, Deal
from workshop_app.application.supply.look import LookAtSupply
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import LotId
from workshop_app.domain.supply import SupplierKind


def test_lots_come_newest_first_with_their_counts_and_lines():
    workshop = Workshop(real_content())
    arrange = ArrangeSupply(workshop.open)
    city = arrange.name_supplier("Ville", SupplierKind.PUBLIC_BODY, lead=PAUL)
    arrange.announce_lot(LOT, Deal(supplier=city), expected=2, lead=PAUL)
    with workshop.open() as uow:
        for serial, made in (("A1", "2010"), ("A2", "2024")):
            body = {"lot": LOT, "kind": "tower", "serial": serial, "made": made}
            subject = Subject(SubjectKind.ANNOUNCED, serial)
            uow.record(
                Draft(kind=FactKind.MACHINE_ANNOUNCED, subject=subject, person=PAUL.id, body=body)
            )
        uow.commit()
    workshop.come()
    workshop.scan("A2")
    workshop.finish(kind="tower")
    look = LookAtSupply(workshop.open)
    told = [(each.lot.id, each.announced, each.arrived) for each in look.lots()]
    assert told == [(OTHER_LOT, 0, 0), (LOT, 2, 1)]
    found = look.lot(LOT)
    assert found is not None
    recycled = [(each.announced.serial, each.recycled) for each in found.lines]
    assert recycled == [("A1", True), ("A2", False)]
    assert look.lot(LotId("no such lot")) is None
