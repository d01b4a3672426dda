"""Who may come in, over real sockets: tokens, tasks, origins, and what is refused before the upgrade."""

from __future__ import annotations

import json
from typing import Any

import pytest
from websockets.asyncio.client import connect as connect_socket
from websockets.exceptions import InvalidStatus

from pixora_ws.requests import read_request
from tests.ws.serving import token_for, wired

pytestmark = pytest.mark.anyio


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
            await wire.say(type="chat_message", message="hello", id="1")
            await wire.hear("status", status="finished")
        async with wired(server, user="eve") as wire:
            refused = await wire.hear()
            assert (refused["type"], refused["code"]) == ("error", "forbidden")
            assert await wire.closed() == 4403


async def test_a_task_that_became_anothers_in_the_meantime(served: Any) -> None:
    async with served() as server, wired(server) as mine, wired(server, user="eve") as hers:
        await mine.hear("connected")
        await hers.hear("connected")
        await mine.say(type="chat_message", message="hello")
        await mine.hear("status", status="finished")
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
