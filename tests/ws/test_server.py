"""The protocol over real sockets: connecting, authenticating, answers and news, resuming, leaving."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import anyio
import pytest
from websockets.asyncio.client import connect as connect_socket
from websockets.exceptions import InvalidStatus

from pixora_core.errors import StorageUnavailable
from pixora_ws.outbox import Overflow
from pixora_ws.requests import read_request
from tests.ws.serving import Talk, token_for, wired

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


async def test_the_four_ways_of_a_token(served: Any) -> None:
    async with served() as server:
        url = f"{server.url}tea"
        async with wired(server) as wire:
            await wire.hear("connected")
        subprotocols: Any = ["pixora.v1", f"bearer.{token_for()}"]
        async with connect_socket(url, subprotocols=subprotocols) as socket:
            assert socket.subprotocol == "pixora.v1"
            assert json.loads(await socket.recv())["type"] == "connected"
        async with wired(server, user=None) as wire:
            await wire.socket.send(token_for())
            await wire.hear("connected")
        async with wired(server, user=None) as wire:
            await wire.say(type="auth", token=token_for())
            await wire.hear("connected")


@pytest.mark.parametrize("first", ["no token", '{"type": "ping"}', "{", '{"type": "auth", "token": "x.y.z"}'])
async def test_a_bad_token_is_told_and_closed(served: Any, first: str) -> None:
    async with served() as server, wired(server, user=None) as wire:
        await wire.socket.send(first)
        assert (await wire.hear())["code"] == "unauthenticated"
        assert await wire.closed() == 4401


async def test_silence_is_closed(served: Any) -> None:
    async with served(auth_seconds=0.2) as server, wired(server, user=None) as wire:
        assert (await wire.hear())["code"] == "unauthenticated"
        assert await wire.closed() == 4401


async def test_another_users_task_is_refused_like_any(served: Any) -> None:
    async with served() as server:
        async with wired(server) as wire:
            await wire.say(type="command", command="check_generation_status", id="1")
            await wire.hear("command_result")
        async with wired(server, user="eve") as wire:
            refused = await wire.hear()
            assert (refused["type"], refused["code"]) == ("error", "forbidden")
            assert await wire.closed() == 4403


async def test_a_task_that_became_anothers_in_the_meantime(served: Any) -> None:
    async with served() as server, wired(server) as mine, wired(server, user="eve") as hers:
        await mine.hear("connected")
        await hers.hear("connected")
        await mine.say(type="command", command="check_generation_status")
        await mine.hear("command_result")
        await hers.say(type="chat_message", message="hello", id="7")
        assert (await hers.hear("error"))["code"] == "forbidden"
        assert await hers.closed() == 4403


async def test_who_waits_for_a_task_to_be_made_hears_nothing_of_another_users(served: Any) -> None:
    async with served() as server, wired(server, user="eve") as hers, wired(server) as mine:
        await hers.hear("connected")
        await mine.say(type="chat_message", message="a secret")
        await mine.hear("message")
        told = await hers.hear()
        assert (told["type"], told["code"]) == ("error", "forbidden")
        assert await hers.closed() == 4403


async def test_a_task_whose_record_cannot_be_read_is_told(served: Any) -> None:
    async with served() as server:
        async with wired(server) as wire:
            await wire.say(type="command", command="check_generation_status")
            await wire.hear("command_result")
        server.hub.backend.tasks._records["tea"] = b"{}"
        async with wired(server) as wire:
            told = await wire.hear()
            assert (told["type"], told["code"]) == ("error", "storage_error")
            assert await wire.closed() == 1013


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 404),
        ("/api/v1/ws", 404),
        ("/api/v1/ws/", 400),
        ("/api/v1/ws/..%2f..%2fetc", 400),
        ("/api/v1/ws/" + "a" * 65, 400),
        ("/api/v1/ws/a/b", 404),
        ("/api/v1/ws/tea?token=x", 400),
        ("/api/v1/ws/tea?last_seq=x&epoch=1", 400),
        ("/api/v1/ws/tea?last_seq=1", 400),
        ("/api/v1/ws/tea?last_seq", 400),
    ],
)
async def test_what_is_no_task_is_refused_before_the_upgrade(served: Any, path: str, status: int) -> None:
    async with served() as server:
        with pytest.raises(InvalidStatus) as refused:
            async with connect_socket(f"ws://127.0.0.1:{server.port}{path}"):
                pass
        assert refused.value.response.status_code == status


async def test_a_header_that_is_given_twice(served: Any) -> None:
    async with served() as server:
        twice = [("Origin", "https://a.example"), ("Origin", "https://b.example")]
        with pytest.raises(InvalidStatus) as refused:
            async with connect_socket(f"{server.url}tea", additional_headers=twice):
                pass
        assert refused.value.response.status_code == 400
        assert refused.value.response.body == b"a header is given twice\n"


def test_another_kind_of_authorization_is_no_token() -> None:
    path = "/api/v1/ws/tea"
    assert read_request(path, ["Basic eDp5"], []).token is None
    assert read_request(path, ["Basic eDp5"], ["pixora.v1", "bearer.t"]).token == "t"
    assert read_request(path, ["bearer t "], []).token == "t"


async def test_origins(served: Any) -> None:
    async with served(origins=("https://film.example",)) as server:
        async with wired(server, origin="https://film.example") as wire:
            await wire.hear("connected")
        with pytest.raises(InvalidStatus) as refused:
            async with wired(server, origin="https://evil.example"):
                pass
        assert refused.value.response.status_code == 403


async def test_renewal_in_place(served: Any) -> None:
    async with served() as server, wired(server, user=None) as wire:
        await wire.socket.send(token_for(seconds=62))
        await wire.hear("connected")
        assert (await wire.hear())["code"] == "token_expiring"
        await wire.say(type="auth", token=token_for("eve"), id="1")
        assert (await wire.hear(reply_to="1"))["code"] == "forbidden"
        await wire.say(type="auth", token="bad", id="2")
        assert (await wire.hear(reply_to="2"))["code"] == "unauthenticated"
        await wire.say(type="auth", token=token_for(), id="3")
        assert (await wire.hear(reply_to="3"))["type"] == "ack"


async def test_an_expired_token_ends_the_connection(served: Any) -> None:
    async with served() as server, wired(server, user=None) as wire:
        await wire.socket.send(token_for(seconds=1.2))
        await wire.hear("connected")
        assert (await wire.hear())["code"] == "unauthenticated"
        assert await wire.closed() == 4401


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


@pytest.mark.parametrize("bad", ["nonsense", "[]", '{"type": "sing"}', '{"type": "cancel", "target": "x", "id": "5"}'])
async def test_malformed_is_told_and_the_connection_lives_on(served: Any, bad: str) -> None:
    async with served() as server, wired(server) as wire:
        await wire.socket.send(bad)
        assert (await wire.hear("error"))["code"] == "malformed"
        await wire.say(type="ping", id="p")
        assert (await wire.hear("pong"))["reply_to"] == "p"


async def test_malformed_again_and_again(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        for _ in range(20):
            await wire.socket.send("nonsense")
        assert await wire.closed() == 4400


@pytest.mark.parametrize(("frame", "code"), [(b"\0\1", 1003), ("x" * 300_000, 1009)])
async def test_frames_that_are_none(served: Any, frame: Any, code: int) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        await wire.socket.send(frame)
        assert await wire.closed() == code


async def test_bad_utf8(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        await wire.socket.send(b"\xff\xfe", text=True)
        assert await wire.closed() == 1007


async def test_a_flood(served: Any) -> None:
    async with served(burst=5) as server, wired(server) as wire, wired(server, task="other") as other:
        for _ in range(60):
            await wire.say(type="ping")
        assert (await wire.hear("error"))["code"] == "rate_limited"
        assert await wire.closed() == 4429
        await other.say(type="ping")
        await other.hear("pong")


async def test_too_many_connections_of_a_user(served: Any) -> None:
    async with served(connections_per_user=1) as server:
        async with wired(server) as wire:
            await wire.hear("connected")
            async with wired(server, task="two") as second:
                assert (await second.hear())["code"] == "too_many_connections"
                assert await second.closed() == 4429
        async with wired(server, task="two") as third:
            await third.hear("connected")


async def test_a_full_house(served: Any) -> None:
    async with served(connections=1) as server, wired(server) as wire:
        await wire.hear("connected")
        with pytest.raises(InvalidStatus) as refused:
            async with wired(server):
                pass
        assert refused.value.response.status_code == 503


async def test_strangers_make_room(served: Any) -> None:
    """Who shows no token cannot keep out those who have one; who has been in longest without goes first."""
    async with served(connections=2) as server, wired(server, user=None) as first, wired(server, user=None) as second:
        mine, other = wired(server), wired(server, task="two")
        await (await mine.__aenter__()).hear("connected")
        assert await first.closed() == 1006
        await (await other.__aenter__()).hear("connected")
        assert await second.closed() == 1006
        with pytest.raises(InvalidStatus):
            await wired(server, task="three").__aenter__()
        await other.__aexit__(None, None, None)
        await mine.__aexit__(None, None, None)


async def test_silent_ones_make_room(served: Any) -> None:
    async with served(connections=3) as server:
        pairs = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(9)]
        async with wired(server) as wire:
            await wire.hear("connected")
        assert len(server._doors) <= 3
        for _, writer in pairs:
            writer.transport.abort()


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


async def test_a_client_that_takes_no_answers_is_too_slow(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        (connection,) = server._connections

        def full(answer: bytes) -> None:
            raise Overflow

        connection.socket.answer = full
        await wire.say(type="ping")
        assert await wire.closed() == 4408
        assert server.metrics.stalled._value.get() == 1


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
        await wire.say(type="command", command="check_generation_status")
        await wire.hear("command_result")
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


async def test_a_client_that_does_not_go_is_cut_off(served: Any) -> None:
    async with served(grace_seconds=0.05) as server:
        reader, writer = await open_by_hand(server)
        await reader.readuntil(b"connected")
        with anyio.fail_after(1):
            await server.stop()
            while await reader.read(1000):
                pass
        writer.close()


async def test_idle(served: Any) -> None:
    async with served(idle_seconds=0.3) as server, wired(server) as wire:
        await wire.hear("connected")
        assert await wire.closed() == 1000


async def test_a_client_that_is_gone_without_a_word(served: Any) -> None:
    """Nothing is heard of it, and it answers no ping."""
    async with served(ping_seconds=0.2) as server:
        reader, writer = await open_by_hand(server)
        await reader.readuntil(b"\r\n\r\n")
        with anyio.fail_after(5):
            while await reader.read(1000):
                pass
        writer.close()


async def open_by_hand(server: Any) -> Any:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(
        b"GET /api/v1/ws/tea HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer "
        + token_for().encode()
        + b"\r\n\r\n"
    )
    return reader, writer


async def test_a_reader_that_stops_is_cut_off(served: Any, talk: Talk) -> None:
    async with served(stall_seconds=0.4) as server:
        _, writer = await open_by_hand(server)
        writer.transport.pause_reading()
        async with wired(server) as wire:
            await wire.hear("connected")
            await wire.say(type="chat_message", message="flood")
            await wire.hear("status", status="finished")
            with anyio.fail_after(10):
                while server.metrics.stalled._value.get() == 0:
                    await anyio.sleep(0.05)
            await wire.say(type="ping")
            await wire.hear("pong")
        writer.transport.abort()
