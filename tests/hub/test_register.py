"""The register of people over a real socket: told to all, changed by desks alone, live at once."""

import psycopg

from tests.application.sync.benches import BENCH, EPOCH, INC, OTHER_BENCH, push, some_fact
from tests.application.sync.register_contract import ANA, change, values
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Beat,
    Entries,
    Exchange,
    Hello,
    Page,
    Place,
    Pull,
    Reason,
    Welcome,
)
from workshop_app.domain.facts import canonical
from workshop_app.hub.feeds import BEAT_EVERY_S

HELLO = Hello(
    bench=BENCH, inc=INC, seq=0, last_hash=bytes(32), epoch="", pulled=Place(), oldest=1, newest=1
)

ROLES = {"worker": "worker", "lead": "lead"}


def ask(bench, *changes, after=0, name=BENCH, epoch=EPOCH):
    asked = Exchange(bench=name, epoch=epoch, after=after, changes=changes)
    status, told = bench.ask("register", asked, Entries)
    return (status, told) if status != 200 else told


def test_a_change_at_one_bench_is_told_to_another_and_the_welcome_says_how_far_it_is(hub, bench):
    told = ask(bench, change())
    other = hub.joined(OTHER_BENCH)
    assert values(ask(other, name=OTHER_BENCH)) == {ANA: {"needs.theme": "dark"}}
    assert bench.ask("hello", HELLO, Welcome)[1].register == told.last


def test_only_a_bench_enrolled_as_a_desk_changes_roles(hub, bench):
    role = change("person.role", "admin")
    told = ask(bench, role)
    assert (told.refused, told.is_desk, values(told)) == ((role.id,), False, {})
    desk = hub.joined(OTHER_BENCH, is_desk=True)
    told = ask(desk, role, name=OTHER_BENCH)
    assert (told.refused, told.is_desk) == ((), True)
    assert values(told) == {ANA: {"person.role": "admin"}}
    with psycopg.connect(hub.database.admin) as admin:
        noted = {action for (action,) in admin.execute("SELECT action FROM centre.audit")}
    assert {"joined as desk", "refused", "person changed"} <= noted


def test_who_follows_the_stream_hears_of_a_change_at_once(hub, bench):
    other = hub.joined(OTHER_BENCH)
    with other.stream(Pull(epoch=EPOCH, after=Place())) as lines:
        beats = (line for line in lines if isinstance(line, Beat))
        first = next(beats)
        last = ask(bench, change()).last
        told = next(beat for beat in beats if beat.register == last)
    assert first.register < last
    assert told.now - first.now < BEAT_EVERY_S * 1000  # not by the heartbeat that comes anyway


def test_a_bench_speaks_for_itself_and_for_this_feed_only(hub, bench):
    status, told = ask(bench, change(), name=OTHER_BENCH)
    assert (status, told.reason) == (403, Reason.NOT_YOURS)
    status, told = ask(bench, change(), epoch=OTHER_BENCH)
    assert (status, told.reason) == (409, Reason.OTHER_FEED)
    assert ask(bench).entries == ()


def test_what_only_a_lead_may_do_does_not_land_from_a_worker_and_the_rest_goes_on(hub, bench):
    """Whatever program sends it: the rule is the centre's."""
    desk = hub.joined(OTHER_BENCH, is_desk=True)
    roles = [change("person.role", role, person=name) for name, role in ROLES.items()]
    ask(desk, *roles, name=OTHER_BENCH)
    later = {"kind": "item_decided", "body": {"to": "recycling"}, "wall": 4 * 10**12}
    sent = [
        canonical(some_fact(1, person="worker", **later)),
        canonical(some_fact(2, person="lead", **later)),
        canonical(some_fact(3, person="worker", **{**later, "wall": 0})),  # a lead at that time
        canonical(some_fact(4, person="worker")),
        canonical(some_fact(5, person=None, **later)),
        canonical(some_fact(6, person="made_up", trunk=1, **later)),
    ]
    status, told = bench.ask("push", push(sent), Acknowledgement)
    assert (status, told.seq, told.head, told.aside) == (200, 6, 3, (1, 5, 6))
    page = bench.ask("pull", Pull(epoch=EPOCH, after=Place()), Page)[1]
    assert page.facts == tuple(sent[1:4])
    with psycopg.connect(hub.database.admin) as admin:
        told = admin.execute("SELECT why FROM centre.echo WHERE outcome = 'set_aside' ORDER BY seq")
    whys = ("worker is none", "nobody is named", "made_up is not known")
    assert [why for (why,) in told] == [
        f"item_decided is for a team lead, and {why}" for why in whys
    ]
