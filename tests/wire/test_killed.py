"""`kill -9` of the server at each step of a message: what was acknowledged is dealt with once, or told not to be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pytest

from pixora_core.messages import Completion, ErrorMessage, Message, Status, Token
from pixora_ws.client import Refusal, Task, connect
from tests.wire.serving import Process, process
from tests.ws.serving import token_for

pytestmark = pytest.mark.anyio

BEFORE_IT_IS_SAID = ["SqliteOutcomes.begin 1", "SqliteTaskStore.create 1", "SqliteTaskStore.change 1"]
AFTER_IT_IS_SAID = ["SqliteEventLog.append 1", "SqliteOutcomes.keep 1", "SqliteEventLog.append 2"]
IN_THE_MIDDLE = ["SqliteEventLog.append 4"]


async def reborn(server: Process) -> None:
    """The server dies at its point, and is started again without one."""
    assert await anyio.to_thread.run_sync(server.died) == -9
    await anyio.to_thread.run_sync(server.start)


async def until(task: Task, got: list[Any], wanted: Any) -> None:
    with anyio.fail_after(20):
        async for message in task:
            got.append(message)
            if wanted(message):
                return


def ended(message: Any) -> bool:
    return isinstance(message, Status) and message.subject == "run" and message.is_last


async def a_turn(folder: Path, point: str) -> tuple[list[Any], str]:
    """A turn whose server dies at that point, and another one after it; all that was told, and the first one's id."""
    with process(folder, die_at=point) as server:
        got: list[Any] = []
        async with connect(server.url, token_for(), task_id="tea") as task, anyio.create_task_group() as group:
            group.start_soon(reborn, server)
            with anyio.fail_after(20):
                message_id = await task.chat("a b c")
            await until(task, got, lambda each: ended(each) and each.reply_to == message_id)
            other = await task.chat("d")
            await until(task, got, lambda each: ended(each) and each.reply_to == other)
    assert [each.seq for each in got] == list(range(1, len(got) + 1)), "no gap, no double, no reorder"
    said = [each.data.content for each in got if isinstance(each, Message) and each.data.role == "user"]
    assert said == ["a b c", "d"], "once each"
    assert sum(ended(each) and each.reply_to == message_id for each in got) == 1
    return got, message_id


def end_of(got: list[Any], message_id: str) -> str:
    return next(each.status for each in got if ended(each) and each.reply_to == message_id)


@pytest.mark.parametrize("point", BEFORE_IT_IS_SAID)
async def test_a_turn_that_nobody_was_told_of_is_done(tmp_path: Path, point: str) -> None:
    got, message_id = await a_turn(tmp_path, point)
    assert end_of(got, message_id) == "finished"
    assert not [each for each in got if isinstance(each, ErrorMessage)]


@pytest.mark.parametrize("point", AFTER_IT_IS_SAID + IN_THE_MIDDLE)
async def test_a_turn_that_was_told_of_is_told_to_be_said_again(tmp_path: Path, point: str) -> None:
    got, message_id = await a_turn(tmp_path, point)
    assert end_of(got, message_id) == "failed"
    [error] = [each for each in got if isinstance(each, ErrorMessage)]
    assert (error.code, error.retryable, error.reply_to) == ("interrupted", True, message_id)
    assert point not in IN_THE_MIDDLE or "".join(each.content for each in got if isinstance(each, Token)) == "a b d "


async def test_a_turn_that_had_ended_is_not_told_to_be_said_again(tmp_path: Path) -> None:
    """Its end was told, and the server died before the record knew: user, started, a, b, c, assistant, finished."""
    got, message_id = await a_turn(tmp_path, "SqliteEventLog.append 7")
    assert end_of(got, message_id) == "finished"
    assert not [each for each in got if isinstance(each, ErrorMessage)]


async def a_film(folder: Path, point: str) -> tuple[list[Any], Any]:
    """A film whose server dies at that point of the command that asks for it; what it answers in the end.

    The command before it begins one outcome, and keeps two things of it: that it was taken, and its result.
    """
    with process(folder, die_at=point) as server:
        got: list[Any] = []
        async with connect(server.url, token_for(), task_id="tea") as task, anyio.create_task_group() as group:
            await task.command("generate_scene_breakdown", prompt="tea", duration=4)
            group.start_soon(reborn, server)
            answer: Any
            try:
                with anyio.fail_after(20):
                    answer = await task.command("generate_video")
            except Refusal as error:
                answer = error.code
                await task.command("generate_video")
            await until(task, got, lambda each: isinstance(each, Completion))
    return got, answer


async def test_a_command_that_was_not_begun_is_done(tmp_path: Path) -> None:
    _, answer = await a_film(tmp_path, "SqliteOutcomes.begin 2")
    assert answer["generation_id"]


async def test_of_a_command_in_the_middle_its_client_is_told(tmp_path: Path) -> None:
    _, answer = await a_film(tmp_path, "SqliteOutcomes.keep 3")
    assert answer == "interrupted"


async def test_a_result_that_was_kept_and_never_said_is_said(tmp_path: Path) -> None:
    _, answer = await a_film(tmp_path, "SqliteOutcomes.keep 4")
    assert answer["generation_id"]
