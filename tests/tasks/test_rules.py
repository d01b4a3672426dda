"""The rules that need no store: states, undo, what is kept of a conversation, numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from pixora_core.errors import IllegalMove, LogTruncated, StorageError
from pixora_core.film import Brief, Scene, SceneBreakdown, Visual
from pixora_core.messages import Message, MessageData, Piece, Token, encode, server_messages
from pixora_core.tasks import (
    MOVES,
    Generation,
    PendingApproval,
    TaskRecord,
    TaskSummary,
    asked,
    edited,
    moved,
    new_task,
    redone,
    said,
    undone,
)
from pixora_core.tasks.entries import bodies, check_reach, numbered
from pixora_core.tasks.history import DRAFTS_KEPT
from pixora_core.tasks.keeping import Known, decoded, deleted, encoded, joined, parted, renewed
from pixora_core.tasks.ports import Position
from pixora_core.tasks.record import MESSAGES_KEPT

AT = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)


def breakdown(title: str, script: str = "") -> SceneBreakdown:
    scene = Scene(title="One", script=script, visual=Visual(description="a lighthouse"))
    return SceneBreakdown(title=title, brief=Brief(prompt=title), scenes=(scene,))


def record_of(*titles: str) -> TaskRecord:
    record = new_task("t", "me", AT)
    for title in titles:
        record = edited(record, breakdown(title), change=f"to {title}", at=AT)
    return record


@given(st.sampled_from(sorted(MOVES)), st.sampled_from(sorted(MOVES)))
def test_a_status_goes_where_the_table_says(here, there) -> None:
    record = new_task("t", "me", AT).model_copy(update={"status": here})
    if there == here or there in MOVES[here]:
        assert moved(record, there).status == there
    else:
        with pytest.raises(IllegalMove, match=f"it is {here}, which {there} cannot follow"):
            moved(record, there)


def test_nothing_is_completed_that_was_not_generating() -> None:
    assert [status for status, moves in MOVES.items() if "completed" in moves] == ["generating"]
    assert [status for status, moves in MOVES.items() if "paused" in moves] == ["generating"]


def test_undo_and_redo_go_to_and_fro() -> None:
    record = record_of("A", "B", "C")
    back = undone(record, AT)
    assert back is not None
    assert back.breakdown == breakdown("B")
    assert back.brief == Brief(prompt="B")
    assert back.future[-1].change == "to C"
    forth = redone(back, AT)
    assert forth is not None
    assert forth == record


def test_undo_ends_and_redo_ends() -> None:
    record = record_of("A", "B")
    first = undone(record, AT)
    assert first is not None
    assert undone(first, AT) is None
    assert redone(record, AT) is None


def test_an_edit_after_undo_forgets_what_was_undone() -> None:
    back = undone(record_of("A", "B"), AT)
    assert back is not None
    assert edited(back, breakdown("C"), change="to C", at=AT).future == ()


def test_history_is_bounded() -> None:
    assert len(record_of(*map(str, range(50))).history) == DRAFTS_KEPT
    record = new_task("t", "me", AT)
    for number in range(20):
        record = edited(record, breakdown(f"{number}", "long " * 3_900), change="", at=AT)
    assert len(record.history) == DRAFTS_KEPT - 1
    scenes = tuple(Scene(title="x", script="y" * 19_000, visual=Visual(description="z")) for _ in range(40))
    large = breakdown("large").model_copy(update={"scenes": scenes})
    for _ in range(5):
        record = edited(record, large, change="", at=AT)
    assert len(record.history) == 1, "at least the last one"


def test_delivery_is_undone_with_the_rest() -> None:
    record = record_of("A")
    draft = record.delivery.model_copy(update={"preset": "draft"})
    changed = edited(record, breakdown("A"), change="draft", at=AT, delivery=draft)
    assert changed.delivery.preset == "draft"
    back = undone(changed, AT)
    assert back is not None
    assert back.delivery.preset == "standard"


def test_a_question_takes_the_place_of_one_about_the_same_and_of_no_other() -> None:
    def question(number: int, tool: str, **more: Any) -> PendingApproval:
        expires = AT + timedelta(hours=1)
        return PendingApproval(approval_id=f"{number}", subject="?", tool=tool, expires_at=expires, **more)

    record = new_task("t", "me", AT)
    for pending in (question(1, "undo"), question(2, "redo"), question(3, "undo")):
        record = asked(record, pending, AT)
    assert [each.approval_id for each in record.approvals] == ["2", "3"]
    for number, scene in ((4, 1), (5, 2), (6, 1)):
        pending = question(number, "remove_scene", run_state="run", arguments={"scene_index": scene})
        record = asked(record, pending, AT)
    assert [each.approval_id for each in record.approvals] == ["2", "3", "5", "6"]
    assert [each.approval_id for each in asked(record, question(7, "undo"), AT + timedelta(hours=2)).approvals] == ["7"]


def test_messages_are_bounded() -> None:
    record = new_task("t", "me", AT)
    for number in range(60):
        record = said(record, "user", f"{number}")
    assert [each.content for each in record.messages] == [f"{number}" for number in range(10, 60)]
    assert len(record.messages) == MESSAGES_KEPT
    for _ in range(10):
        record = said(record, "assistant", "x" * 32_000)
    assert len(record.messages) == 6
    assert len(said(record, "assistant", "x" * 300_000).messages) == 1


def test_a_record_is_kept_whole() -> None:
    generation = Generation(generation_id="g", started_at=AT, progress=40)
    record = record_of("A", "B").model_copy(update={"generation": generation})
    assert decoded(encoded(record)) == record
    assert record.characters == new_task("t", "me", AT).characters == ()
    summary = TaskSummary.of(record)
    assert (summary.title, summary.progress) == ("B", 40)
    assert TaskSummary.of(new_task("t", "me", AT)).title == ""
    planned = new_task("t", "me", AT).model_copy(update={"brief": Brief(prompt="Tea")})
    assert TaskSummary.of(planned).title == "Tea"


def test_what_is_of_another_type_is_not_kept() -> None:
    with pytest.raises(PydanticSerializationError):
        encoded(new_task("t", "me", AT).model_copy(update={"breakdown": "a film"}))


def test_a_change_cannot_make_it_another_task() -> None:
    before = new_task("t", "me", AT).model_copy(update={"version": 7})
    after = before.model_copy(update={"owner": "you", "task_id": "u", "version": 99, "created_at": AT + timedelta(1)})
    kept = renewed(before, after, lambda: AT + timedelta(2))
    assert kept == before.model_copy(update={"version": 8, "updated_at": AT + timedelta(2)})


@pytest.mark.parametrize("task_id", ["", "a/b", "ä", "x" * 65, "a\n", "../x", "{t}"])
def test_a_name_that_is_none(task_id: str) -> None:
    with pytest.raises(ValidationError):
        new_task(task_id, "me", AT)


@given(st.lists(st.binary().map(lambda data: data.hex().encode())), st.none() | st.text())
def test_an_outcome_is_parted_as_it_was_joined(answers: list[bytes], holder: str | None) -> None:
    assert parted(joined(answers, holder)) == (tuple(answers), holder)


@pytest.mark.anyio
async def test_what_was_changed_meanwhile_is_asked_about_again_before_it_is_deleted() -> None:
    versions, asked, removed = iter((1, 2)), [], []

    async def get(task_id: str) -> TaskRecord:
        return new_task(task_id, "me", AT).model_copy(update={"version": next(versions)})

    async def remove(record: TaskRecord) -> bool:
        removed.append(record.version)
        return record.version == 2

    await deleted("t", lambda record: asked.append(record.version), get=get, remove=remove)
    assert asked == removed == [1, 2]


@given(st.text(), st.integers(1, 2**53))
def test_an_entry_is_its_message_with_a_number(text: str, seq: int) -> None:
    [entry] = numbered(bodies("t", [Token(content=text, seq=3)], AT), seq)
    assert entry.message == Token(content=text, seq=seq, ts=AT, task_id="t")
    assert entry.type == "token"


ids = st.none() | st.text()


@given(ids, ids, ids, ids, st.none() | st.just(7))
def test_what_a_message_comes_of_is_stamped_where_it_does_not_say(
    reply_to: str | None, run_id: str | None, own_reply: str | None, own_run: str | None, seq: int | None
) -> None:
    token = Token(content="\N{CLAPPER BOARD}", reply_to=own_reply, run_id=own_run, seq=seq)
    [entry] = numbered(bodies("t", [token], AT, reply_to=reply_to, run_id=run_id), 9)
    reply_to, run_id = (own_reply if own_reply is not None else reply_to), (own_run if own_run is not None else run_id)
    expected = token.model_copy(update={"seq": 9, "ts": AT, "task_id": "t", "reply_to": reply_to, "run_id": run_id})
    assert entry.encoded == encode(expected)


@given(st.text(st.characters(exclude_categories=())), st.text(), st.text(min_size=1), ids, ids)
def test_a_piece_is_kept_to_the_byte_as_the_token_that_it_stands_for(
    content: str, message_id: str, task_id: str, reply_to: str | None, run_id: str | None
) -> None:
    def kept(message: Piece | Token) -> bytes:
        return numbered(bodies(task_id, [message], AT, reply_to=reply_to, run_id=run_id), 9)[0].encoded

    token = Token(content=content, message_id=message_id)
    try:
        expected = kept(token)
    except PydanticSerializationError:
        with pytest.raises(PydanticSerializationError, match="surrogates not allowed"):
            kept(Piece(content, message_id))
        return
    entry = kept(Piece(content, message_id))
    assert entry == expected
    stamped = {"seq": 9, "ts": AT, "task_id": task_id, "reply_to": reply_to, "run_id": run_id}
    assert server_messages.validate_json(entry) == token.model_copy(update=stamped)


def test_a_message_is_encoded_once() -> None:
    [entry] = numbered(bodies("t", [Message(data=MessageData(role="user", content="Hello"))], AT), 1)
    assert entry.encoded.startswith(b'{"seq":1,"ts":"2026-11-22T12:00:00.123456Z","task_id":"t",')


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 120), st.sampled_from([None, "e", "other"]))
def test_what_can_be_read_from_where(first: int, length: int, after: int, epoch: str | None) -> None:
    position = Position(epoch="e", first_seq=first, last_seq=first + length - 1)
    reachable = first - 1 <= after <= position.last_seq and (epoch != "other" or after == 0)
    if reachable:
        check_reach("t", position, after, epoch)
    else:
        with pytest.raises(LogTruncated):
            check_reach("t", position, after, epoch)


def test_bytes_that_are_known_are_not_decoded_again_and_others_are() -> None:
    known = Known(most=2)
    first, second = (new_task(name, "me", AT) for name in ("one", "two"))
    data = encoded(first)
    read = known.record("one", data)
    assert read == first
    assert known.record("one", bytes(data)) is read
    assert known.learn(second, encoded(second)) is known.record("two", encoded(second))
    other = encoded(first.model_copy(update={"owner": "you"}))
    assert known.record("one", other).owner == "you"
    known.learn(new_task("three", "me", AT), b"{}")
    assert known.record("two", encoded(second)) is not second
    with pytest.raises(StorageError, match="cannot be read"):
        known.record("one", b"damaged")
