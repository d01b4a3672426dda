"""Nothing is missing, nothing comes twice, nothing out of order: whatever is cut off or killed, whichever process."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pytest
import websocket
from websockets.asyncio.client import connect as connect_socket

from pixora_core.messages import Completion, Message, Status, TaskState, Token
from pixora_core.testing.redis_server import redis_installed, redis_server
from pixora_ws.client import Task, connect
from tests.wire.serving import process
from tests.ws.serving import token_for

pytestmark = pytest.mark.anyio

WORDS = " ".join(f"w{number}" for number in range(300))


def in_order(got: list[Any]) -> bool:
    """Every number once (a token may stand for several), one after the other."""
    numbers: list[int] = []
    for each in got:
        first = each.first_seq if isinstance(each, Token) and each.first_seq is not None else each.seq
        numbers += range(first, each.seq + 1)
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


async def collect(task: Task, until: Any, got: list[Any]) -> None:
    with anyio.fail_after(60):
        async for message in task:
            assert not isinstance(message, TaskState), "nothing was truncated"
            got.append(message)
            if until(message):
                return


def finished(message: Any) -> bool:
    return isinstance(message, Status) and message.subject == "run" and message.status == "finished"


async def test_cut_off_after_every_message(served: Any) -> None:
    """For each k: a client that loses its connection after its k-th message has the very log of one that did not."""
    async with served() as server:
        async with connect(f"ws://127.0.0.1:{server.port}", token_for(), task_id="tea") as task:
            whole: list[Any] = []
            await task.chat("a b c d e f g h")
            await collect(task, finished, whole)
        headers = {"Authorization": f"Bearer {token_for()}"}
        epoch = task.connected.epoch if task.connected else ""
        for k in range(len(whole) + 1):
            got, last = [], 0
            for limit in (k, len(whole)):
                url = f"{server.url}tea?last_seq={last}&epoch={epoch}"
                async with connect_socket(url, additional_headers=headers) as socket:
                    while last < limit:
                        message = json.loads(await socket.recv())
                        if "seq" in message:
                            got.append(message)
                            last = message["seq"]
                    socket.transport.abort()
            assert [each["seq"] for each in got] == [each.seq for each in whole]


async def test_the_server_is_killed_again_and_again(tmp_path: Path) -> None:
    """`kill -9` in the middle of a film and its progress: the log goes on where it was, and the film comes."""
    seed = random.Random(5)
    with process(tmp_path) as server:
        got: list[Any] = []
        async with connect(server.url, token_for(), task_id="tea") as task:
            await task.command("generate_scene_breakdown", prompt="tea", duration=4)
            result = await task.command("generate_video")
            assert result["generation_id"]
            async with anyio.create_task_group() as group:

                async def kill() -> None:
                    for _ in range(4):
                        await anyio.sleep(seed.uniform(0.1, 0.8))
                        await anyio.to_thread.run_sync(server.kill)
                        await anyio.to_thread.run_sync(server.start)

                group.start_soon(kill)
                await collect(task, lambda message: isinstance(message, Completion), got)
        assert in_order(got)
        assert sum(isinstance(each, Completion) for each in got) == 1


async def test_tokens_join_to_their_message_through_kills(tmp_path: Path) -> None:
    """A turn that the server's death ended is gone; the next is whole, and no token is there twice."""
    with process(tmp_path, PIXORA_TEST_SLOW="0.005") as server:
        async with connect(server.url, token_for(), task_id="tea") as task:
            await task.chat(WORDS)
            got: list[Any] = []
            await collect(task, lambda message: isinstance(message, Token) and message.content == "w20 ", got)
            await anyio.to_thread.run_sync(server.kill)
            await anyio.to_thread.run_sync(server.start)
            reply_to = await task.chat(WORDS)
            await collect(task, lambda each: finished(each) and each.reply_to == reply_to, got)
        assert in_order(got)
        said = next(each for each in got if isinstance(each, Message) and each.data.role == "assistant")
        tokens = [each.content for each in got if isinstance(each, Token) and each.message_id == said.message_id]
        assert "".join(tokens) == said.data.content == f"{WORDS} "


@pytest.mark.skipif(not redis_installed(), reason="redis-server is not installed")
async def test_a_client_hops_between_two_processes(tmp_path: Path) -> None:
    """Two servers on one Redis; the client is cut off and comes back to the other."""
    with redis_server(tmp_path) as redis:
        settings = {"PIXORA_REDIS_URL": redis.url, "PIXORA_TEST_SLOW": "0.005", "PIXORA_TEST_LEASE": "10"}
        with process(tmp_path / "films", **settings) as one, process(tmp_path / "films", **settings) as two:
            got: list[Any] = []
            async with connect([one.url, two.url], token_for(), task_id="tea") as task:  # noqa: SIM117 -- told apart
                async with anyio.create_task_group() as group:

                    async def cut() -> None:
                        while True:
                            await anyio.sleep(0.25)
                            if task._socket is not None:
                                task._socket.transport.abort()

                    await task.chat(WORDS)
                    group.start_soon(cut)
                    await collect(task, finished, got)
                    group.cancel_scope.cancel()
            assert task.connections > 3
            assert in_order(got)
            assert "".join(each.content for each in got if isinstance(each, Token)) == f"{WORDS} "


async def test_sigterm_says_good_bye(tmp_path: Path) -> None:
    with process(tmp_path) as server:
        headers = {"Authorization": f"Bearer {token_for()}"}
        async with connect_socket(f"{server.url}/api/v1/ws/tea", additional_headers=headers) as socket:
            await socket.recv()
            began = time.monotonic()
            assert await anyio.to_thread.run_sync(server.stop) == 0
            assert time.monotonic() - began < 5
            await socket.wait_closed()
            assert socket.close_code == 1001
        server.start()


def test_a_client_that_we_did_not_write(tmp_path: Path) -> None:
    """PyPI's websocket-client: each way of the token, a stream, a resume."""
    with process(tmp_path) as server:
        url = f"{server.url}/api/v1/ws/tea"
        token = token_for()
        ways: list[dict[str, Any]] = [
            {"header": [f"Authorization: Bearer {token}"]},
            {"subprotocols": ["pixora.v1", f"bearer.{token}"]},
            {},
            {},
        ]
        for number, way in enumerate(ways):
            socket = websocket.create_connection(url, timeout=10, **way)
            if number == 2:
                socket.send(token)
            if number == 3:
                socket.send(json.dumps({"type": "auth", "token": token}))
            connected = json.loads(socket.recv())
            assert connected["type"] == "connected"
            socket.send(json.dumps({"type": "chat_message", "message": "a b c", "id": f"{number}"}))
            heard: list[dict[str, Any]] = []
            while not heard or heard[-1].get("status") != "finished":
                heard.append(json.loads(socket.recv()))
            socket.close()
        socket = websocket.create_connection(url, timeout=10, **ways[0])
        epoch = json.loads(socket.recv())["epoch"]
        socket.send(json.dumps({"type": "resume", "last_seq": 3, "epoch": epoch}))
        numbers: list[int] = []
        while (message := json.loads(socket.recv()))["type"] != "replayed":
            numbers += [message["seq"]] if "seq" in message else []
        assert numbers == list(range(4, message["to"] + 1))
        socket.close()
