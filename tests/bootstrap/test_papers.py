"""Sheets are printed from what the bench remembers."""

from itertools import pairwise

import pytest

from workshop_app.application.draft import of_item
from workshop_app.bootstrap import papers
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.errors import StorageUnavailableError
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId, PersonId
from workshop_app.domain.labels import LabelStock
from workshop_app.domain.people import Person
from workshop_app.settings import PrinterSettings, Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(data=tmp_path / "bench")


@pytest.fixture
def memory(settings):
    """A bench that knows one person, and is closed."""
    memory = BenchMemory(settings)
    badge = Code(CodeKind.BADGE, 0x5A1234).text
    with memory.unit_of_work() as uow:
        uow.people.save(
            Person(id=PersonId("amina"), badge=badge, first_name="Amina", portrait="amina")
        )
        uow.commit()
    memory.close()
    return memory


def test_badges_of_the_people_are_printed(settings, memory, tmp_path, capsys):
    out = tmp_path / "badges.pdf"
    assert papers.run(sheet="badges", out=out, settings=settings) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert "codes read back" in capsys.readouterr().out


def test_what_the_workshop_does_not_have_is_told(settings, memory, tmp_path, capsys):
    assert papers.run(sheet="places", out=tmp_path / "places.pdf", settings=settings) == 1
    assert "no places" in capsys.readouterr().err
    assert not (tmp_path / "places.pdf").exists()


def test_certificates_of_the_machines_that_are_ready(settings, memory, tmp_path, capsys):
    memory = BenchMemory(settings)
    pc = ItemId(numbered(CodeKind.MACHINE, 26, 42).text)
    with memory.unit_of_work() as uow:
        uow.record(
            of_item(FactKind.ITEM_ARRIVED, pc, None, kind="tower"),
            of_item(FactKind.TEST_RECORDED, pc, None, test="sound", passed=True),
        )
        states = ("to_test", "tested", "to_clean", "clean", "to_check", "ready")
        for before, to in pairwise(("arrived", *states)):
            uow.record(
                of_item(FactKind.ITEM_ADVANCED, pc, None, to=to, reason="", **{"from": before})
            )
        uow.commit()
    memory.close()
    out = tmp_path / "certificates.pdf"
    assert papers.run(sheet="certificates", out=out, settings=settings) == 0
    assert "1 pages, 2 codes read back" in capsys.readouterr().out
    assert papers.run(sheet="maintenance", out=out, settings=settings) == 0


def test_without_a_machine_there_is_no_certificate(settings, memory, tmp_path, capsys):
    for sheet in ("certificates", "maintenance"):
        assert papers.run(sheet=sheet, out=tmp_path / "papers.pdf", settings=settings) == 1
        assert f"no machine for {sheet}" in capsys.readouterr().err


def test_command_cards_need_no_workshop(settings, tmp_path):
    assert papers.run(sheet="cards", out=tmp_path / "cards.pdf", settings=settings) == 0
    assert not settings.data.exists()


def test_without_a_workshop_nothing_is_made(settings, tmp_path, capsys):
    assert papers.run(sheet="badges", out=tmp_path / "badges.pdf", settings=settings) == 1
    assert "holds no workshop yet" in capsys.readouterr().err
    assert not settings.data.exists()


def test_a_bench_that_runs_is_not_disturbed(settings, memory, tmp_path):
    with memory.unit_of_work():
        pass
    try:
        with pytest.raises(StorageUnavailableError, match="in use"):
            papers.run(sheet="badges", out=tmp_path / "badges.pdf", settings=settings)
    finally:
        memory.close()


def test_every_label_stock_can_be_set():
    assert {PrinterSettings(stock=each).stock for each in LabelStock} == set(LabelStock)
