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
from pixora_ws.outbox import Outbox, Overflow, frames

pytestmark = pytest.mark.anyio


def entry(seq: int, message: Token | Message) -> Logged:
    told = logged(message, seq=seq, ts=datetime(2026, 1, 1, tzinfo=UTC), task_id="t")
    return Logged(seq, told.type, encode(told))


def token(seq: int, content: str = "x", message_id: str = "m") -> Logged:
    return entry(seq, Token(content=content, message_id=message_id))


def whole(seq: int) -> Logged:
    return entry(seq, Message(data=MessageData(role="assistant", content="whole")))


@given(st.lists(st.tuples(st.sampled_from("tuwa"), st.text(max_size=4)), max_size=30))
def test_joined_tokens_say_the_same(given_: list[tuple[str, str]]) -> None:
    box = Outbox(messages=100, size=10**6)
    for seq, (kind, text) in enumerate(given_, 1):
        if kind == "a":
            box.answer(b'{"type":"pong"}')
        else:
            box.put(whole(seq) if kind == "w" else token(seq, text, kind))
    told = [server_messages.validate_json(each) for each in box.take(lagging=True)]
    for message_id in "tu":
        said = "".join(each.content for each in told if isinstance(each, Token) and each.message_id == message_id)
        assert said == "".join(text for kind, text in given_ if kind == message_id)
    covered: list[int] = []
    for each in told:
        if each.seq is not None:
            first = each.first_seq if isinstance(each, Token) and each.first_seq is not None else each.seq
            covered += range(first, each.seq + 1)
    assert covered == [seq for seq, (kind, _) in enumerate(given_, 1) if kind != "a"], "every number once, in order"
    assert len(told) + box.merged == len(given_)


def test_who_does_not_lag_gets_the_bytes_themselves() -> None:
    box = Outbox(messages=10, size=1000)
    entries = [token(1), token(2)]
    for each in entries:
        box.put(each)
    sent = box.take(lagging=False)
    assert all(one is other.encoded for one, other in zip(sent, entries, strict=True))
    assert len(box) == 0


def test_joined_tokens_stay_small() -> None:
    box = Outbox(messages=100, size=10**9)
    for seq in range(1, 41):
        box.put(token(seq, "x" * 4_000))
    sent = box.take(lagging=True)
    assert len(sent) == 5
    assert max(map(len, sent)) < 33_000


async def test_room() -> None:
    box = Outbox(messages=2, size=10**6)
    box.put(token(1))
    await box.room()
    box.put(token(2))
    assert not box.has_room
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
def test_frames(size: int) -> None:
    client = ClientProtocol(parse_uri("ws://x/"), max_size=None, state=State.OPEN)
    client.receive_data(frames([b"a" * size, b"b"]))
    got = [event for event in client.events_received() if isinstance(event, Frame)]
    assert [(each.opcode.name, bytes(each.data)) for each in got] == [("TEXT", b"a" * size), ("TEXT", b"b")]
