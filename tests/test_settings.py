"""A bench's settings file says what it means, or is told exactly where it does not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app import settings as bench_settings
from workshop_app.adapters.machine.folders import data_folder
from workshop_app.settings import ScannerSettings, Settings, SettingsError, as_toml, parse, read

BENCH = Path("bench")


def test_a_bench_without_a_file_has_the_defaults(tmp_path):
    assert read(tmp_path) == Settings(data=tmp_path)


def test_what_is_written_is_read_back(tmp_path):
    settings = Settings(
        data=tmp_path, bench="Banc 3", language="en", scanner=ScannerSettings(serial_port="COM3")
    )
    bench_settings.write(settings)
    assert read(tmp_path) == settings
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]


@given(name=st.text(), port=st.text(), burst=st.integers(20, 200))
def test_any_words_survive_the_file(name, port, burst):
    scanner = ScannerSettings(serial_port=port, burst_ms=burst)
    settings = Settings(data=BENCH, bench=name, scanner=scanner)
    assert parse(as_toml(settings), data=BENCH) == settings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lang = 'fr'", "settings.toml: lang: unknown key; did you mean language?"),
        ("data = 'x'", "settings.toml: data: unknown key"),
        ("[scanner]\nburst = 50", "settings.toml: scanner.burst: unknown key"),
        ("[scanner]\nburst_ms = 5", "scanner.burst_ms: 5 is not between 20 and 200"),
        ("[scanner]\nburst_ms = '50'", "scanner.burst_ms: must be a whole number, not '50'"),
        ("[screen]\nppi = nan", "screen.ppi: nan is not between"),
        ("[voice]\non = 1", "voice.on: must be true or false, not 1"),
        ("language = 'de'", "language: 'de' is not one of fr, en"),
        ("scanner = 3", "scanner: must be a table"),
        ("bench = ", "settings.toml: "),
    ],
)
def test_a_mistake_is_told_with_file_and_key(text, told):
    with pytest.raises(SettingsError) as caught:
        parse(text, data=BENCH)
    assert told in str(caught.value)


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / "settings.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match=r"settings\.toml: cannot be read"):
        read(tmp_path)


def test_a_whole_number_of_pixels_is_good_enough():
    assert parse("[screen]\nppi = 92", data=BENCH).screen.ppi == 92.0


def test_data_is_kept_where_the_platform_keeps_it(tmp_path):
    home, named = tmp_path / "home", tmp_path / "named"
    linux = {"platform": "linux", "home": home}
    assert data_folder({}, **linux) == home / ".local" / "share" / "workshop-app"
    assert data_folder({"XDG_DATA_HOME": str(named)}, **linux) == named / "workshop-app"
    assert data_folder({"XDG_DATA_HOME": "relative"}, **linux) == data_folder({}, **linux)
    windows = {"platform": "win32", "home": home}
    assert data_folder({"LOCALAPPDATA": str(named)}, **windows) == named / "workshop-app"
    assert data_folder({}, **windows) == home / "AppData" / "Local" / "workshop-app"
