"""Every bad request has its documented answer, which names what is wrong; nothing else changes.

One table: what is sent, and status, reason, place and some words of the answer.
"""

import hashlib
import json
from typing import Any

import pytest

from tests.application.sync.benches import (
    BENCH,
    EPOCH,
    INC,
    OTHER_BENCH,
    OTHER_INC,
    facts,
    push,
    some_fact,
)
from tests.application.sync.test_codec import CHANGE
from tests.hub.running import Client
from workshop_app.application.sync.codec import decode, encode
from workshop_app.application.sync.messages import (
    LARGEST_BODY,
    LARGEST_CONTENT,
    Acknowledgement,
    AskAddresses,
    Exchange,
    Hello,
    Join,
    Offer,
    Page,
    Place,
    Presence,
    Pull,
    Reason,
    Refusal,
)
from workshop_app.domain.facts import canonical
from workshop_app.values import replace

HERE = facts(2)
"""What is at the centre before anything bad comes."""

PUSH = push([*HERE, canonical(some_fact(3))], 3)
PULL = Pull(epoch=EPOCH, after=Place())
HELLO = Hello(
    bench=BENCH, inc=INC, seq=0, last_hash=bytes(32), epoch="", pulled=Place(), oldest=1, newest=1
)
PRESENCE = Presence(bench=BENCH, name="Poste 7")
EXCHANGE = Exchange(bench=BENCH, epoch=EPOCH, after=0)
JOIN = Join(code="BCDF-GHJK-LNPR", bench=OTHER_BENCH, secret=bytes(32))
BLOB = f"blob/{hashlib.sha256(b'picture').hexdigest()}"
NOT_OURS = push(facts(1, bench=OTHER_BENCH, inc=OTHER_INC), bench=BENCH, inc=OTHER_INC)


def but(message, **changed):
    """A message with some keys of its JSON put otherwise, or left out where they are `...`."""
    told = {**json.loads(encode(message)), **changed}
    return json.dumps({key: value for key, value in told.items() if value is not ...}).encode()


BODIES: list[tuple[str, Any, str, str]] = [
    ("push", b"", "400 malformed", "not JSON"),
    ("push", b"{", "400 malformed", "not JSON"),
    ("push", b"\xff\xfe", "400 malformed", "not JSON"),
    ("push", b"[" * 100_000, "400 malformed", "not JSON"),
    ("push", b"[]", "400 malformed", "not a JSON object"),
    ("push", encode(HELLO), "400 malformed", "type: 'hello' is not push"),
    ("push", but(PUSH, facts=...), "400 malformed", "facts: is missing"),
    ("push", but(PUSH, facts=[]), "400 malformed", "facts: "),
    ("push", but(PUSH, facts=["{}"] * 501), "400 malformed", "facts: "),
    ("push", but(PUSH, facts=["{}", 7]), "400 malformed", "facts[1]: is no text"),
    ("push", but(PUSH, facts=["\ud800"]), "400 malformed", "half a character"),
    ("push", but(PUSH, first="3"), "400 malformed", "first: '3' is no number"),
    ("push", but(PUSH, first=2**70), "400 malformed", "first: "),
    ("push", but(PUSH, after="ABCD"), "400 malformed", "after: 'ABCD' is no hash"),
    ("push", but(PUSH, inc="bench one"), "400 malformed", "inc: 'bench one' is no UUID"),
    ("push", replace(PUSH, after=bytes(32)), "400 damaged", "after: the facts do not give"),
    ("push", replace(PUSH, first=5), "409 gap", "first: facts 3 to 4 are missing"),
    ("push", replace(PUSH, before=bytes(32)), "400 damaged", "after: "),
    ("push", push(facts(1)), "409 fork", "facts[0]: number 1 is another fact"),
    ("push", replace(PUSH, epoch=OTHER_INC), "409 other_feed", "epoch: "),
    ("push", replace(PUSH, bench=OTHER_BENCH), "403 not_yours", "bench: the key is of bench"),
    ("push", NOT_OURS, "403 not_yours", "facts[0]: the fact is of bench"),
    ("hello", but(HELLO, bench="x"), "400 malformed", "bench: 'x' is no UUID"),
    ("hello", but(HELLO, pulled={"wseq": 1}), "400 malformed", "pulled.hash: is missing"),
    ("hello", but(HELLO, newest=0), "400 malformed", "newest: 0 is no number"),
    ("hello", but(HELLO, program="\0"), "400 malformed", "program: holds what is no character"),
    ("pull", replace(PULL, most=501), "400 malformed", "most: 501 is no number"),
    ("pull", replace(PULL, epoch=OTHER_INC), "409 other_feed", "epoch: "),
    ("pull", replace(PULL, after=Place(9, bytes(32))), "409 other_feed", "epoch: "),
    ("stream", replace(PULL, epoch=OTHER_INC), "409 other_feed", "epoch: "),
    ("presence", but(PRESENCE, items=["x"] * 51), "400 malformed", "items: "),
    ("presence", but(PRESENCE, name=None), "400 malformed", "name: "),
    ("presence", replace(PRESENCE, bench=OTHER_BENCH), "403 not_yours", "bench: "),
    ("register", replace(EXCHANGE, changes=(CHANGE,) * 101), "400 malformed", "changes: "),
    ("register", replace(EXCHANGE, epoch=OTHER_INC), "409 other_feed", "epoch: "),
    ("addresses", AskAddresses(bench=BENCH), "403 not_yours", "bench: names and addresses are"),
    ("contents", Offer(hashes=()), "400 malformed", "hashes: "),
    ("join", but(JOIN, secret=7), "400 malformed", "secret: 7 is no hash"),
    ("join", JOIN, "403 no_code", "code: the code is unknown, was used, or has run out"),
    ("nowhere", HELLO, "404 not_there", "nothing at this address"),
]

HEADERS: list[tuple[str, str, dict[str, str], str]] = [
    ("POST", "pull", {"Authorization": ""}, "401 no_key"),
    ("POST", "pull", {"Authorization": "Basic YTpi"}, "401 no_key"),
    ("POST", "pull", {"Authorization": f"Bearer 1.1.{BENCH}.{'0' * 64}"}, "401 no_key"),
    ("POST", "pull", {"Authorization": f"Bearer 1.2.{BENCH}.{'0' * 64}"}, "401 no_key"),
    ("POST", "pull", {"Authorization": f"Bearer 9.1.{BENCH}.{'0' * 64}"}, "401 no_key"),
    ("POST", "pull", {"Content-Encoding": "gzip"}, "400 malformed"),
    ("POST", "pull", {"Content-Length": str(LARGEST_BODY + 1)}, "413 too_large"),
    ("POST", "join", {"Content-Length": "5000"}, "413 too_large"),
    ("PUT", BLOB, {"Content-Length": str(LARGEST_CONTENT + 1)}, "413 too_large"),
    ("PUT", BLOB, {}, "400 damaged"),
    ("GET", BLOB, {}, "404 not_there"),
    ("GET", "blob/picture", {}, "404 not_there"),
    ("GET", "pull", {}, "405 not_there"),
    ("DELETE", BLOB, {}, "405 not_there"),
]

LANDS: dict[str, dict[str, Any]] = {
    "a kind that nobody knows": {"kind": "of_a_later_version", "v": 9},
    "the year 9999": {"wall": 253_402_300_799_000},
    "before 1970": {"wall": -1},
    "a body that does not fold": {"body": {"kind": 7}},
}


def told(raw):
    refusal = decode(raw, Refusal)
    return refusal, f"{refusal.place}: {refusal.words}" if refusal.place else refusal.words


@pytest.fixture
def known(bench):
    """A bench that has pushed two facts."""
    assert bench.ask("push", push(HERE), Acknowledgement)[0] == 200
    yield bench
    assert bench.ask("pull", PULL, Page)[1].facts[:2] == tuple(HERE)


def test_every_bad_body_is_answered_as_documented_and_nothing_changes(known):
    for name, body, answer, words in BODIES:
        raw = body if isinstance(body, bytes) else encode(body)
        status, answered, _ = known.raw("POST", f"/v1/{name}", raw)
        refusal, said = told(answered)
        assert (f"{status} {refusal.reason}", words in said) == (answer, True), (name, raw, said)
    assert known.ask("pull", PULL, Page)[1].head == 2


def test_every_bad_header_or_address_is_answered_as_documented(known):
    for method, path, headers, answer in HEADERS:
        with known.connected() as connection:
            connection.putrequest(method, f"/v1/{path}")
            sent = {"Authorization": known.key, "Content-Length": "0", **headers}
            for header, value in sent.items():
                connection.putheader(header, value)
            connection.endheaders()
            response = connection.getresponse()
            refusal, said = told(response.read())
        assert (f"{response.status} {refusal.reason}", bool(said)) == (answer, True), (path, said)


def test_what_is_too_large_and_does_not_say_so_is_refused(hub):
    with Client(hub.url).connected() as connection:
        connection.request("POST", "/v1/join", iter([b" " * 3000] * 2))  # in chunks, of no length
        response = connection.getresponse()
        assert (response.status, told(response.read())[0].reason) == (413, Reason.TOO_LARGE)


def test_what_is_odd_in_a_fact_keeps_nobody_from_handing_it_in(known):
    made = [*HERE, *(canonical(some_fact(3 + at, **odd)) for at, odd in enumerate(LANDS.values()))]
    status, answer = known.ask("push", push([*made, b"no fact"], 3), Acknowledgement)
    assert (status, answer.seq, answer.head) == (200, len(made) + 1, len(made))
    assert known.ask("pull", PULL, Page)[1].facts == tuple(made)
