"""The protocol's rules as values in, values out; and what hypothesis makes of them."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.errors import NotYours
from pixora_core.messages import Command, ErrorMessage, Ping, read_client_message
from pixora_core.messages.reading import MOST_PROBLEMS
from pixora_core.tools import TOOLS
from pixora_core.tools.calling import BadParams, checked
from pixora_ws import ServerSettings
from pixora_ws.auth import Identity, Unauthenticated
from pixora_ws.dialogue import Action, Close, Dialogue, Enter, Handle, Replay, Tell, Verify

ME = Identity(user_id="me", expires_at=10**10)
SETTINGS = ServerSettings()


def entered(left: float = 3600.0) -> Dialogue:
    dialogue = Dialogue(SETTINGS, now=0)
    assert dialogue.verified(ME, now=0, left=left) == (Enter(ME),)
    return dialogue


def codes(actions: tuple[Action, ...]) -> list[Any]:
    """The codes of errors, and of closes."""
    found: list[Any] = []
    for each in actions:
        if isinstance(each, Tell) and isinstance(each.message, ErrorMessage):
            found.append(each.message.code)
        elif isinstance(each, Close):
            found.append(each.code)
    return found


def test_the_first_frame_is_a_token() -> None:
    dialogue = Dialogue(SETTINGS, now=0)
    assert dialogue.receive(" a.b.c\n", 1) == (Verify("a.b.c"),)
    assert dialogue.receive('{"type": "auth", "token": "a.b.c"}', 1) == (Verify("a.b.c"),)
    assert codes(dialogue.receive('{"type": "ping"}', 1)) == ["unauthenticated", 4401]
    assert dialogue.receive("a.b.c", 1) == ()
    assert dialogue.verified(ME, now=1, left=9) == ()


def test_no_token_in_time() -> None:
    dialogue = Dialogue(SETTINGS, now=0)
    assert dialogue.deadline == 10
    assert dialogue.tick(9.9) == ()
    assert codes(dialogue.tick(10)) == ["unauthenticated", 4401]
    assert dialogue.tick(11) == ()


def test_messages_are_handed_on() -> None:
    dialogue = entered()
    assert dialogue.receive('{"type": "ping", "id": "1"}', 1) == (Handle(Ping(id="1")),)
    resume = dialogue.receive('{"type": "resume", "last_seq": 4, "epoch": "e", "id": "2"}', 1)
    assert resume == (Replay(4, "e", "2"),)
    assert dialogue.receive('{"type": "auth", "token": "t", "id": "3"}', 1) == (Verify("t"),)


def test_renewal_moves_the_end() -> None:
    dialogue = entered(left=100)
    assert codes(dialogue.tick(40)) == ["token_expiring"]
    dialogue.receive('{"type": "auth", "token": "t", "id": "3"}', 41)
    renewed = dialogue.verified(ME, now=41, left=500)
    assert isinstance(renewed[0], Tell)
    assert renewed[0].message.reply_to == "3"
    assert dialogue.tick(100) == ()
    assert codes(dialogue.verified(Identity(user_id="eve", expires_at=1), now=101, left=9)) == ["forbidden"]
    assert codes(dialogue.tick(481)) == ["token_expiring"]
    assert codes(dialogue.tick(541)) == ["unauthenticated", 4401]


def test_a_bad_renewal_changes_nothing() -> None:
    dialogue = entered()
    assert codes(dialogue.refused(Unauthenticated("bad"))) == ["unauthenticated"]
    assert dialogue.receive('{"type": "ping"}', 1) == (Handle(Ping()),)
    assert codes(dialogue.refused(NotYours())) == ["forbidden", 4403]


def test_the_rate() -> None:
    dialogue = entered()
    ping = '{"type": "ping"}'
    assert all(dialogue.receive(ping, 0) == (Handle(Ping()),) for _ in range(60))
    assert codes(dialogue.receive(ping, 0)) == ["rate_limited"]
    assert dialogue.receive(ping, 0.05) == (Handle(Ping()),), "20 a second"
    told = [codes(dialogue.receive(ping, 0.05)) for _ in range(20)]
    assert told == [["rate_limited"]] * 19 + [["rate_limited", 4429]]


def test_malformed_ones() -> None:
    dialogue = entered()
    assert codes(dialogue.receive("nonsense", 0)) == ["malformed"]
    for _ in range(18):
        dialogue.receive("nonsense", 100)
    dialogue.receive('{"type": "ping"}', 100)
    told = [codes(dialogue.receive("[]", 200)) for _ in range(20)]
    assert told[-1] == ["malformed", 4400]
    assert codes(entered().receive(b"\0", 0)) == [1003]


@pytest.mark.parametrize(
    ("params", "words"),
    [("9223372036854775808", "an integer is too large"), ("1e400", "a number is too large"), ("NaN", "not JSON")],
)
def test_numbers_that_nobody_could_keep(params: str, words: str) -> None:
    text = f'{{"type": "command", "command": "undo", "params": {{"x": {params}}}}}'
    (told,) = entered().receive(text, 0)
    assert isinstance(told, Tell)
    assert words in told.message.model_dump_json()


def test_idle() -> None:
    dialogue = entered(left=10**6)
    dialogue.touched(100)
    assert dialogue.tick(1_800) == ()
    assert codes(dialogue.tick(1_900)) == [1000]


HOSTILE = [
    "[" * 100_000,
    '{"type": "ping", "x": ' + '{"a":' * 50 + "1" + "}" * 50 + "}",
    '{"type": "resume", "epoch": "e", "last_seq": ' + "9" * 10_000 + "}",
    '{"type": "resume", "epoch": "e", "last_seq": ' + "9" * 100_000 + "}",
    '{"type": "ping", "x": [' + "1," * 100_000 + "1]}",
    '{"type": "ping", "x": [' + "{}," * 80_000 + "1]}",
    '{"type": "command", "command": "undo", "params": {' + ",".join(f'"{n}":1' for n in range(25_000)) + "}}",
    '{"type": "command", "command": "undo", "params": {' + ",".join(f'"{n}":1' for n in range(65)) + "}}",
    '{"type": "command", "command": "x", "params": {"duration": 1e400}}',
    '{"type": "command", "command": "x", "params": {"duration": NaN}}',
    '{"type": "chat_message", "message": "\\ud800"}',
    '{"type": "chat_message", "message": ""}',
    '{"type": "chat_message", "message": "' + "x" * 32_001 + '"}',
    '{"type": "ping", "id": ""}',
    '{"type": {"a": 1}}',
    "",
    "\0",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_frames_are_malformed(text: str) -> None:
    told = entered().receive(text, 0)
    assert codes(told) == ["malformed"]
    assert isinstance(told[0], Tell)
    assert isinstance(told[0].message, ErrorMessage)
    assert len(told[0].message.message) < 2_000


def test_hostile_frames_cost_little() -> None:
    """What a frame of 256 KiB may hold of the worst costs no more than a few thousandths of a second of everybody's."""
    for text in HOSTILE:
        dialogue, begun = entered(), time.thread_time()
        dialogue.receive(text, 0)
        assert time.thread_time() - begun < 0.05


def test_bad_fields_are_told_up_to_a_bound() -> None:
    params = {f"field {number}": 1 for number in range(60)}
    message = read_client_message(json.dumps({"type": "command", "command": "undo", "params": params}))
    assert isinstance(message, Command)
    with pytest.raises(BadParams) as refused:
        checked(TOOLS["undo"], message.params)
    assert len(refused.value.fields) == MOST_PROBLEMS


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
TYPES = ["chat_message", "command", "cancel", "pause", "resume", "auth", "ping", "approval", "cancel_task"]
MESSAGES = st.builds(
    lambda kind, more: json.dumps({**more, "type": kind}),
    st.sampled_from(TYPES) | st.text(max_size=5),
    st.dictionaries(
        st.sampled_from(["id", "message", "command", "params", "target", "last_seq", "epoch", "token", "decision"]),
        VALUES,
    ),
)
EVENTS = st.one_of(
    st.tuples(st.just("frame"), MESSAGES | st.text() | st.binary(max_size=20)),
    st.tuples(st.just("verified"), st.sampled_from(["me", "eve"])),
    st.tuples(st.just("refused"), st.none()),
    st.tuples(st.just("tick"), st.none()),
)


@settings(max_examples=300)
@given(st.lists(st.tuples(EVENTS, st.floats(0, 100)), max_size=40))
def test_whatever_comes(events: list[tuple[tuple[str, Any], float]]) -> None:
    """Nothing raises, nothing is handed on before a token was good, nothing happens after a close."""
    dialogue, now, known, over = Dialogue(SETTINGS, now=0), 0.0, False, False
    for (kind, value), passed in events:
        now += passed
        match kind:
            case "frame":
                actions = dialogue.receive(value, now)
            case "verified":
                actions = dialogue.verified(Identity(user_id=value, expires_at=1), now=now, left=passed)
                known = known or Enter in map(type, actions)
            case "refused" if not over:
                actions = dialogue.refused(Unauthenticated("bad"))
            case _:
                actions = dialogue.tick(now)
        assert not over or not actions
        assert known or not any(isinstance(each, Handle | Replay) for each in actions)
        assert all(not isinstance(each, Close) for each in actions[:-1])
        over = over or any(isinstance(each, Close) for each in actions)
