"""Messages come back as they were sent, and what is wrong with others is named."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.application.sync.benches import BENCH, EPOCH, INC, facts, push, some_fact
from workshop_app.application.sync.codec import (
    MalformedMessageError,
    decode,
    encode,
    parsed,
)
from workshop_app.application.sync.messages import (
    MOST_FACTS,
    Acknowledgement,
    Addresses,
    AskAddresses,
    Beat,
    Entries,
    Exchange,
    Hello,
    Join,
    Joined,
    Offer,
    Page,
    Place,
    Presence,
    Pull,
    Push,
    Reason,
    Refusal,
    StreamEnd,
    Wanted,
    Welcome,
)
from workshop_app.domain.addresses import Address
from workshop_app.domain.facts import canonical
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.domain.register import Cell, Change, Entry
from workshop_app.state_json import parse_json
from workshop_app.values import replace

HASH = bytes(range(32))
ADDRESS = Address(beneficiary=BeneficiaryId("b"), name="王家", lines=("中山路",), phone="02")
HELLO = Hello(
    bench=BENCH,
    inc=INC,
    seq=3,
    last_hash=HASH,
    epoch="",
    pulled=Place(7, HASH),
    oldest=1,
    newest=2,
    program="0.1",
)
PRESENCE = Presence(bench=BENCH, name="Poste É", person="ana", items=("PGDLXLDN",), unsent=4)
VALUE = {"é": [1, 1.5, None, True, "\0🖥"]}
CELL = Cell(value=VALUE, by=2, id=INC, stamp=3, base=1, at=-5)
CHANGE = Change(id=INC, person="person-ana", key="needs.x", value=VALUE, by=2, over=BENCH, age=7)
FACTS = [canonical(some_fact(seq, id=f"{EPOCH[:-12]}{seq:012x}")) for seq in (1, 2, 3)]
EXAMPLES = [
    Join(code="BCDF-GHJK-LNPR", bench=BENCH, secret=HASH, name="Poste 7"),
    Joined(workshop=2, name="Atelier", bench_name="Poste 7", epoch=EPOCH, now=1),
    HELLO,
    Welcome(
        speaks=1,
        epoch=EPOCH,
        head=9,
        now=1,
        stream=StreamEnd(2, HASH),
        is_known=False,
        places=(Place(9, HASH), Place()),
    ),
    push(FACTS, 2),
    Acknowledgement(inc=INC, seq=3, head=9, aside=(1, 3)),
    Acknowledgement(inc=INC, seq=3, head=9),
    Pull(epoch=EPOCH, after=Place(2, HASH), most=10),
    Page(epoch=EPOCH, after=2, facts=tuple(FACTS[:2]), hash=HASH, head=9, now=1),
    AskAddresses(
        bench=BENCH, whom=(ADDRESS.beneficiary,), keep=(ADDRESS,), erase=(BeneficiaryId("c"),)
    ),
    Addresses(addresses=(ADDRESS,), gone=(BeneficiaryId("c"),)),
    Offer(hashes=(HASH, bytes(32))),
    Wanted(hashes=()),
    PRESENCE,
    Beat(epoch=EPOCH, head=9, now=1, benches=(PRESENCE, replace(PRESENCE, person=None))),
    Exchange(bench=BENCH, epoch=EPOCH, after=3, changes=(CHANGE,), erased=("person-ben",)),
    Entries(
        epoch=EPOCH,
        after=3,
        entries=(
            Entry(person="person-ana", changed=3, cells={"needs.font": CELL}),
            Entry(person="person-ben", changed=2, erased=True),
        ),
        last=4,
        digest=HASH,
        is_desk=True,
        refused=(INC,),
    ),
    Refusal(reason=Reason.GAP, words="facts 3 to 4 are missing", place="first", expected=3),
]


@pytest.mark.parametrize("message", EXAMPLES, ids=lambda each: type(each).__name__)
def test_a_message_comes_back_as_it_was_sent(message):
    raw = encode(message)
    assert decode(raw, type(message)) == message
    assert encode(decode(raw, type(message))) == raw
    assert b"\n" not in raw  # one line of the stream


@pytest.mark.parametrize("message", EXAMPLES, ids=lambda each: type(each).__name__)
def test_what_a_later_version_adds_is_passed_over(message):
    told = {**json.loads(encode(message)), "of_a_later_version": [1]}
    assert decode(json.dumps(told).encode(), type(message)) == message


@pytest.mark.parametrize("message", EXAMPLES, ids=lambda each: type(each).__name__)
@given(data=st.data())
def test_every_field_that_is_wrong_is_named(message, data):
    told = json.loads(encode(message))
    name = data.draw(st.sampled_from(sorted(set(told) - {"type"})))
    told[name] = data.draw(st.sampled_from([{}, -(2**70), 1.5, "\x00", [[]], [None]]))
    with pytest.raises(MalformedMessageError) as caught:
        decode(json.dumps(told).encode(), type(message))
    assert caught.value.place.startswith(name)
    assert str(caught.value).startswith(name)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "not JSON"),
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not a JSON object"),
        (b"{}", "type: None is not push"),
        (encode(HELLO), "type: 'hello' is not push"),
        (b'{"type":"push"}', "bench: is missing"),
    ],
)
def test_what_is_no_message_is_told_so(raw, words):
    with pytest.raises(MalformedMessageError, match="^" + words):
        decode(raw, Push)


def test_the_place_leads_into_lists_and_parts():
    told = json.loads(encode(push(facts(3))))
    told["facts"][1] = 7
    with pytest.raises(MalformedMessageError, match=r"^facts\[1\]: is no text"):
        decode(json.dumps(told).encode(), Push)
    told = json.loads(encode(HELLO))
    told["pulled"]["hash"] = "00"
    with pytest.raises(MalformedMessageError, match=r"^pulled\.hash: '00' is no hash"):
        decode(json.dumps(told).encode(), Hello)


def test_a_push_holds_one_to_five_hundred_facts():
    sent = push(facts(1))
    for number, is_right in ((0, False), (1, True), (MOST_FACTS, True), (MOST_FACTS + 1, False)):
        raw = encode(replace(sent, facts=sent.facts * number))
        if is_right:
            assert len(decode(raw, Push).facts) == number
        else:
            with pytest.raises(MalformedMessageError, match=r"^facts: is no list of 1 to 500"):
                decode(raw, Push)


@given(st.text(max_size=50).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_bytes_of_a_fact_travel_unchanged_or_not_at_all(canon):
    sent = replace(push(facts(1)), facts=(canon,))
    try:
        raw = encode(sent)
    except UnicodeDecodeError:
        return  # a bench has no such fact: canonical bytes are UTF-8
    assert decode(raw, Push).facts == (canon,)


def read_by(parse, raw):
    """What a reader makes of bytes, or the words in which it refuses them."""
    try:
        return repr(parse(raw))
    except (ValueError, RecursionError) as error:
        return str(error)


INNER = ["null", "-12", "1e5", "1.5", f"{2**70}", '"é"', r'"\u0000\ud83d\ude00"', "{}"]
ODD = [rb'"\ud800"', b"NaN", b"-0", b"1E400", b"1" * 5000, b"01", b"\xef\xbb\xbf1", b"[" * 99_999]


@given(
    st.sampled_from(INNER),
    st.binary(max_size=3) | st.sampled_from(ODD),
    st.integers(0, 40),
)
def test_the_quick_reader_reads_and_refuses_as_the_slow_one(inner, put, at):
    raw = b'{"a":[%b,true,{"b":"c"}],"a":0.1}' % inner.encode()
    for each in (put, raw[:at] + put + raw[at:]):
        assert read_by(parse_json, each) == read_by(parsed, each)


def test_a_reason_of_a_later_version_is_a_matter_of_trying_again():
    raw = b'{"reason":"moon_phase","type":"refusal","words":"later"}'
    assert decode(raw, Refusal).reason is Reason.BUSY


def too_deep():
    value: list[object] = []
    for _ in range(20):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (too_deep(), "is nested more than 16 deep"),
        ("x" * 9000, "has more than 8000 bytes"),
        ("\ud800", "cannot be written again"),
    ],
)
def test_a_value_of_the_register_is_short_and_plain(value, words):
    told = json.loads(encode(Exchange(bench=BENCH, epoch=EPOCH, after=0, changes=(CHANGE,))))
    told["changes"][0]["value"] = value
    with pytest.raises(MalformedMessageError, match=rf"^changes\[0\]\.value: {words}"):
        decode(json.dumps(told).encode(), Exchange)
