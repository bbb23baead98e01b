"""Names and addresses: told to desks alone, sealed at the centre, and gone for ever when erased."""

import logging

import psycopg

from tests.adapters.central.test_register_store import folder_bytes, opened
from tests.application.sync.benches import BENCH, OTHER_BENCH
from workshop_app.application.sync.messages import Addresses, AskAddresses, Reason
from workshop_app.domain.addresses import Address
from workshop_app.domain.ids import BeneficiaryId

FAMILY = Address(
    beneficiary=BeneficiaryId("b-famille"),
    name="Zwölfer-Ångström",
    lines=("7 rue Zzyxx", "عنوان"),
    phone="0777",
)
SCHOOL = Address(beneficiary=BeneficiaryId("b-ecole"), name="École Zzurich")


def ask(client, name=BENCH, **told):
    status, answer = client.ask("addresses", AskAddresses(bench=name, **told), Addresses)
    return answer if status == 200 else (status, answer.reason)


def test_a_desk_keeps_and_reads_and_a_bench_is_told_nothing(hub, bench):
    desk = hub.joined(OTHER_BENCH, is_desk=True)
    assert ask(desk, OTHER_BENCH, keep=(FAMILY, SCHOOL)).addresses == (SCHOOL, FAMILY)
    moved = Address(beneficiary=SCHOOL.beneficiary, name=SCHOOL.name, lines=("ici",))
    ask(desk, OTHER_BENCH, keep=(moved,))
    assert ask(desk, OTHER_BENCH, whom=("b-ecole", "b-unknown")).addresses == (moved,)
    for told in ({"whom": ("b-ecole",)}, {"keep": (SCHOOL,)}, {"erase": ("b-ecole",)}):
        assert ask(bench, **told) == (403, Reason.NOT_YOURS)
    assert ask(bench, OTHER_BENCH, whom=("b-ecole",)) == (403, Reason.NOT_YOURS)
    assert ask(desk, OTHER_BENCH, whom=("b-ecole",)).addresses == (moved,)


def test_who_is_erased_is_nowhere_any_more_and_no_key_is_left_that_opens_an_old_copy(hub, caplog):
    caplog.set_level(logging.DEBUG)
    desk = hub.joined(OTHER_BENCH, is_desk=True)
    ask(desk, OTHER_BENCH, keep=(FAMILY, SCHOOL))
    with psycopg.connect(hub.database.admin) as admin:
        [(body, changed)] = admin.execute(
            "SELECT body, changed FROM centre.address WHERE beneficiary = 'b-famille'"
        )
    about = f"1\nperson\nbeneficiary/b-famille\n{changed}".encode()
    assert opened(body, about, hub.database.keys.read_bytes())
    told = ask(desk, OTHER_BENCH, erase=("b-famille",))
    assert (told.addresses, told.gone) == ((), ("b-famille",))
    assert not opened(body, about, hub.database.keys.read_bytes())
    assert ask(desk, OTHER_BENCH, keep=(FAMILY,)) == told  # not even by who does not know it
    assert ask(desk, OTHER_BENCH, whom=("b-ecole",)).addresses == (SCHOOL,)
    kept = folder_bytes(hub.database) + hub.database.keys.read_bytes() + caplog.text.encode()
    assert b"b-ecole" in kept  # the right place is looked at
    for secret in ("Zwölfer-Ångström", "7 rue Zzyxx", "عنوان", "École Zzurich"):
        assert secret.encode() not in kept
        assert secret.encode().hex().encode() not in kept
    with psycopg.connect(hub.database.admin) as admin:
        left = admin.execute("SELECT beneficiary FROM centre.address").fetchall()
    assert left == [("b-ecole",)]
