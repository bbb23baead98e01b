"""Names by command: at a desk of a real hub, on papers where they belong, and in no file else."""

import socket
import threading

import pypdfium2
import pytest

from tests.application.orders.test_packing import Packing
from workshop_app.adapters.centre import membership
from workshop_app.adapters.printing.lettering import UnprintableTextError
from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.orders.address_book import Shut
from workshop_app.application.sync.keys import BenchKey
from workshop_app.bootstrap import joining, lead_commands
from workshop_app.bootstrap.address_book import LateAddressBook
from workshop_app.bootstrap.order_papers import papers_in, write_papers
from workshop_app.domain.addresses import address_of
from workshop_app.domain.codes import Code, CodeKind
from workshop_app.domain.ids import BeneficiaryId, PersonId
from workshop_app.domain.people import Person, Role
from workshop_app.domain.pin import hash_pin
from workshop_app.settings import Settings

LEAD = Code(CodeKind.BADGE, 0x5A1230).text
NAME, STREET, ARABIC = "Zwölfer-Ångström", "7 rue Zzyxx", "شارع النصر"


@pytest.fixture
def typed(tmp_path, capsys):
    """Types a command at the desk; gives back the exit code and what was said."""
    data = tmp_path / "desk"
    storage = open_storage(data)
    with storage.unit_of_work() as uow:
        lead = Person(
            id=PersonId("paul"),
            badge=LEAD,
            first_name="Paul",
            portrait="person",
            role=Role.LEAD,
            pin=hash_pin("2580", bytes(16)),
        )
        uow.people.save(lead)
        uow.commit()
    storage.close()

    def obey(*words, pin="2580"):
        settings = Settings(data=data, language="en")
        line = [*map(str, words), "--badge", LEAD]
        code = lead_commands.run(line, lambda _folder, _lang: settings, lambda _asked: pin)
        told = capsys.readouterr()
        return code, told.out + told.err

    return obey


def join(tmp_path, hub, *, is_desk):
    asked = joining.Asked(url=hub.url, code=hub.code("Desk", is_desk=is_desk))
    assert joining.run(Settings(data=tmp_path / "desk"), asked) == 0


def text_of(file):
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file))


def test_names_are_kept_at_the_centre_printed_for_a_lead_and_in_no_file_of_the_desk(
    hub, typed, tmp_path
):
    join(tmp_path, hub, is_desk=True)
    typed("beneficiary", "A 58", "--kind", "association")
    typed("convention", "A 58", "--start", "2026-01-01")
    typed("order", "A 58", "--line", "laptop=1")
    assert typed("address", "A 58") == (0, "A 58: no name, no address\n")
    code, told = typed("address", "A 58", "--name", NAME, "--line", STREET, "--line", ARABIC)
    assert (code, told.splitlines()[-1]) == (0, f"A 58: {NAME}, {STREET}, {ARABIC}")
    assert typed("address", "A 58", pin="0000")[0] == 1
    out = tmp_path / "papers"
    assert typed("papers", out)[0] == 0
    [convention] = out.glob("*-convention.pdf")
    assert NAME in text_of(convention)
    assert STREET in text_of(convention)
    assert NAME not in text_of(next(out.glob("*-leaflet.pdf")))
    kept = b"".join(f.read_bytes() for f in (tmp_path / "desk").rglob("*") if f.is_file())
    assert b"A 58" in kept  # the right place is looked at
    assert not any(each.encode() in kept for each in (NAME, STREET, ARABIC))
    assert typed("address", "A 58", "--erase")[1].endswith("erased, for ever\n")
    typed("papers", out)
    assert NAME not in text_of(convention)


def test_a_bench_that_is_no_desk_and_one_that_is_alone_are_told_why_there_are_no_names(
    hub, typed, tmp_path
):
    typed("beneficiary", "A 58", "--kind", "association")
    code, told = typed("address", "A 58")
    assert (code, told[:26]) == (1, "Names are kept at a centre")
    join(tmp_path, hub, is_desk=False)
    code, told = typed("address", "A 58")
    assert (code, told.splitlines()[-1][:37]) == (1, "The centre tells names to a desk only")
    hub.end()
    code, told = typed("address", "A 58")
    assert (code, told) == (1, "The centre does not answer: there are no names.\n")


def test_a_script_that_no_font_has_is_told_with_order_and_field_and_that_paper_is_not_written(
    tmp_path,
):
    bench = Packing()
    order = bench.order()
    bench.packed(order)
    with bench.open() as uow:
        [papers] = papers_in(uow)
    assert papers.whom is not None
    who = {papers.whom: address_of(papers.whom, "\U00013000\U00010600", "", "")}
    with pytest.raises(UnprintableTextError, match=r"^CO 26 \d{4}, address: .*no font"):
        write_papers([papers], tmp_path, "fr", who)
    assert list(tmp_path.glob("*-delivery.pdf")) == []


def test_whoever_closes_the_window_does_not_wait_for_a_centre_that_says_nothing(tmp_path):
    """It would be given up after ten seconds; closing cuts the line."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        key = BenchKey(1, "aaaaaaaa-0000-4000-8000-000000000001", bytes(32))
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        membership.write(tmp_path, membership.Membership(url=url, key=key))
        book, told = LateAddressBook(tmp_path), list[object]()
        asking = threading.Thread(target=lambda: told.append(book.read((BeneficiaryId("b"),))))
        asking.start()
        line, _ = silent.accept()
        with line:
            assert line.recv(1)  # it asks, and waits
            book.close()
            asking.join(timeout=5)
    assert told == [Shut.AWAY]
