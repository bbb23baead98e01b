"""A bench asks for what was published, and then for what is in it."""

from tests.adapters.storage.days import draft
from workshop_app.application.steps.contents import PHOTO, Media, hash_of
from workshop_app.domain.publishing import route_id

JPEG = Media(PHOTO, b"\xff\xd8 a photo")
TEXT = '{"photos":{"step-1":{"sha256":"' + JPEG.sha256 + '"}}}'


def test_a_bench_asks_for_a_published_text_and_then_for_its_photo(storage):
    name = hash_of(TEXT)
    told = {"hash": name, "version": 2, "readers": 0, "read_well": False}
    with storage.unit_of_work() as uow:
        uow.record(draft("procedure_published", "procedure", "cleaning", **told))
        uow.commit()
    contents = storage.contents()
    assert contents.lacking() == (bytes.fromhex(name),)
    assert contents.keep(bytes.fromhex(name), TEXT.encode())
    assert contents.lacking() == (bytes.fromhex(JPEG.sha256),)
    assert contents.keep(bytes.fromhex(JPEG.sha256), JPEG.text.encode())
    assert contents.lacking() == ()
    assert contents.read(bytes.fromhex(JPEG.sha256)) == JPEG.text.encode()


def test_a_bench_asks_for_every_version_of_a_route_because_machines_keep_theirs(storage):
    names = [hash_of("first"), hash_of("second")]
    with storage.unit_of_work() as uow:
        for version, name in enumerate(names, start=2):
            told = {"hash": name, "version": version, "readers": 0, "read_well": False}
            uow.record(draft("procedure_published", "procedure", route_id("tower"), **told))
        uow.commit()
    assert storage.contents().lacking() == tuple(map(bytes.fromhex, names))
