"""A film of 2 GB: any part of it at once, in constant memory, also for those who do not read."""

from __future__ import annotations

import http.client
import socket
from pathlib import Path
from urllib.parse import urlsplit

import anyio
import anyio.to_thread
import pytest
from pydantic import SecretStr

from pixora_core import Settings
from pixora_core.storage import FilmFolder
from pixora_ws import ServerSettings
from pixora_ws.media import Media
from pixora_ws.secret import media_key
from tests.wire.abuse import bystander, resident
from tests.wire.serving import SECRET, process

pytestmark = pytest.mark.anyio

SIZE = 2 * 1024**3 + 12_345
MARK = b"here it is"
PLACE = 2**31 - 5
FIRST = 1_600_000_000


@pytest.fixture
def film(tmp_path: Path) -> FilmFolder:
    folder = FilmFolder(tmp_path / "films" / "20260101T000000Z-tea")
    folder.root.mkdir(parents=True)
    with folder.film.open("wb") as file:
        file.seek(PLACE)
        file.write(MARK)
        file.truncate(SIZE)
    return folder


def target(folder: FilmFolder) -> str:
    """What a `completion` of this server would name."""
    core = Settings(out=folder.root.parent)
    key = media_key(ServerSettings(jwt_secret=SecretStr(SECRET)), core)
    parts = urlsplit(Media(core.out, key, base="http://x", seconds=60).link("tea", folder.root, folder.film.name))
    return f"{parts.path}?{parts.query}"


def part(port: int, link: str, asked: str) -> tuple[int, str | None, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", link, headers={"Range": asked})
    answer = connection.getresponse()
    got = answer.status, answer.getheader("Content-Range"), answer.read()
    connection.close()
    return got


def rest(port: int, link: str, first: int) -> int:
    """How many bytes come from `first` on, the head not counted."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(f"GET {link} HTTP/1.1\r\nHost: x\r\nRange: bytes={first}-\r\n\r\n".encode())
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(65_536)
        count, room = len(head.partition(b"\r\n\r\n")[2]), bytearray(1024 * 1024)
        while got := connection.recv_into(room):
            count += got
        return count


async def test_two_gigabytes(tmp_path: Path, film: FilmFolder) -> None:
    link = target(film)
    with process(tmp_path / "films") as server, bystander(server.port) as other:
        slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
        for each in slow:
            each.sendall(f"GET {link} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        before, peak = resident(server.pid), 0.0
        asked = f"bytes={PLACE}-{PLACE + len(MARK) - 1}"
        told = f"bytes {PLACE}-{PLACE + len(MARK) - 1}/{SIZE}"
        assert await anyio.to_thread.run_sync(part, server.port, link, asked) == (206, told, MARK)
        assert (await anyio.to_thread.run_sync(part, server.port, link, "bytes=-12"))[2] == b"\0" * 12
        other.latencies()
        async with anyio.create_task_group() as group:

            async def watch() -> None:
                nonlocal peak
                while True:
                    peak = max(peak, resident(server.pid))
                    await anyio.sleep(0.02)

            group.start_soon(watch)
            assert await anyio.to_thread.run_sync(rest, server.port, link, FIRST) == SIZE - FIRST
            group.cancel_scope.cancel()
        for each in slow:
            each.close()
        assert peak - before < 10
        assert other.latencies()[-1] < 1.0
