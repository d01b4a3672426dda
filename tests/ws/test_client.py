"""The client: reconnects, resumes, asks again, gives up where that is right."""

from __future__ import annotations

from typing import Any

import anyio
import pytest
from websockets import State
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response

from pixora_core.messages import Connected, Message, Status, TaskState, Token
from pixora_ws import client
from pixora_ws.client import ConnectionRefused, Refusal, connect
from tests.ws.serving import Talk, token_for

pytestmark = pytest.mark.anyio


def address(server: Any) -> str:
    return f"ws://127.0.0.1:{server.port}"


async def until_ended(task: Any, reply_to: str) -> list[Any]:
    got = []
    with anyio.fail_after(20):
        async for message in task:
            got.append(message)
            if isinstance(message, Status) and message.reply_to == reply_to and message.status == "finished":
                break
    return got


async def test_a_chat_and_a_command(served: Any) -> None:
    async with served() as server, connect(address(server), token_for(), task_id="tea") as task:
        got = await until_ended(task, await task.chat("one two"))
        assert "".join(each.content for each in got if isinstance(each, Token)) == "one two "
        result = await task.command("generate_scene_breakdown", prompt="tea", duration=10)
        assert result["breakdown"]["scenes"]
        with pytest.raises(Refusal) as refused:
            await task.command("generate_scene_breakdown", promt="tea")
        assert refused.value.code == "invalid_params"
        with pytest.raises(Refusal):
            await task.approve("none")
        await task.cancel()
        await task.pause()
        await task.resume_generation()


async def test_a_lost_connection_is_not_noticed(served: Any, talk: Talk) -> None:
    """Cut off in the middle of an answer, again and again."""
    talk.slow = 0.01
    words = " ".join(f"w{number}" for number in range(60))
    async with served() as server, connect(address(server), token_for(), task_id="tea") as task:
        async with anyio.create_task_group() as group:

            async def cut() -> None:
                while True:
                    await anyio.sleep(0.08)
                    for each in list(server._connections):
                        each.socket.transport.abort()

            reply_to = await task.chat(words)
            group.start_soon(cut)
            got = await until_ended(task, reply_to)
            group.cancel_scope.cancel()
        assert [each.seq for each in got] == list(range(got[0].seq, got[0].seq + len(got)))
        assert "".join(each.content for each in got if isinstance(each, Token)) == f"{words} "
        assert task.connections > 2


async def test_an_answer_that_was_lost_is_asked_for_again(served: Any) -> None:
    async with served() as server, connect(address(server), token_for(), task_id="tea") as task:
        async with anyio.create_task_group() as group:
            results = []

            async def ask() -> None:
                results.append(await task.command("generate_scene_breakdown", prompt="tea", duration=10))

            group.start_soon(ask)
            await anyio.wait_all_tasks_blocked()
            for each in list(server._connections):
                each.socket.transport.abort()
        assert results[0]["breakdown"]["scenes"]


async def test_what_was_one_message_too_many_is_asked_again(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "ASK_AGAIN_SECONDS", 0.1)
    async with served(burst=4) as server, connect(address(server), token_for(), task_id="tea") as task:
        await task.command("generate_scene_breakdown", prompt="tea", duration=10)
        answers: list[Any] = []

        async def ask() -> None:
            answers.append(await task.command("get_state"))

        with anyio.fail_after(20):
            async with anyio.create_task_group() as group:
                for _ in range(12):
                    group.start_soon(ask)
        assert len(answers) == 12


async def test_another_client_goes_on_where_one_stopped(served: Any) -> None:
    async with served() as server:
        async with connect(address(server), token_for(), task_id="tea") as task:
            await task.chat("one two three")
            async for message in task:
                if isinstance(message, Token):
                    break
            place = task.place
        async with connect([address(server)], token_for(), task_id="tea", place=place) as task:
            got = []
            with anyio.fail_after(10):
                async for message in task:
                    got.append(message)
                    if isinstance(message, Message):
                        break
            assert got[0].seq == place[1] + 1
            assert task.state is not None
        async with connect(address(server), token_for(), task_id="tea", place=("other", 3)) as task:
            message = await anext(task)
            assert isinstance(message, TaskState)
            assert message.reason == "truncated"


async def test_who_does_not_iterate_is_answered_and_misses_nothing(
    served: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pixora_ws.client._WAITING", 10)
    async with served() as server, connect(address(server), token_for(), task_id="tea") as task:
        first = task.place[1]
        with anyio.fail_after(10):
            for number in range(3):
                reply_to = await task.chat(" ".join(f"w{number}" for _ in range(12)))
                await task.command("get_state")
            while await _last_seq(server) < first + 3 * 16:
                await anyio.sleep(0.01)
            await task.command("get_state")
            assert task._behind
            for each in list(server._connections):
                each.socket.transport.abort()
            await task.command("get_state")
        got = await until_ended(task, reply_to)
        assert [each.seq for each in got] == list(range(first + 1, first + 1 + len(got)))
        assert not task._behind


async def test_a_truncated_log_is_told_to_who_did_not_iterate(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_ws.client._WAITING", 1)
    async with served() as server:
        async with connect(address(server), token_for(), task_id="tea") as task:
            await until_ended(task, await task.chat("one"))
        place = ("other", 3)
        async with connect(address(server), token_for(), task_id="tea", place=place) as task:
            with anyio.fail_after(10):
                await task.chat("two three four")
                await task.command("get_state")
                first = await anext(task)
                assert isinstance(first, TaskState)
                assert (await anext(task)).seq == first.last_seq + 1


async def test_a_token_that_cannot_be_had_is_one_clear_error(served: Any) -> None:
    given = [token_for()]

    async def token() -> str:
        if not given:
            raise ValueError("the vault is shut")
        return given.pop()

    async with served() as server:
        async with connect(address(server), token, task_id="tea") as task:
            for each in list(server._connections):
                each.socket.transport.abort()
            with anyio.fail_after(10), pytest.raises(ConnectionRefused, match="ValueError: the vault is shut"):
                await anext(task)
        with pytest.raises(ConnectionRefused, match="no token: ValueError: the vault is shut") as refused:
            async with connect(address(server), token, task_id="tea"):
                raise AssertionError("nobody is let in")
        assert isinstance(refused.value.__cause__, ValueError)


async def _last_seq(server: Any) -> int:
    return int((await server.hub.backend.log.position("tea")).last_seq)


async def test_what_is_raised_inside_comes_out_as_it_is(served: Any) -> None:
    with pytest.raises(Refusal):
        async with served() as server, connect(address(server), token_for()) as task:
            await task.command("no_such_command")


@pytest.mark.parametrize("answers", [True, False], ids=["a server that answers", "one that does not"])
async def test_leaving_is_said_and_leaves_nothing_open(answers: bool) -> None:
    """Without an answer to its farewell the client goes all the same."""
    codes: list[int | None] = []
    gone = anyio.Event()

    async def greet(socket: ServerConnection) -> None:
        hello = Connected(user_id="me", epoch="e", last_seq=0, server="s", task_id="tea")
        await socket.send(hello.model_dump_json(exclude_none=True))
        if not answers:
            socket.transport.pause_reading()
            await gone.wait()
            socket.transport.abort()
        await socket.wait_closed()
        codes.append(socket.close_code)

    async with serve(greet, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        try:
            with anyio.fail_after(5):
                async with connect(f"ws://127.0.0.1:{port}", "token", task_id="tea") as task:
                    socket = task._socket
                    assert socket is not None
                assert socket.state is State.CLOSED or socket.transport.is_closing()
        finally:
            gone.set()
    assert codes == [1000 if answers else 1006]


HELLO = Connected(user_id="me", epoch="e", last_seq=0, server="s", task_id="tea").model_dump_json(exclude_none=True)


def token(seq: int) -> str:
    return Token(content=str(seq), message_id="m", seq=seq).model_dump_json(exclude_none=True)


async def test_a_server_that_is_busy_is_called_again() -> None:
    """It refuses the upgrade, then closes before it has said who is there, then lets the client in."""
    calls = 0

    def busy(socket: ServerConnection, request: Request) -> Response | None:
        nonlocal calls
        calls += 1
        return socket.respond(503, "full\n") if calls == 1 else None

    async def greet(socket: ServerConnection) -> None:
        if calls == 2:
            await socket.close(1013, "try again later")
            return
        await socket.send(HELLO)
        await socket.wait_closed()

    async with serve(greet, "127.0.0.1", 0, process_request=busy) as server:
        port = server.sockets[0].getsockname()[1]
        with anyio.fail_after(5):
            async with connect(f"ws://127.0.0.1:{port}", "token", task_id="tea") as task:
                assert task.connections == calls == 3


async def test_what_is_told_twice_or_in_a_newer_servers_words_is_passed_over() -> None:
    async def greet(socket: ServerConnection) -> None:
        for text in (HELLO, token(1), '{"type": "hologram", "seq": 2}', token(1), token(3)):
            await socket.send(text)
        await socket.wait_closed()

    async with serve(greet, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with anyio.fail_after(5):
            async with connect(f"ws://127.0.0.1:{port}", "token", task_id="tea") as task:
                assert [(await anext(task)).seq for _ in range(2)] == [1, 3]
                assert task.place == ("e", 3)


async def test_whoever_listens_hears_when_the_client_leaves(served: Any) -> None:
    heard: list[Any] = []

    async def listen(task: Any) -> None:
        async for each in task:
            heard.append(each)  # noqa: PERF401 -- one after the other
        heard.append("the end")

    async with (
        served() as server,
        anyio.create_task_group() as group,
        connect(address(server), token_for(), task_id="tea") as task,
    ):
        group.start_soon(listen, task)
        await task.chat("one")
        with anyio.fail_after(10):
            while not heard:
                await anyio.sleep(0.01)
    assert heard[-1] == "the end"


async def test_a_client_that_is_closed_waits_for_no_answer() -> None:
    said, go = anyio.Event(), anyio.Event()

    async def greet(socket: ServerConnection) -> None:
        await socket.send(HELLO)
        await socket.recv()
        said.set()
        await go.wait()
        await socket.send(token(1))
        await socket.wait_closed()

    async def ask(task: Any) -> None:
        with pytest.raises(ConnectionRefused, match="the connection is closed"):
            await task.chat("hello")

    async with serve(greet, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with anyio.fail_after(1.5):
            async with (
                connect(f"ws://127.0.0.1:{port}", "token", task_id="tea") as task,
                anyio.create_task_group() as group,
            ):
                group.start_soon(ask, task)
                await said.wait()
                task.close()
                go.set()


async def fresh() -> str:
    return token_for("eve")


async def test_refusals(served: Any) -> None:
    async with served() as server:
        for token, task_id in (("bad", "tea"), (token_for(), "not a task")):
            with pytest.raises(ConnectionRefused):
                async with connect(address(server), token, task_id=task_id):
                    pass
        async with connect(address(server), token_for(), task_id="tea") as task:
            await task.chat("hello")
        with pytest.raises(ConnectionRefused, match="forbidden"):
            async with connect(address(server), fresh, task_id="tea"):
                pass
        with pytest.raises(ConnectionRefused, match="cannot be reached"):
            async with connect("ws://127.0.0.1:1", token_for(), patience=0.2):
                pass


async def test_a_server_that_does_not_come_back(served: Any) -> None:
    async with served() as server, connect(address(server), token_for(), patience=0.3) as task:
        await server.stop()
        with anyio.fail_after(10), pytest.raises(ConnectionRefused):
            await anext(task)
        with pytest.raises(ConnectionRefused):
            await task.chat("hello")
