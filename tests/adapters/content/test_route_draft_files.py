import pytest

from tests.application.workshop import real_content
from workshop_app.adapters.content.route_draft_files import RouteDraftFiles
from workshop_app.domain.ids import TaskCode
from workshop_app.domain.route_draft import draft_of_route
from workshop_app.values import replace

ROUTE = real_content().route("tower")
assert ROUTE is not None
TOWER = draft_of_route(ROUTE)


def tasks_of(folder):
    kept = RouteDraftFiles(folder).get("tower")
    return kept and [each.code for each in kept.route.tasks]


def test_a_changed_route_is_read_back_as_it_was_left(tmp_path):
    changed = replace(TOWER.moved(TaskCode("cleaning"), -1), based_on="ab")
    RouteDraftFiles(tmp_path / "routes").save(changed)
    kept = RouteDraftFiles(tmp_path / "routes").get("tower")
    assert kept is not None
    assert (kept.route.tasks, kept.based_on) == (changed.route.tasks, "ab")
    RouteDraftFiles(tmp_path / "routes").remove("tower")
    assert tasks_of(tmp_path / "routes") is None


def test_a_power_cut_while_writing_leaves_the_route_before(tmp_path, monkeypatch):
    drafts = RouteDraftFiles(tmp_path)
    drafts.save(TOWER)
    monkeypatch.setattr("os.fsync", lambda _file: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        drafts.save(TOWER.moved(TaskCode("cleaning"), -1))
    assert tasks_of(tmp_path) == [each.code for each in TOWER.route.tasks]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 9}', '{"format": 1}', "[" * 9999])
def test_a_damaged_file_is_no_changed_route_and_stays(tmp_path, text):
    (tmp_path / "tower.json").write_text(text, encoding="utf-8")
    assert tasks_of(tmp_path) is None
    assert (tmp_path / "tower.json").read_text(encoding="utf-8") == text


def test_no_kind_leads_out_of_the_folder(tmp_path):
    with pytest.raises(ValueError, match="called"):
        RouteDraftFiles(tmp_path / "routes").remove("../tower")
