"""The documented commands bring up a hub and three benches; the network goes, and all agree."""

import re

import psycopg
import pytest

from tests.adapters.centre.benches import Bench, opened
from tests.adapters.centre.proxy import network
from tests.bootstrap.test_hub_commands import NAME, typed
from tests.hub.process import HubProcess
from workshop_app.adapters.centre import membership
from workshop_app.application.clashes import open_clashes
from workshop_app.cli import main
from workshop_app.domain.clash import ClashKind
from workshop_app.domain.facts import FactKind

__all__ = ["typed"]

PC = "PGDLXLDN"
ARRIVED, ADVANCED, MOVED = FactKind.ITEM_ARRIVED, FactKind.ITEM_ADVANCED, FactKind.ITEM_MOVED
NAMES = ("one", "two", "three")


@pytest.fixture
def centre(typed):
    """A hub that was set up and started as CENTRE.md says."""
    typed.init("--name", "Atelier")
    with HubProcess(typed.folder) as url:
        yield url


def joined(typed, url, folder):
    """A bench that has joined by the two documented commands."""
    told = typed.well("enrol", folder.name)
    code = re.search(r"[A-Z]{4}-[A-Z]{4}-[A-Z]{4}", told)
    assert code is not None, told
    assert main(["join", url, code.group(), "--data", str(folder)]) == 0
    kept = membership.read(folder)
    assert kept is not None
    return Bench(folder, kept.url, kept.key)


def clashes(bench):
    def read():
        with bench.storage.unit_of_work() as uow:
            return [each.clash for each in open_clashes(uow)]

    return bench.ask(read)


def at_centre(typed):
    """Where the item is by the tables that a city reads, and the end of the feed."""
    with psycopg.connect(f"{typed.server.conninfo} dbname={NAME}") as admin:
        item = admin.execute("SELECT state, place FROM report.items WHERE item = %s", (PC,))
        head = admin.execute("SELECT head, head_hash FROM centre.workshop")
        return item.fetchone(), head.fetchone()


def test_an_item_goes_from_bench_to_bench_and_all_four_agree_after_the_network_was_away(
    typed, centre, tmp_path
):
    with network(centre) as net:
        three = [joined(typed, net.url, tmp_path / name) for name in NAMES]
        with opened(*three) as (one, two, other):
            one.record(ARRIVED, PC, kind="tower", lot="L1")
            two.wait_for(lambda: two.item(PC) is not None)
            two.record(ADVANCED, PC, to="to_test")
            other.wait_for(lambda: other.item(PC) is not None and other.item(PC).state == "to_test")
            other.record(MOVED, PC, place="shelf-1")
            for bench in three:
                bench.wait_for(lambda bench=bench: bench.pulled() == 3)
            net.cut()
            one.record(MOVED, PC, place="shelf-2")
            two.record(ADVANCED, PC, to="tested")
            other.record(MOVED, PC, place="shelf-3")
            assert [bench.place(PC) for bench in three] == ["shelf-2", "shelf-1", "shelf-3"]
            net.mend()
            for bench in three:
                bench.wait_for(lambda bench=bench: bench.pulled() == 6 and bench.kept[-1].is_safe)
            known = {repr((bench.item(PC), clashes(bench))) for bench in three}
            assert len(known) == 1
            assert [each.kind for each in clashes(one)] == [ClashKind.PLACES]
            places = {
                bench.ask(lambda b=bench: b.storage.sync_memory().standing().pulled)
                for bench in three
            }
            item, head = at_centre(typed)
            assert item == ("tested", one.place(PC))
            assert [(place.wseq, place.hash) for place in places] == [head]
    assert "every chain, number and state is right" in typed.well("verify")
