"""A bench of today at hubs of other versions, over real sockets."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.application.sync.a_bench import Bench, answer_of
from tests.application.sync.benches import EPOCH, OTHER_BENCH, facts, push
from tests.application.sync.memory_centre import MemoryCentre
from workshop_app.adapters.centre.http_transport import HttpTransport, trust
from workshop_app.application.sync import centre as centre_side
from workshop_app.application.sync.bench import Trouble, Wait, next_move, take
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import Pull, Reason, Refusal, Welcome

KEY = BenchKey(1, OTHER_BENCH, bytes(32))
GOLDEN = Path(__file__).parents[2] / "golden" / "messages.json"
FIRST = {each["type"]: each for each in map(json.loads, json.loads(GOLDEN.read_text())["short"])}


def pruned(today: Any, told: Any) -> Any:
    """What is said today, with the keys alone that were told at another time."""
    if isinstance(told, dict):
        return {key: pruned(today[key], told[key]) for key in told}
    if isinstance(told, list) and isinstance(today, list) and len(told) == len(today):
        return [pruned(new, old) for new, old in zip(today, told, strict=True)]
    return today


def of_version_1(_asked, told):
    """It says no more than the first hub had to."""
    known = FIRST[told["type"]]
    return {key: value for key, value in told.items() if key in known or key == "places"}


def of_a_later_version(_asked, told):
    """It says more than anybody here understands."""
    return {**told, "of_a_later_version": {"a": [1]}, "speaks_too": 7}


@contextmanager
def hub(centre, says):
    """A hub on a socket that has facts alone, and puts its answers in its own words."""

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            told = Refusal(reason=Reason.NOT_THERE, words="there is nothing at this address")
            status = 404
            if self.path in {"/v1/hello", "/v1/push", "/v1/pull"}:
                told, status = answer_of(centre, raw), 200
            body = json.dumps(says(json.loads(raw), json.loads(encode(told)))).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words):
            """Nothing is written to the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def synced(bench, url):
    """Ask and take, until there is nothing to ask; returns what was asked."""
    line = HttpTransport(url, KEY, trust(None))
    asked: list[Any] = []
    for _ in range(20):
        move = next_move(bench.session, bench.memory, now=bench.now)
        if isinstance(move, Wait):
            line.close()
            return asked
        asked.append(move)
        told = line.ask(move)
        bench.session = take(
            bench.session, bench.memory, move, told, now=bench.now, random=bench.random
        )
    raise AssertionError(f"no end of asking: {asked}")


@pytest.fixture
def centre():
    """A centre that knows two facts of another bench."""
    made = MemoryCentre(EPOCH)
    centre_side.receive(made, push(facts(2, bench=OTHER_BENCH), bench=OTHER_BENCH))
    return made


@pytest.fixture
def bench(tmp_path, centre, empty_database):
    made = Bench(tmp_path, centre)
    made.act(name="PGDLXLDB")
    yield made
    made.storage.close()


@pytest.mark.parametrize("says", [of_version_1, of_a_later_version])
def test_a_hub_of_another_version_and_a_bench_of_today_know_the_same(bench, centre, says):
    with hub(centre, says) as url:
        synced(bench, url)
    stands = bench.memory.standing()
    assert (len(centre.kept.facts), stands.unsent, stands.pulled.wseq) == (3, 0, 3)
    assert bench.item().kind == "tower"
    assert bench.session.trouble is Trouble.NONE


def test_a_hub_that_has_left_our_version_behind_still_takes_our_work(bench, centre):
    def of_much_later(asked, told):
        return {**told, **({"speaks": 0} if asked["type"] == "hello" else {})}

    with hub(centre, of_much_later) as url:
        asked = synced(bench, url)
    assert len(centre.kept.facts) == 3
    assert bench.session.trouble is Trouble.TOO_OLD
    assert not any(isinstance(each, Pull) for each in asked)


def test_a_hub_tells_a_bench_that_is_too_old_and_one_that_is_newer_what_both_speak(centre):
    hello = next(each for each in (json.loads(GOLDEN.read_text())["whole"]) if '"hello"' in each)
    for newest, oldest, speaks in ((1, 1, 1), (9, 1, 1), (9, 2, 0)):
        asked = {**json.loads(hello), "oldest": oldest, "newest": newest}
        told = answer_of(centre, json.dumps(asked).encode())
        assert isinstance(told, Welcome)
        assert told.speaks == speaks
