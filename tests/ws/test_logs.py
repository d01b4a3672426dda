"""What is logged: for which task and run, and that nothing from outside can pass for a line or fill a disk."""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

import anyio
import anyio.to_thread
import pytest
from websockets.exceptions import ConnectionClosedError, InvalidStatus

from pixora_core.working import at_work, working_on
from pixora_ws.logs import JsonLines, Rate, TextLines
from tests.ws.serving import Talk, wired

pytestmark = pytest.mark.anyio

EVIL = "x\n2026-01-01 00:00:00,000 ERROR all is lost\x1b[2J\r\u2028y\ud800"


def record(message: str, level: int = logging.INFO, **more: Any) -> logging.LogRecord:
    made = logging.LogRecord("pixora_ws", level, __file__, 1, "%s", (message,), more.pop("exc_info", None))
    made.__dict__.update(more)
    return made


def test_one_record_is_one_line() -> None:
    text = TextLines().format(record(EVIL, task_id="tea"))
    assert text.isprintable()
    assert text.endswith("[tea]")
    line = JsonLines().format(record(EVIL, task_id="tea", run_id="r"))
    assert "\n" not in line
    assert line.isascii()
    told = json.loads(line)
    assert (told["message"], told["task_id"], told["run_id"]) == (EVIL, "tea", "r")


def test_traces_are_indented() -> None:
    try:
        raise ValueError(EVIL)
    except ValueError:
        made = record("it failed", exc_info=sys.exc_info())
    first, *rest = TextLines().format(made).splitlines()
    assert first.endswith("it failed")
    assert rest
    assert all(each.startswith("    ") and each.isprintable() for each in rest)
    assert "ValueError" in json.loads(JsonLines().format(made))["trace"]


def test_ordinary_lines_have_a_rate() -> None:
    now = [0.0]
    rate = Rate(lambda: now[0])
    assert sum(rate.filter(record("connection begins")) for _ in range(5_000)) == 1_000
    assert rate.filter(record("the disk is full", logging.WARNING))
    now[0] = 1.0
    after = record("connection ends")
    assert rate.filter(after)
    assert after.getMessage() == "connection ends (4000 lines were left out before)"
    assert sum(rate.filter(record("connection begins")) for _ in range(500)) == 99


async def test_whoever_works_says_for_what() -> None:
    assert at_work() == {}
    with working_on("tea", "run"):
        async with anyio.create_task_group() as group:
            group.start_soon(anyio.sleep, 0)
            assert await anyio.to_thread.run_sync(at_work) == {"task_id": "tea", "run_id": "run"}
        with working_on("milk"):
            assert at_work() == {"task_id": "milk"}
    assert at_work() == {}


class Logging(Talk):
    async def turn(self, context: Any, text: str) -> None:
        logging.getLogger("pixora_core.somewhere").warning("said")
        await super().turn(context, text)


async def test_a_turn_is_logged_with_its_task_and_run(served: Any) -> None:
    lines: list[dict[str, str]] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(json.loads(JsonLines().format(record)))

    handler = Keep()
    logging.getLogger("pixora_core").addHandler(handler)
    try:
        async with served(hub={"conversation": Logging()}) as server, wired(server) as wire:
            await wire.say(type="chat_message", message="break")
            run_id = (await wire.hear("status", status="started"))["run_id"]
            failed = await wire.hear("error", code="internal")
    finally:
        logging.getLogger("pixora_core").removeHandler(handler)
    told = {each["message"]: each for each in lines}
    assert (told["said"]["task_id"], told["said"]["run_id"]) == ("tea", run_id)
    broken = told[f"internal error, ref {failed['ref']}"]
    assert (broken["task_id"], broken["run_id"]) == ("tea", run_id)


@pytest.mark.parametrize("place", ["Connection.__init__", "read_request"])
async def test_what_nobody_foresaw_of_a_connections_beginning_is_in_the_log_whole(
    served: Any, place: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: Any, **options: Any) -> None:
        raise ZeroDivisionError("a fault of ours")

    async with served() as server:
        monkeypatch.setattr(f"pixora_ws.server.{place}", broken)
        with pytest.raises((ConnectionClosedError, InvalidStatus)):
            async with wired(server) as wire:
                await wire.socket.recv()
        assert server.metrics.internal._value.get() == 1
    assert caplog.text.count("ZeroDivisionError: a fault of ours") == 1
