"""The outbox: bounded, in order, tokens joined for who lags; frames as RFC 6455 has them."""

from __future__ import annotations

from datetime import UTC, datetime

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.frames import Frame
from websockets.protocol import State
from websockets.uri import parse_uri

from pixora_core.messages import Message, MessageData, Token, encode, logged, server_messages
from pixora_core.tasks import Logged
from pixora_ws.outbox import Framing, Outbox, Overflow, frame

pytestmark = pytest.mark.anyio


def entry(seq: int, message: Token | Message) -> Logged:
    told = logged(message, seq=seq, ts=datetime(2026, 1, 1, tzinfo=UTC), task_id="t")
    return Logged(seq, told.type, encode(told))


def token(seq: int, content: str = "x", message_id: str = "m") -> Logged:
    return entry(seq, Token(content=content, message_id=message_id))


def whole(seq: int) -> Logged:
    return entry(seq, Message(data=MessageData(role="assistant", content="whole")))


def put(box: Outbox, *entries: Logged) -> int:
    return box.put(entries, Framing().of(entries))


def read(data: bytes) -> list[bytes]:
    """What a client makes of frames."""
    client = ClientProtocol(parse_uri("ws://x/"), max_size=None, state=State.OPEN)
    client.receive_data(data)
    return [bytes(each.data) for each in client.events_received() if isinstance(each, Frame)]


@given(st.lists(st.tuples(st.sampled_from("tuwa"), st.text(max_size=4)), max_size=30))
def test_joined_tokens_say_the_same(given_: list[tuple[str, str]]) -> None:
    box = Outbox(messages=100, size=10**6)
    for seq, (kind, text) in enumerate(given_, 1):
        if kind == "a":
            box.answer(b'{"type":"pong"}')
        else:
            put(box, whole(seq) if kind == "w" else token(seq, text, kind))
    sent = box.take(lagging=True)
    told = [server_messages.validate_json(each) for each in read(sent.data)]
    for message_id in "tu":
        said = "".join(each.content for each in told if isinstance(each, Token) and each.message_id == message_id)
        assert said == "".join(text for kind, text in given_ if kind == message_id)
    covered: list[int] = []
    for each in told:
        if each.seq is not None:
            first = each.first_seq if isinstance(each, Token) and each.first_seq is not None else each.seq
            covered += range(first, each.seq + 1)
    assert covered == [seq for seq, (kind, _) in enumerate(given_, 1) if kind != "a"], "every number once, in order"
    assert (sent.messages, sent.messages + sent.merged) == (len(told), len(given_))


def test_who_does_not_lag_gets_the_same_bytes_as_everybody() -> None:
    framing = Framing()
    boxes = [Outbox(messages=10, size=10_000) for _ in range(3)]
    entries = (token(1), token(2))
    assert [box.put(entries, framing.of(entries)) for box in boxes] == [2, 2, 2]
    one, *others = (box.take(lagging=False) for box in boxes)
    assert read(one.data) == [each.encoded for each in entries]
    assert all(each.data is one.data for each in others)
    assert [len(box) for box in boxes] == [0, 0, 0]


@given(st.lists(st.lists(st.integers(1, 300), min_size=1, max_size=6), max_size=6), st.integers(1, 12), st.booleans())
def test_as_much_is_taken_as_there_is_room_for(batches: list[list[int]], messages: int, lagging: bool) -> None:
    box, kept, seq = Outbox(messages=messages, size=1_000), 0, 0
    for batch in batches:
        entries = [token(seq + number, "x" * size, f"{seq + number}") for number, size in enumerate(batch, 1)]
        room, taken = box.has_room, put(box, *entries)
        assert (taken > 0) == room
        assert taken == len(entries) or not box.has_room
        kept, seq = kept + taken, seq + taken
        assert len(box) == kept <= messages
    seen = [server_messages.validate_json(each).seq for each in read(box.take(lagging=lagging).data)]
    assert seen == list(range(1, kept + 1))


def test_joined_tokens_stay_small() -> None:
    box = Outbox(messages=100, size=10**9)
    for seq in range(1, 41):
        put(box, token(seq, "x" * 4_000))
    sent = read(box.take(lagging=True).data)
    assert len(sent) == 5
    assert max(map(len, sent)) < 33_000


async def test_room() -> None:
    box = Outbox(messages=2, size=10**6)
    put(box, token(1))
    await box.room()
    put(box, token(2))
    assert not box.has_room
    assert put(box, token(3)) == 0
    async with anyio.create_task_group() as group:
        group.start_soon(box.room)
        group.start_soon(box.room)
        await anyio.wait_all_tasks_blocked()
        box.take(lagging=False)
    assert box.has_room


def test_answers_that_nobody_reads() -> None:
    box = Outbox(messages=2, size=10**6)
    for _ in range(4):
        box.answer(b"{}")
    with pytest.raises(Overflow):
        box.answer(b"{}")


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535, 65_536, 200_000])
def test_a_frame(size: int) -> None:
    client = ClientProtocol(parse_uri("ws://x/"), max_size=None, state=State.OPEN)
    client.receive_data(frame(b"a" * size) + frame(b"b"))
    got = [event for event in client.events_received() if isinstance(event, Frame)]
    assert [(each.opcode.name, bytes(each.data)) for each in got] == [("TEXT", b"a" * size), ("TEXT", b"b")]
