"""The demo of several benches: all of them know the same workshop, and the hub comes and goes."""

import pytest

from measure._window import settings
from workshop_app.adapters.central import own_server
from workshop_app.bootstrap import demo_benches
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.cli import main
from workshop_app.domain.item import ItemState


def known(folder):
    """The items that a bench knows, and how far it has come."""
    memory = BenchMemory(settings(folder))
    try:
        standing = memory.storage().sync_memory().standing()
        with memory.unit_of_work() as uow:
            people = {each.id for each in uow.people.all()}
            return standing.pulled, standing.unsent, people, uow.items.in_states(list(ItemState))
    finally:
        memory.close()


def test_all_benches_of_the_demo_know_the_same_workshop(tmp_path):
    with demo_benches.centre(tmp_path) as made:
        first, second = demo_benches.prepare(made, tmp_path, 2, "en")
        assert known(first) == known(second)
        pulled, unsent, people, _ = known(second)
        assert pulled.wseq > 100
        assert unsent == 0
        assert people


def test_the_hub_of_the_demo_goes_away_and_comes_back_where_it_was(tmp_path):
    with demo_benches.centre(tmp_path) as made:
        url = made.url
        assert not made.turn()
        assert made.turn()
        assert made.url == url
        demo_benches.prepare(made, tmp_path, 1, None)


def test_without_postgresql_the_demo_says_what_to_install(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(own_server, "_DEBIAN", tmp_path)
    assert main(["demo", "--benches", "3"]) == 1
    assert "apt-get install postgresql" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "10", "many"])
def test_a_demo_has_one_to_nine_benches(number, capsys):
    with pytest.raises(SystemExit):
        main(["demo", "--benches", number])
    assert "--benches" in capsys.readouterr().err
