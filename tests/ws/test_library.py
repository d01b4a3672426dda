"""What the server leans on of the `websockets` library beyond what that documents: another version may do without."""

from __future__ import annotations

from operator import attrgetter
from typing import Any, Final

import pytest
from websockets.asyncio.server import Server, ServerConnection

from pixora_ws.server import _Library
from pixora_ws.wire import Socket
from tests.ws.serving import wired

USED: Final = (
    "connection_lost_waiter",
    "loop",
    "paused",
    "process_event",
    "protocol.handshake_exc",
    "protocol.logger",
    "protocol.parser.close",
    "protocol.parser_exc",
    "protocol.select_subprotocol",
    "protocol.send_ping",
    "protocol.state",
    "recv_exc",
    "recv_messages.pause",
    "recv_messages.paused",
    "recv_messages.resume",
    "request.headers",
    "response.headers",
    "send_data",
    "server.handlers",
    "server.wrap",
    "transport",
)


@pytest.mark.anyio
async def test_what_is_used_of_a_connection_is_there(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        (connection,) = server._connections
        socket = connection.socket
        for name in USED:
            attrgetter(name)(socket)
        assert socket.recv_messages.resume == socket._read_on
        assert "select_subprotocol" in vars(socket.protocol)
        assert socket in server._library.handlers


@pytest.mark.parametrize(
    ("ours", "theirs", "names"),
    [
        (
            Socket,
            ServerConnection,
            {"connection_lost", "connection_made", "data_received", "pause_writing", "process_event", "resume_writing"},
        ),
        (_Library, Server, {"conn_handler"}),
    ],
)
def test_what_is_done_otherwise_the_library_has(ours: type, theirs: type, names: set[str]) -> None:
    own = {name for name, value in vars(ours).items() if callable(value) and hasattr(theirs, name)}
    assert own - {"__init__"} == names
