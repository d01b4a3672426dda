"""The protocol over real sockets: answers and news, resuming, leaving, and what nobody foresaw."""

from __future__ import annotations

import json
from typing import Any

import anyio
import pytest

from pixora_core.errors import StorageUnavailable
from tests.ws.serving import Talk, wired

pytestmark = pytest.mark.anyio


async def test_a_turn_of_conversation(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        connected = await wire.hear()
        assert connected["type"] == "connected"
        assert (connected["protocol"], connected["task_id"], connected["user_id"]) == (1, "tea", "me")
        assert connected["last_seq"] == 0
        await wire.say(type="chat_message", message="steam over the cup", id="1")
        assert (await wire.hear())["type"] == "ack"
        heard = []
        while not heard or heard[-1].get("status") != "finished":
            message = await wire.hear()
            heard += [message] if "seq" in message else []
        assert [each["seq"] for each in heard] == list(range(1, len(heard) + 1))
        assert {each["reply_to"] for each in heard} == {"1"}
        said = next(each for each in heard if each["type"] == "message" and each["data"]["role"] == "assistant")
        tokens = "".join(each["content"] for each in heard if each["type"] == "token")
        assert tokens == said["data"]["content"] == "steam over the cup "


async def test_a_task_whose_record_cannot_be_read_is_told(served: Any) -> None:
    async with served() as server:
        async with wired(server) as wire:
            await wire.say(type="chat_message", message="hello")
            await wire.hear("status", status="finished")
        server.hub.backend.tasks._records["tea"] = b"{}"
        async with wired(server) as wire:
            told = await wire.hear()
            assert (told["type"], told["code"]) == ("error", "storage_error")
            assert await wire.closed() == 1013


async def test_the_same_id_does_nothing_twice(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        for _ in range(2):
            await wire.say(type="command", command="generate_scene_breakdown", params={"prompt": "tea"}, id="1")
            await wire.hear("command_result", reply_to="1")
        state = await wire_state(server)
        assert state["version"] < 10


async def wire_state(server: Any) -> dict[str, Any]:
    async with wired(server) as wire:
        return await wire.hear("task_state")


async def test_what_nobody_foresaw_is_one_sentence(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.say(type="chat_message", message="break")
        told = await wire.hear("error")
        assert told["code"] == "internal"
        assert "somebody" not in json.dumps(told)


@pytest.mark.parametrize(
    ("error", "code"),
    [(StorageUnavailable("a store", "away"), "storage_unavailable"), (ZeroDivisionError(), "internal")],
)
async def test_a_message_that_cannot_be_dealt_with_is_answered(served: Any, error: Exception, code: str) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")

        async def begin(*_: object) -> None:
            raise error

        outcomes = server.hub.backend.outcomes
        outcomes.begin = begin
        await wire.say(type="chat_message", message="one", id="1")
        assert (await wire.hear("error", reply_to="1"))["code"] == code
        del outcomes.begin
        await wire.say(type="chat_message", message="one", id="1")
        await wire.hear("ack", reply_to="1")


async def test_news_of_a_store_that_is_away_come_when_it_is_back(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_ws.connection.PATIENCE_SECONDS", 0.01)
    async with served() as server, wired(server) as wire:
        epoch = (await wire.hear("connected"))["epoch"]
        await wire.say(type="chat_message", message="one", id="1")
        last = (await wire.hear("status", status="finished"))["seq"]
        tries = 0

        async def position(task_id: str) -> None:
            nonlocal tries
            tries += 1
            raise StorageUnavailable("a store", "away")

        server.hub.backend.log.position = position
        await wire.say(type="resume", last_seq=0, epoch=epoch, id="2")
        assert (await wire.hear("error"))["code"] == "storage_unavailable"
        with anyio.fail_after(5):
            while tries < 3:
                await anyio.sleep(0.01)
        del server.hub.backend.log.position
        told: list[dict[str, Any]] = []
        while not told or told[-1]["type"] != "replayed":
            told.append(await wire.hear())
        news = [each["seq"] for each in told if "seq" in each]
        assert (news[0], news[-1], news) == (1, last, sorted(set(news)))
        assert "error" not in {each["type"] for each in told}


async def test_a_ping_waits_for_a_reader(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        (connection,) = server._connections
        connection.socket.pause_writing()
        connection.socket.ping_now()
        assert connection.socket.pinged is None
        connection.socket.resume_writing()
        connection.socket.ping_now()
        assert connection.socket.pinged is not None


async def test_what_nobody_foresaw_outside_a_message(served: Any, caplog: pytest.LogCaptureFixture) -> None:
    """One connection ends, with one sentence and a line in the log; the server lives on."""
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        log = server.hub.backend.log
        logs = log.__dict__.pop("_logs")
        told = await wire.hear("error")
        assert told["code"] == "internal"
        assert await wire.closed() == 1011
        assert told["ref"] in caplog.text
        log._logs = logs
        async with wired(server) as again:
            await again.hear("connected")


async def test_a_record_that_cannot_be_read_any_more(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.say(type="chat_message", message="hello")
        await wire.hear("status", status="finished")
        server.hub.backend.tasks._records["tea"] = b"{}"
        await wire.say(type="resume", last_seq=0, epoch="another")
        assert (await wire.hear("error"))["code"] == "storage_error"
        assert await wire.closed() == 1013


async def test_all_clients_hear_the_same(served: Any) -> None:
    async with served() as server, wired(server) as one, wired(server) as two:
        await two.hear("connected")
        await one.say(type="chat_message", message="a b c", id="1")
        heard = []
        for wire in (one, two):
            got: list[dict[str, Any]] = []
            while not got or got[-1].get("status") != "finished":
                message = await wire.hear()
                if "seq" in message:
                    got.append(message)
            heard.append(got)
        assert heard[0] == heard[1]


async def test_resume_by_message_and_by_url(served: Any) -> None:
    async with served() as server:
        async with wired(server) as wire:
            new = (await wire.hear("connected"))["epoch"]
            await wire.say(type="chat_message", message="one two three", id="1")
            epoch = (await wire.hear("task_state"))["epoch"]
            last = (await wire.hear("status", status="finished"))["seq"]
        async with wired(server) as wire:
            await wire.say(type="resume", last_seq=2, epoch=epoch, id="r")
            await wire.hear("task_state")
            got = [await wire.hear() for _ in range(last - 2)]
            assert [each["seq"] for each in got] == list(range(3, last + 1))
            assert (await wire.hear("replayed")) == {
                "type": "replayed", "from": 3, "to": last, "reply_to": "r", "task_id": "tea",
            }  # fmt: skip
        async with wired(server, query=f"?last_seq=1&epoch={new}") as wire:
            assert (await wire.hear("token"))["seq"] == 3
        async with wired(server, query=f"?last_seq={last}&epoch={epoch}") as wire:
            replayed = await wire.hear("replayed")
            assert (replayed["from"], replayed["to"]) == (last + 1, last)
            await wire.say(type="chat_message", message="four", id="2")
            assert (await wire.hear("message"))["seq"] == last + 1


async def test_a_log_that_is_another(served: Any) -> None:
    async with served() as server:
        async with wired(server, query="?last_seq=9&epoch=other") as wire:
            assert (await wire.hear("error"))["code"] == "log_truncated"
        async with wired(server) as wire:
            await wire.say(type="command", command="generate_scene_breakdown", params={"prompt": "tea"})
            await wire.hear("command_result")
            await wire.say(type="resume", last_seq=3, epoch="another")
            assert (await wire.hear("task_state", reason="truncated"))["breakdown"]
            await wire.say(type="chat_message", message="on", id="2")
            await wire.hear("status", status="finished", reply_to="2")


async def test_going_away(served: Any, talk: Talk) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        with anyio.fail_after(3):
            await server.stop()
        assert await wire.closed() == 1001


async def test_idle(served: Any) -> None:
    async with served(idle_seconds=0.3) as server, wired(server) as wire:
        await wire.hear("connected")
        assert await wire.closed() == 1000
