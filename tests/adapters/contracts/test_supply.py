"""What is known of supply, on the database and on the fake alike."""

from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.facts import Draft, FactKind, Subject, SubjectKind
from workshop_app.domain.ids import PersonId

PC = numbered(CodeKind.MACHINE, 26, 1).text


def about(kind, subject, name, /, **body):
    return Draft(kind=kind, subject=Subject(subject, name), person=PersonId("ana"), body=body)


def test_an_announced_machine_is_found_by_its_names_while_it_is_awaited(uow):
    def tell(kind, name, /, **body):
        uow.record(about(kind, SubjectKind.ANNOUNCED, name, **body))

    tell(FactKind.MACHINE_ANNOUNCED, "z", lot="L1", kind="tower", serial="CZC1", asset_tag="7")
    tell(FactKind.MACHINE_ANNOUNCED, "a", lot="L1", kind="laptop", serial="czc1")
    tell(FactKind.MACHINE_ANNOUNCED, "b", lot="L2", kind="screen", serial="S1")
    assert uow.supply.awaited_as("czC1").id == "z"
    assert uow.supply.awaited_as("7").id == "z"
    assert uow.items.named("CZC1") is None
    tell(FactKind.ANNOUNCED_CAME, "z", item=PC)
    assert uow.supply.awaited_as("CZC1").id == "a"
    tell(FactKind.ANNOUNCED_WITHDRAWN, "a", reason="broken")
    assert uow.supply.awaited_as("CZC1") is None
    assert [each.id for each in uow.supply.announced_of("L1")] == ["z", "a"]
    assert uow.supply.announced("z").items == (PC,)


def test_suppliers_come_by_name_and_tenders_by_age(uow):
    for name, text in (("s1", "Étoile"), ("s2", "banque"), ("s3", "Azur")):
        told = {"name": text, "kind": "broker"}
        uow.record(about(FactKind.SUPPLIER_NAMED, SubjectKind.SUPPLIER, name, **told))
    for name in ("z", "a"):
        uow.record(about(FactKind.TENDER_OPENED, SubjectKind.TENDER, name, title=name, count=1))
    assert [each.name for each in uow.supply.suppliers()] == ["Azur", "banque", "Étoile"]
    assert [each.id for each in uow.supply.tenders()] == ["z", "a"]
    assert uow.supply.supplier("s2").kind == "broker"
    assert uow.supply.tender("z").is_open


def test_histories_tell_all_facts_of_each_thing_of_a_kind(uow):
    for name in ("b", "a", "b"):
        uow.record(about(FactKind.LOT_COUNTED, SubjectKind.LOT, name, count=1))
    uow.record(about(FactKind.PLACE_NAMED, SubjectKind.PLACE, "lot", kind="x", name="x"))
    told = list(uow.histories(SubjectKind.LOT))
    assert [(facts[0].subject, len(facts)) for facts in told] == [("lot:a", 1), ("lot:b", 2)]
