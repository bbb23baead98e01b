"""Lists as they come: every encoding and separator, and files that are broken or mean harm."""

import io
import tracemalloc
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from workshop_app.adapters.lists.open_list import read_list
from workshop_app.adapters.lists.trouble import ListUnreadableError, Trouble

LINES = [("N° Série", "Modèle"), ("CZC1", "Écran “24”"), ("CZC2", "a;b,c")]
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le")


def cells(file):
    [sheet] = read_list(file)
    return [row.cells for row in sheet.rows]


def trouble(file):
    with pytest.raises(ListUnreadableError) as caught:
        read_list(file)
    return caught.value


def read_or_told(file):
    try:
        return read_list(file)
    except ListUnreadableError as error:
        return error.trouble


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def repacked(raw, **changed):
    """The workbook with some of its files written anew, or left out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w", 8) as new:
        for name in old.namelist():
            short = name.rpartition("/")[2].partition(".")[0]
            content = changed.get(short, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return packed.getvalue()


def sheet_of(*lines):
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


@pytest.mark.parametrize("encoding", ENCODINGS[:4])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_is_read_in_any_encoding_and_with_any_separator(tmp_path, encoding, separator, end):
    file = tmp_path / "list"
    quoted = (separator.join(f'"{cell}"' for cell in line) for line in LINES)
    file.write_bytes((end.join(quoted) + end).encode(encoding))
    assert cells(file) == LINES


def test_a_first_line_may_say_the_separator(tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("sep=,\r\nserial,model\r\nCZC1,a;b;c;d\r\n")
    [sheet] = read_list(file)
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (2, ("serial", "model")),
        (3, ("CZC1", "a;b;c;d")),
    ]


def test_lines_are_numbered_as_an_editor_numbers_them(tmp_path):
    file = tmp_path / "list.csv"
    file.write_text('serial;model\n\n"CZC1";"two\nlines"\nCZC2;x\n')
    [sheet] = read_list(file)
    assert [row.number for row in sheet.rows] == [1, 3, 5]


@pytest.mark.parametrize(
    ("content", "what", "line"),
    [
        (b"", Trouble.EMPTY, 0),
        (b" \r\n \n", Trouble.EMPTY, 0),
        (b'serial;model\nCZC1;"24 inch\nCZC2;x\n', Trouble.BROKEN_QUOTES, 2),
        (b'serial;model\nCZC1;"a"b\n', Trouble.BROKEN_QUOTES, 2),
        (b"serial\0;model\n", Trouble.OTHER_FORMAT, 0),
        (b"caf\x81\n", Trouble.OTHER_FORMAT, 0),
        (b"\xff\xfea", Trouble.DAMAGED, 0),
        (b"%PDF-1.7", Trouble.OTHER_FORMAT, 0),
        (b"<html><table>", Trouble.OTHER_FORMAT, 0),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", Trouble.OLD_WORKBOOK, 0),
        (b"PK\x03\x04 no workbook", Trouble.DAMAGED, 0),
        (";".join(map(str, range(300))).encode(), Trouble.DAMAGED, 1),
    ],
)
def test_what_is_no_list_is_told_with_what_is_wrong(tmp_path, content, what, line):
    file = tmp_path / "list"
    file.write_bytes(content)
    found = trouble(file)
    assert (found.trouble, found.line) == (what, line)


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert trouble(tmp_path / "no").trouble is Trouble.NOT_THERE
    assert trouble(tmp_path).trouble is Trouble.NOT_THERE


def test_a_workbook_is_read_as_a_person_reads_it(tmp_path):
    from datetime import datetime  # noqa: PLC0415

    file = tmp_path / "list.xlsx"
    made = datetime(2016, 5, 14)  # noqa: DTZ001 - a spreadsheet knows no zones
    file.write_bytes(
        workbook(["Serial", "Made"], [], [1234567, made], [0.5, 2016.0], [12345678901234567, True])
    )
    [sheet] = read_list(file)
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("Serial", "Made")),
        (3, ("1234567", "2016-05-14")),
        (4, ("0.5", "2016")),
        (5, ("1.23457E+16", "True")),
    ]


def test_of_a_formula_the_result_is_read_and_of_merged_cells_the_first(tmp_path):
    raw = workbook(["Serial", "Kind"])
    cell = '<c r="{0}" t="str"><f>A1</f><v>{1}</v></c>'
    lines = (
        f"<row r='1'>{cell.format('A1', 'CZC1')}{cell.format('B1', 'tower')}</row>",
        f"<row r='2'>{cell.format('A2', 'CZC2')}<c r='B2'/></row>",
        "<row r='3'><c r='A3'><f>SUM(A1)</f></c></row>",
    )
    file = tmp_path / "list.xlsx"
    file.write_bytes(repacked(raw, sheet1=sheet_of(*lines)))
    assert cells(file) == [("CZC1", "tower"), ("CZC2",)]


def test_a_hundred_thousand_lines_are_refused_before_they_fill_the_memory(tmp_path):
    text, book = tmp_path / "list.csv", tmp_path / "list.xlsx"
    text.write_text("serial\n" + "".join(f"CZC{n}\n" for n in range(100_000)))
    row = "<row r='{0}'><c r='A{0}' t='inlineStr'><is><t>CZC{0}</t></is></c></row>"
    raw = repacked(workbook(["x"]), sheet1=sheet_of(*(row.format(n) for n in range(1, 100_001))))
    book.write_bytes(raw)
    tracemalloc.start()
    for file in (text, book):
        assert trouble(file).trouble is Trouble.TOO_MANY_LINES
    assert tracemalloc.get_traced_memory()[1] < 60_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"sheet1": b" " * 130_000_000}, Trouble.TOO_LARGE),
        ({"workbook": None}, Trouble.OTHER_FORMAT),
        ({"sheet1": b"<worksheet"}, Trouble.DAMAGED),
        (
            {"sheet1": sheet_of("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")},
            Trouble.TOO_MANY_LINES,
        ),
        ({"sheet1": sheet_of("<row r='1'><c r='XFD1'><v>1</v></c></row>")}, Trouble.TOO_LARGE),
        ({"sheet1": sheet_of("<row r='1'><c r='A1' t='s'><v>999</v></c></row>")}, Trouble.DAMAGED),
        ({"sheet1": sheet_of()}, Trouble.EMPTY),
    ],
)
def test_a_workbook_that_means_harm_is_told_and_never_unpacked(tmp_path, changed, what):
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(repacked(workbook(["Serial"], ["CZC1"]), **changed))
    tracemalloc.start()
    assert trouble(file).trouble is what
    assert tracemalloc.get_traced_memory()[1] < 60_000_000
    tracemalloc.stop()


BILLION = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">'
    + b"".join(
        f'<!ENTITY {after} "{("&" + before + ";") * 16}">'.encode()
        for before, after in zip("abcdefg", "bcdefgh", strict=True)
    )
    + b']><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&h;</t></is></c></row>"
    b"</sheetData></worksheet>"
)


def test_letters_that_multiply_themselves_are_told(tmp_path):
    file = tmp_path / "laughs.xlsx"
    file.write_bytes(repacked(workbook(["Serial"]), sheet1=BILLION))
    assert trouble(file).trouble is Trouble.DAMAGED


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["text", "book"]),
    st.lists(st.tuples(st.integers(0, 10_000), st.binary(min_size=1, max_size=6)), max_size=6),
)
def test_a_file_with_any_bytes_changed_is_read_or_told(tmp_path, what, changes):
    whole = "N° Série;Modèle\n“CZC1”;x\n".encode() if what == "text" else workbook(*LINES)
    raw = bytearray(whole)
    for at, content in changes:
        begins = at % len(raw)
        raw[begins : begins + len(content)] = content
    file = tmp_path / "list"
    file.write_bytes(raw)
    assert read_or_told(file)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xef\xbb\xbf", b'"']))
def test_any_bytes_at_all_are_read_or_told(tmp_path, rest, begins):
    file = tmp_path / "list"
    file.write_bytes(begins + rest)
    assert read_or_told(file)
