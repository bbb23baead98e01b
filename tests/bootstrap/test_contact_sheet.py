"""`workshop-app tour --sheet`: every picture beside its sentence."""

import pytest
from PySide6.QtGui import QImage

from workshop_app import resources
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.bootstrap.contact_sheet import tiles
from workshop_app.cli import main
from workshop_app.domain.ids import TaskCode
from workshop_app.ui.pictures.pictures import Pictures


def test_there_is_a_sheet_for_each_task_and_one_for_the_rest(qapp, tmp_path):
    assert main(["tour", str(tmp_path), "--sheet", "--theme", "yellow", "--lang", "en"]) == 0
    tasks = read_content()[0].tasks()
    files = {file.name for file in tmp_path.iterdir()}
    assert files == {f"{task}-yellow.png" for task in (*tasks, "others")}
    assert all(not QImage(str(file)).isNull() for file in tmp_path.iterdir())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_picture_stands_beside_its_own_sentence(language):
    pictures = Pictures(resources.path("pictures"))
    procedure = read_content()[1].procedures[TaskCode("intake")]
    told = tiles(pictures, procedure, language)
    words = procedure.words_in(language).steps
    mine = [tile for tile in told if tile.picture == "usb-empty-fix-laptop"]
    assert [tile.words for tile in mine] == [" ".join(words["usb-empty.fix"]).replace("*", "")]
