"""The real bench and the real hub: joining, the strip, and facts that arrive."""

import io
import shutil
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime

import pytest

from measure._window import furnished, settings
from tests.adapters.centre.benches import joined as joined_bench
from tests.adapters.centre.benches import opened
from tests.adapters.centre.proxy import network
from tests.adapters.centre.test_http_transport import answering, http
from tests.application.sync.benches import BENCH, EPOCH
from workshop_app import settings as bench_settings
from workshop_app.adapters.centre import membership
from workshop_app.adapters.speech.silent import SilentSpeech
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.numbers import KINDS
from workshop_app.application.situation import NextJob, read_situation
from workshop_app.application.sync.codec import encode
from workshop_app.application.sync.keys import BenchKey
from workshop_app.application.sync.messages import Reason, Refusal, StreamEnd, Welcome
from workshop_app.bootstrap import doctor_centre, joining
from workshop_app.bootstrap.bench import Outside, build_bench
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.doctor_words import report
from workshop_app.bootstrap.driver import Driver
from workshop_app.bootstrap.memory import now_ms
from workshop_app.bootstrap.tour import QUICK
from workshop_app.domain.codes import CodeKind
from workshop_app.domain.commands import Command
from workshop_app.domain.facts import FactKind
from workshop_app.domain.numbers import BLOCK, RESERVE_FROM
from workshop_app.ui.bench.words.kept import HERE, SAFE


@pytest.fixture
def net(hub):
    with network(hub.url) as made:
        yield made


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """A furnished bench, made once."""
    return furnished(tmp_path_factory.mktemp("workshop"))


@pytest.fixture
def joined(hub, net, workshop, tmp_path):
    """The folder of a bench that has just joined by the network."""
    folder = tmp_path / "bench"
    shutil.copytree(workshop, folder)
    assert joining.run(settings(folder), joining.Asked(url=net.url, code=hub.code("7"))) == 0
    return folder


@pytest.fixture
def program(joined, qapp):
    outside = Outside(make_speech=lambda *_: SilentSpeech(), gate=QUICK)
    program = build_bench(qapp, settings(joined), outside)
    program.open()
    yield program
    program.close()


@pytest.fixture
def bench(program):
    return Driver(program)


def icon(screen):
    return screen.kept.icon if screen.kept else ""


def people(bench):
    return bench.ask(lambda uow: [each for each in uow.people.all() if not each.is_lead])


def this_year():
    return datetime.now(UTC).year % 100


def wait_for_numbers(bench):
    def there(uow):
        owns = [uow.numbers.own(kind, this_year()) for kind in KINDS]
        return [own.there if own else 0 for own in owns]

    bench.wait_for(lambda _: min(bench.ask(there)) >= BLOCK, what="a block of each kind")


def test_a_bench_that_joins_keeps_its_key_for_its_user_alone(joined):
    file = joined / membership.FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = membership.read(joined)
    assert kept is not None
    assert kept.key.workshop == 1
    assert bench_settings.read(joined).bench == "7"


@pytest.mark.parametrize("is_desk", [True, False], ids=["desk", "bench"])
def test_who_people_are_is_changed_at_a_desk_alone_from_joining_on(hub, tmp_path, is_desk):
    """Before the first answer of the centre, too: it would put right what was changed elsewhere."""
    asked = joining.Asked(url=hub.url, code=hub.code("7", is_desk=is_desk))
    assert joining.run(settings(tmp_path), asked) == 0
    with closing(open_storage(tmp_path)) as storage, storage.unit_of_work() as uow:
        assert uow.people.may_change() is is_desk


def test_what_is_done_is_safe_at_the_centre_and_the_strip_says_so(bench, hub):
    bench.wait_for(lambda screen: icon(screen) == SAFE, what="safe at the centre")
    before = hub.hub.centre.store(1).end().last.wseq
    bench.read(people(bench)[0].badge, until="next_job")
    bench.wait_for(
        lambda _: hub.hub.centre.store(1).end().last.wseq > before, what="a fact at the centre"
    )


def test_without_the_network_work_goes_on_and_the_strip_tells_what_waits(bench, net):
    bench.wait_for(lambda screen: icon(screen) == SAFE, what="safe at the centre")
    wait_for_numbers(bench)
    net.cut()
    bench.read(people(bench)[0].badge, until="next_job")
    screen = bench.wait_for(
        lambda screen: icon(screen) == HERE and ", 1 " in screen.kept.words, what="one waits"
    )
    assert screen.id == "next_job"
    net.mend()
    bench.wait_for(lambda screen: icon(screen) == SAFE, what="safe again")
    assert bench.screen.id == "next_job"


@pytest.mark.parametrize(
    ("url", "code", "words"),
    [
        ("centre", "BCDF-GHJK-LNP", "12 letters"),
        ("ftp://centre", "BCDF-GHJK-LNPR", "no address"),
        ("http://centre:99999", "BCDF-GHJK-LNPR", "port"),
        ("http://127.0.0.1:9", "BCDF-GHJK-LNPR", "does not answer"),
        ("{hub}", "BCDF-GHJK-LNPR", "unknown, was used, or has run out"),
        ("{hub}/x", "BCDF-GHJK-LNPR", "no address"),
    ],
)
def test_joining_that_fails_says_why_and_changes_nothing(hub, tmp_path, capsys, url, code, words):
    asked = joining.Asked(url=url.format(hub=hub.url), code=code)
    assert joining.run(settings(tmp_path), asked) == 1
    assert words in capsys.readouterr().err
    assert membership.read(tmp_path) is None


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_that_is_wrong_is_told_and_the_bench_joins(hub, tmp_path, capsys, days):
    asked = joining.Asked(url=hub.url, code=hub.code("7"))
    clock = now_ms() + days * 86_400_000
    assert joining.run(settings(tmp_path), asked, clock=lambda: clock) == 0
    assert "clock of this machine is not right" in capsys.readouterr().out


def test_a_hub_of_another_version_is_told(tmp_path, capsys):
    refusal = encode(Refusal(reason=Reason.NOT_THERE, words="there is no /v1/join"))
    with answering(http(refusal, "404 Not Found")) as url:
        asked = joining.Asked(url=url, code="1-BCDF-GHJK-LNPR")
        assert joining.run(settings(tmp_path), asked) == 1
    assert "another version" in capsys.readouterr().err
    assert membership.read(tmp_path) is None


def doctor_of_centre(folder):
    with closing(io.StringIO()) as out:
        for line in report([doctor_centre.look(settings(folder))], "en"):
            out.write(" ".join(line.split()) + " ")
        return out.getvalue()


def test_the_doctor_tells_how_the_way_to_the_centre_is_and_what_to_do(hub, net, tmp_path):
    assert "works without a centre" in doctor_of_centre(tmp_path)
    assert joining.run(settings(tmp_path), joining.Asked(url=net.url, code=hub.code("7"))) == 0
    assert "answers, and both clocks agree" in doctor_of_centre(tmp_path)
    stranger = membership.Membership(url=net.url, key=BenchKey(1, BENCH, bytes(32)))
    membership.write(tmp_path, stranger)
    told = doctor_of_centre(tmp_path)
    assert "does not know this key" in told
    assert "hub enrol" in told
    net.cut()
    assert "Look at the network, and the date" in doctor_of_centre(tmp_path)
    (tmp_path / membership.FILE_NAME).write_text("url = 7")
    assert "join anew" in doctor_of_centre(tmp_path)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Refusal(reason=Reason.NOT_THERE, words="nothing here"), "of another version"),
        (Refusal(reason=Reason.BUSY, words="no database"), "answers badly: no database"),
        (
            Welcome(speaks=1, epoch=EPOCH, head=0, now=0, stream=StreamEnd(), is_known=True),
            "Set the computer's clock",
        ),
    ],
)
def test_the_doctor_tells_an_odd_centre_and_a_wrong_clock(tmp_path, answer, words):
    key = BenchKey(1, BENCH, bytes(32))
    with answering(http(encode(answer))) as url:
        membership.write(tmp_path, membership.Membership(url=url, key=key))
        assert words in doctor_of_centre(tmp_path)


def test_a_code_is_good_once(hub, tmp_path, capsys):
    code = hub.code("7")
    assert joining.run(settings(tmp_path / "a"), joining.Asked(url=hub.url, code=code)) == 0
    assert joining.run(settings(tmp_path / "b"), joining.Asked(url=hub.url, code=code)) == 1
    assert "hub enrol" in capsys.readouterr().err


def test_a_damaged_key_file_is_named_and_the_bench_works_alone(joined, qapp, caplog):
    (joined / membership.FILE_NAME).write_text('url = "https://centre"\nkey = "1.1.x"\n')
    outside = Outside(make_speech=lambda *_: SilentSpeech(), gate=QUICK)
    program = build_bench(qapp, settings(joined), outside)
    program.open()
    try:
        bench = Driver(program)
        bench.read(people(bench)[0].badge, until="next_job")
        assert bench.screen.kept is None
    finally:
        program.close()
    assert membership.FILE_NAME in caplog.text


def test_a_bench_that_has_joined_has_numbers_before_it_needs_them(bench):
    wait_for_numbers(bench)
    code = bench.ask(lambda uow: uow.numbers.take(CodeKind.MACHINE, this_year()))
    assert code.number < RESERVE_FROM


@pytest.mark.proves("COG-11")
def test_what_others_do_never_moves_a_screen_that_somebody_works_at(bench, hub, tmp_path):
    bench.read(people(bench)[0].badge, until="next_job")
    here = bench.ask(lambda uow: read_situation(uow, read_content()[0]).here)
    assert isinstance(here, NextJob)
    before = bench.read(str(here.job.item or here.job.lot), until="step")
    other = joined_bench(tmp_path / "other", hub.url, hub.code("other"))
    with opened(other):
        other.record(FactKind.ITEM_MOVED, "PGDLXLDN", place="shelf-9")
        bench.wait_for(
            lambda _: bench.ask(lambda uow: "shelf-9" in str(uow.items.get("PGDLXLDN"))),
            what="the other bench's fact",
        )
    assert bench.screen.token == before.token
    assert bench.screen.id == before.id


def test_who_reads_what_another_bench_has_in_hand_is_told_where_it_is(
    program, bench, hub, tmp_path
):
    other = joined_bench(tmp_path / "other", hub.url, hub.code("12"))
    with opened(other):
        other.record(FactKind.ITEM_ARRIVED, "PGDLXLDN", kind="tower", lot="L1")
        bench.wait_for(
            lambda _: bench.ask(lambda uow: uow.items.get("PGDLXLDN")), what="the machine"
        )
        who_has = program.centre.others.who_has
        bench.wait_for(lambda _: who_has("PGDLXLDN"), what="how the other bench is")
        bench.read(people(bench)[0].badge, until="next_job")
        screen = bench.read("PGDLXLDN", until="look_again.WithColleague")
        assert "*poste other*" in screen.words[0]
        bench.tell(Command.DONE, until="next_job")
    bench.wait_for(lambda _: not program.view.sounds.isVisible(), what="a window that is still")


def test_a_bench_that_has_joined_nothing_loads_nothing_of_the_network():
    loads = "import workshop_app.bootstrap.bench, sys; print('httpx2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
