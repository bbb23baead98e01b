"""What befalls a centre while benches work: afterwards all of them and the centre agree."""

import psycopg

from tests.adapters.centre.benches import opened
from tests.adapters.centre.test_runner import ARRIVED, MOVED, PC, all_sent, is_safe
from workshop_app.adapters.central import copies, verifying
from workshop_app.adapters.central.roles import Role
from workshop_app.adapters.centre.http_transport import Patience
from workshop_app.application.sync.bench import Trouble

END_CONNECTIONS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
HASTY = Patience(answer_s=1.0, silence_s=1.0)


def move(bench, first, last):
    for number in range(first, last):
        bench.record(MOVED, PC, place=f"shelf-{number}")


def test_a_line_on_which_no_answer_comes_back_counts_nothing_twice(two, net):
    for bench in two:
        bench.patience = HASTY
    with opened(*two) as (one, other):
        one.record(ARRIVED, PC, kind="tower", lot="L1")
        other.wait_for(lambda: other.item(PC) is not None)
        net.is_half_open = True
        move(one, 0, 5)
        one.wait_for(lambda: one.kept[-1].trouble is Trouble.NO_ANSWER)
        net.mend()
        other.wait_for(lambda: other.place(PC) == "shelf-4")
        one.wait_for(lambda: is_safe(one) and all_sent(one))
        assert one.item(PC).count == other.item(PC).count == 6


def test_requests_that_come_again_after_later_ones_count_once(two, net):
    net.doubles, net.doubles_after_s = True, 0.3
    with opened(*two) as (one, other):
        one.record(ARRIVED, PC, kind="tower", lot="L1")
        for first in range(0, 30, 6):
            move(one, first, first + 6)
            one.wait_for(lambda: all_sent(one))
        one.wait_for(lambda: net.doubled > 0)
        other.wait_for(lambda: other.place(PC) == "shelf-29")
        one.wait_for(lambda: one.item(PC) == other.item(PC))
        assert one.item(PC).count == 31


def test_a_backup_that_is_put_back_while_benches_work_loses_nothing(hub, two, tmp_path):
    database = hub.database
    with opened(*two) as (one, other):
        one.record(ARRIVED, PC, kind="tower", lot="L1")
        other.wait_for(lambda: other.item(PC) is not None)
        copies.backup(database.conninfo, database.passwords, tmp_path / "backup")
        move(one, 0, 10)
        other.record(MOVED, PC, place="elsewhere")
        one.wait_for(lambda: all_sent(one, other))
        with psycopg.connect(database.admin) as admin:
            admin.execute(END_CONNECTIONS)
        before = f"{database.name}_before"
        with psycopg.connect(database.server.conninfo, autocommit=True) as admin:
            admin.execute(f"ALTER DATABASE {database.name} RENAME TO {before}")
        copies.restore(
            database.server.conninfo, database.conninfo, database.passwords, tmp_path / "backup"
        )
        move(one, 10, 12)
        one.wait_for(lambda: one.pulled() == other.pulled() == 14 and all_sent(one, other))
        assert one.item(PC) == other.item(PC)
        assert one.item(PC).count == 14
    assert verifying.verify(database.engine(Role.OWNER), 1) == []
    with psycopg.connect(database.server.conninfo, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {before} WITH (FORCE)")
