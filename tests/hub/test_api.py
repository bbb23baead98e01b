"""What benches ask over a real socket, and what they are answered."""

import secrets

import pytest

from tests.application.sync.benches import BENCH, EPOCH, INC, OTHER_BENCH, facts, push
from tests.hub.running import Client
from workshop_app.adapters.central import administration, founding
from workshop_app.adapters.central.roles import Role
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import (
    Acknowledgement,
    Beat,
    Hello,
    Join,
    Joined,
    Page,
    Place,
    Presence,
    Pull,
    Reason,
    Refusal,
    StreamEnd,
    Welcome,
)
from workshop_app.values import replace

HELLO = Hello(
    bench=BENCH, inc=INC, seq=0, last_hash=bytes(32), epoch="", pulled=Place(), oldest=1, newest=1
)
PULL = Pull(epoch=EPOCH, after=Place())
SECRET = bytes(range(32))


def test_a_bench_says_hello_pushes_and_pulls(bench):
    made = facts(5)
    status, told = bench.ask("hello", HELLO, Welcome)
    assert (status, told.epoch, told.head, told.stream) == (200, EPOCH, 0, StreamEnd())
    status, told = bench.ask("push", push(made), Acknowledgement)
    assert (status, told.seq, told.head) == (200, 5, 5)
    status, told = bench.ask("pull", PULL, Page)
    assert (status, told.facts) == (200, tuple(made))


def test_a_code_is_good_once_and_the_same_request_is_answered_the_same(hub):
    client = Client(hub.url)
    join = Join(code=hub.code("Poste 3"), bench=BENCH, secret=SECRET)
    status, told = client.ask("join", join, Joined)
    assert (status, told.workshop, told.name, told.bench_name) == (200, 1, "Atelier", "Poste 3")
    assert client.ask("join", join, Joined)[1].bench_name == "Poste 3"
    other = replace(join, bench=OTHER_BENCH)
    status, told = client.refused("join", other)
    assert (status, told.reason) == (403, Reason.NO_CODE)
    status, told = client.refused("join", replace(join, secret=bytes(32)))
    assert (status, told.reason) == (403, Reason.NO_CODE)


@pytest.mark.parametrize("code", ["BCDF-GHJK-LNPR", "nonsense", "9999999999-BCDF-GHJK-LNPR"])
def test_a_code_that_was_never_given_opens_nothing(hub, code):
    status, told = Client(hub.url).refused("join", Join(code=code, bench=BENCH, secret=SECRET))
    assert (status, told.reason, told.place) == (403, Reason.NO_CODE, "code")


def test_a_code_does_not_take_over_a_bench_that_has_its_key(hub, bench):
    client = Client(hub.url)
    join = Join(code=hub.code(), bench=BENCH, secret=SECRET)
    assert client.refused("join", join)[1].reason is Reason.NO_CODE
    administration.revoke(hub.database.engine(Role.OWNER), 1, BENCH, who="test")
    assert client.ask("join", join, Joined)[0] == 200


def test_whoever_guesses_codes_has_to_wait(hub):
    client = Client(hub.url)
    join = Join(code="BCDF-GHJK-LNPR", bench=BENCH, secret=SECRET)
    answers = [client.refused("join", join) for _ in range(25)]
    status, told = answers[-1]
    assert (status, told.reason) == (429, Reason.TOO_MANY)
    assert 0 < told.wait <= 3000


@pytest.mark.parametrize("name", ["hello", "push", "pull", "stream", "presence", "register"])
def test_without_a_good_key_nothing_is_answered(hub, name):
    client = Client(hub.url)
    for key in ("", "Bearer nonsense", BenchKey(1, BENCH, SECRET).as_header()):
        client.key = key
        status, told = client.refused(name, HELLO)
        assert (status, told.reason) == (401, Reason.NO_KEY)


def test_a_key_of_another_workshop_opens_nothing_here(hub):
    founding.open_workshop(hub.database.engine(Role.OWNER), 2, "Elsewhere")
    client = hub.joined(BENCH, workshop=2)
    status, told = client.refused("pull", PULL)
    assert (status, told.reason) == (409, Reason.OTHER_FEED)
    client.key = client.key.replace("1.2.", "1.1.", 1)
    assert client.refused("pull", PULL)[0] == 401


def test_a_revoked_key_opens_nothing_any_more(hub, bench):
    administration.revoke(hub.database.engine(Role.OWNER), 1, "Poste 7", who="test")
    status, told = bench.refused("hello", HELLO)
    assert (status, told.reason) == (403, Reason.REVOKED)


def test_a_revoked_bench_does_not_come_back_by_the_code_that_it_had(hub):
    client = Client(hub.url)
    join = Join(code=hub.code("Poste 7"), bench=BENCH, secret=SECRET)
    assert client.ask("join", join, Joined)[0] == 200
    administration.revoke(hub.database.engine(Role.OWNER), 1, BENCH, who="test")
    assert client.refused("join", join)[1].reason is Reason.NO_CODE
    client.key = BenchKey(1, BENCH, SECRET).as_header()
    assert client.refused("hello", HELLO)[1].reason is Reason.REVOKED


def test_a_bench_speaks_for_itself_only(hub):
    client = hub.joined(OTHER_BENCH)
    presence = Presence(bench=BENCH, name="Poste 7")
    for name, message in (("hello", HELLO), ("push", push(facts(1))), ("presence", presence)):
        status, told = client.refused(name, message)
        assert (status, told.reason, told.place) == (403, Reason.NOT_YOURS, "bench")


def test_a_content_comes_back_whole_or_from_a_byte_on(bench):
    content = bytes(range(256)) * 10
    path = f"/v1/blob/{__import__('hashlib').sha256(content).hexdigest()}"
    assert bench.raw("GET", path)[0] == 404
    assert bench.raw("PUT", path, content + b"x")[0] == 400
    assert [bench.raw("PUT", path, content)[0] for _ in range(2)] == [204, 204]
    assert bench.raw("GET", path)[:2] == (200, content)
    status, part, headers = bench.raw("GET", path, Range="bytes=100-")
    assert (status, part) == (206, content[100:])
    assert headers["Content-Range"] == "bytes 100-2559/2560"
    assert bench.raw("GET", "/v1/blob/../../etc")[0] == 404


def test_how_a_bench_is_reaches_the_others(hub, bench):
    other = hub.joined(OTHER_BENCH)
    told = Presence(bench=BENCH, name="Poste 7", person="ana", items=("PGDLXLDN",))
    assert bench.ask("presence", told, Beat)[0] == 200
    _, beat = other.ask("presence", Presence(bench=OTHER_BENCH, name="Poste 8"), Beat)
    assert {each.bench: each.items for each in beat.benches} == {
        BENCH: ("PGDLXLDN",),
        OTHER_BENCH: (),
    }


def test_a_bench_that_asks_too_often_has_to_wait(bench):
    refusals = [
        told
        for _, told in (bench.ask("pull", PULL, Page) for _ in range(200))
        if isinstance(told, Refusal)
    ]
    assert refusals
    assert refusals[0].reason is Reason.TOO_MANY


def test_without_its_database_the_hub_asks_for_patience(hub, bench, caplog):
    hub.database.server.stop(mode="immediate")
    try:
        status, told = bench.refused("hello", HELLO)
        assert (status, told.reason) == (503, Reason.BUSY)
        assert told.wait > 0
    finally:
        hub.database.server.start()
    assert bench.ask("hello", HELLO, Welcome)[0] in {200, 503}
    assert bench.ask("hello", HELLO, Welcome)[0] == 200


def test_no_secret_is_in_the_log(hub, caplog):
    caplog.set_level("DEBUG")
    code = hub.code()
    join = Join(code=code, bench=BENCH, secret=secrets.token_bytes(32))
    client = Client(hub.url)
    client.ask("join", join, Joined)
    client.key = BenchKey(1, BENCH, join.secret).as_header()
    client.ask("hello", HELLO, Welcome)
    client.refused("hello", b"nonsense")
    assert join.secret.hex() not in caplog.text
    assert code not in caplog.text
    assert "malformed" in caplog.text
