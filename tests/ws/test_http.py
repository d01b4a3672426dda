"""Plain HTTP on the same port: health, metrics, films at signed links, and everything that is refused."""

from __future__ import annotations

import asyncio
import hashlib
import http.client
import socket
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import anyio
import anyio.to_thread
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core import Settings
from pixora_core.errors import InvalidInput, StorageUnavailable
from pixora_core.storage import FilmFolder
from pixora_ws import ServerSettings, serve
from pixora_ws.http import part_of, read_head
from pixora_ws.media import Media
from pixora_ws.requests import BadRequest
from tests.ws.serving import target, wired

pytestmark = pytest.mark.anyio

Got = tuple[int, dict[str, str], bytes]


async def get(server: Any, target: str, headers: dict[str, str] | None = None, method: str = "GET") -> Got:
    """An answer, by the standard library's client."""

    def fetch() -> Got:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request(method, target, headers=headers or {})
        answer = connection.getresponse()
        got = answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        connection.close()
        return got

    return await anyio.to_thread.run_sync(fetch)


async def raw(server: Any, data: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(data)
    with anyio.fail_after(10):
        got = await reader.read()
    writer.close()
    return got


async def test_health(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        assert (await get(server, "/healthz"))[0] == 200
        assert (await get(server, "/readyz"))[2] == b"ready\n"
        status, headers, text = await get(server, "/metrics")
        assert status == 200
        assert headers["content-type"].startswith("text/plain")
        assert b"pixora_connections 1.0" in text
        server._ending = True
        assert (await get(server, "/readyz"))[0] == 503


async def test_a_store_that_does_not_answer_is_not_ready(served: Any) -> None:
    async with served() as server:

        async def away(user_id: str) -> None:
            raise StorageUnavailable("a store", "away")

        server.hub.backend.tasks.owned_by = away
        status, _, text = await get(server, "/readyz")
        assert (status, text) == (503, b"the store of the tasks does not answer\n")


async def test_what_comes_after_a_request_is_not_read(served: Any) -> None:
    async with served() as server:
        asked, go = anyio.Event(), anyio.Event()

        async def slow(user_id: str) -> tuple[()]:
            asked.set()
            await go.wait()
            return ()

        server.hub.backend.tasks.owned_by = slow
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n")
        await asked.wait()
        (door,) = server._doors
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        await anyio.sleep(0.05)
        assert door._data.count(b"GET") == 1
        go.set()
        with anyio.fail_after(5):
            got = await reader.read()
        writer.close()
        assert got.count(b"HTTP/1.1 ") == 1
        assert got.endswith(b"ready\n")


async def test_a_port_that_is_taken(served: Any, tmp_path: Path) -> None:
    async with served() as server:
        with pytest.raises(InvalidInput, match=f"PIXORA_PORT.*127.0.0.1:{server.port}: Address already in use"):
            async with serve(ServerSettings(port=server.port), core=Settings(out=tmp_path)):
                pass


async def test_a_users_task_is_no_concern_of_readiness(served: Any) -> None:
    async with served() as server:
        server.hub.backend.tasks._records["readyz"] = b"{}"
        assert (await get(server, "/readyz"))[0] == 200


async def test_what_nobody_foresaw_ends_one_request_only(served: Any, caplog: pytest.LogCaptureFixture) -> None:
    async with served() as server, wired(server) as wire:
        metrics = server.metrics
        del server._media
        status, _, body = await get(server, "/media/20260101T000000Z-tea/thumbnail.jpg")
        assert (status, body[:15]) == (500, b"internal error ")
        assert body.decode().split()[-1] in caplog.text
        assert metrics.internal._value.get() == 1
        assert (await get(server, "/healthz"))[0] == 200
        await wire.hear("connected")


async def test_codes_that_clients_invent_name_no_metrics(served: Any) -> None:
    async with served() as server:
        for code in (3000, 3001, 4999):
            async with wired(server) as wire:
                await wire.hear("connected")
                await wire.socket.close(code, "mine")
        text, three = "", 'pixora_connections_closed_total{code="other"} 3.0'
        with anyio.fail_after(5):
            while three not in text:  # a client may know of its end before the server has counted it
                text = (await get(server, "/metrics"))[2].decode()
        assert 'code="4999"' not in text


@pytest.mark.parametrize(
    ("target", "method", "status"),
    [
        ("/", "GET", 404),
        ("//[/", "GET", 404),
        ("/api/v1/ws/tea", "GET", 426),
        ("/api/v1/ws/..", "GET", 400),
        ("/healthz", "POST", 405),
        ("/media/", "GET", 403),
        ("/media/../../etc/passwd", "GET", 403),
    ],
)
async def test_what_there_is_not(served: Any, target: str, method: str, status: int) -> None:
    async with served() as server:
        assert (await get(server, target, method=method))[0] == status


@pytest.mark.parametrize(
    "data",
    [
        b"nonsense\r\n\r\n",
        b"GET / HTTP/1.1\r\nA: b\rC: d\r\n\r\n",
        b"GET / HTTP/1.1\r\nbad header\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
        b"\0" * 100 + b"\r\n\r\n",
    ],
)
async def test_what_is_no_request(served: Any, data: bytes) -> None:
    async with served() as server:
        assert (await raw(server, data)).startswith(b"HTTP/1.1 400 ")


async def test_a_head_without_an_end(served: Any) -> None:
    async with served(auth_seconds=0.3) as server:
        assert (await raw(server, b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 4_000)).startswith(b"HTTP/1.1 431 ")
        assert await raw(server, b"GET / HTTP/1.1\r\n") == b""
        many = b"GET / HTTP/1.1\r\n" + b"".join(b"a%d: b\r\n" % number for number in range(200)) + b"\r\n"
        assert (await raw(server, many)).startswith(b"HTTP/1.1 400 ")


async def test_a_head_that_comes_at_once_is_no_longer_than_others(served: Any) -> None:
    async with served() as server:
        long = b"GET /healthz HTTP/1.1\r\n" + b"a: b\r\n" * 4_000 + b"\r\n"
        assert (await raw(server, long)).startswith(b"HTTP/1.1 431 ")


@pytest.mark.no_cover
def test_a_head_of_spaces_is_read_at_once() -> None:
    """It took four seconds, in which the loop did nothing else, while an expression looked for the value's end."""
    begun = time.process_time()
    request = read_head(b"GET / HTTP/1.1\r\nX: a" + b" " * 15_000 + b"b \t")
    assert time.process_time() - begun < 0.5
    assert request.headers["x"].startswith("a ")
    assert request.headers["x"].endswith(" b")


@pytest.mark.parametrize("origin", [b"http://x\xe9", b"http://[", b"null", b"http://x y"])
async def test_an_origin_that_is_none_is_nobodys_trouble(
    served: Any, origin: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Each of these ended in a trace in the log, without any token."""
    async with served() as server:
        host = origin.partition(b"://")[2] or b"x"
        got = await raw(server, b"GET /healthz HTTP/1.1\r\nHost: " + host + b"\r\nOrigin: " + origin + b"\r\n\r\n")
    assert got.startswith(b"HTTP/1.1 200 ")
    assert not [record for record in caplog.records if record.exc_info]


async def test_a_film(served: Any, film: FilmFolder) -> None:
    async with served(origins=("https://film.example",)) as server:
        link = target(server, film, "final_video.mp4")
        status, headers, body = await get(server, link, {"Origin": "https://film.example"})
        whole = film.film.read_bytes()
        assert (status, hashlib.sha256(body).digest()) == (200, hashlib.sha256(whole).digest())
        assert headers["content-type"] == "video/mp4"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["access-control-allow-origin"] == "https://film.example"
        status, part, body = await get(server, link, {"Range": "bytes=100-199"})
        assert (status, part["content-range"], body) == (206, f"bytes 100-199/{len(whole)}", whole[100:200])
        assert (await get(server, link, {"Range": "bytes=-5"}))[2] == whole[-5:]
        assert (await get(server, link, {"Range": "bytes=100-199", "If-Range": '"other"'}))[0] == 200
        assert (await get(server, link, {"Range": f"bytes={len(whole)}-"}))[0] == 416
        assert (await get(server, link, {"If-None-Match": headers["etag"]}))[0] == 304
        status, head, body = await get(server, link, method="HEAD")
        assert (status, head["content-length"], body) == (200, str(len(whole)), b"")
        assert (await get(server, target(server, film, "thumbnail.jpg")))[1]["content-type"] == "image/jpeg"
        assert (await get(server, target(server, film, "captions.vtt")))[2] == b"WEBVTT\n"


async def test_no_link_reaches_anything_else(served: Any, film: FilmFolder, tmp_path: Path) -> None:
    """Also none that the server has signed."""
    (tmp_path / "films" / "20260101T000000Z-evil").symlink_to(film.root)
    async with served(media_lifetime=1000) as server:
        good = target(server, film, "final_video.mp4")
        bad = [good.replace("final_video.mp4", "report.json"), good.replace("tea", "tee"), good.replace("=", "=9")]
        bad += [good[:-1] + "%C3%A9", good[:-1] + "%ED%A0%80", good.partition("?")[0], good + "&" + "a=b&" * 10]
        for each in bad:
            assert (await get(server, each))[0] in {400, 403}, each
        for signed in ("report.json", "manifest.json", "../../secret", "scene_1/script.json", ""):
            assert (await get(server, target(server, film, signed)))[0] == 404, signed
        evil = FilmFolder(film.root.with_name("20260101T000000Z-evil"))
        assert (await get(server, target(server, evil, "final_video.mp4")))[0] == 404
        film.film.unlink()
        assert (await get(server, good))[0] == 404


def test_links_expire(tmp_path: Path) -> None:
    now = [1000.0]
    media = Media(tmp_path, b"k", base="https://x/films/", seconds=60, now=lambda: now[0])
    link = media.link("tea", tmp_path / "20260101T000000Z-tea", "thumbnail.jpg")
    assert link.startswith("https://x/films/media/20260101T000000Z-tea/thumbnail.jpg?expires=1060&signature=")
    parts = urlsplit(link.removeprefix("https://x/films"))
    request = read_head(f"GET {parts.path}?{parts.query} HTTP/1.1".encode())
    with pytest.raises(BadRequest, match="no such file"):
        media.answer(request)
    now[0] += 61
    with pytest.raises(BadRequest, match="not any more"):
        media.answer(request)


async def test_a_viewer_that_leaves(served: Any, film: FilmFolder) -> None:
    film.film.write_bytes(b"x" * 20_000_000)
    async with served() as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(f"GET {target(server, film, 'final_video.mp4')} HTTP/1.1\r\n\r\nmore".encode())
        await reader.readexactly(100)
        writer.transport.abort()
        with anyio.fail_after(5):
            while server._doors:
                await anyio.sleep(0.01)


async def test_waves_of_silent_ones_cut_off_no_viewer(served: Any, film: FilmFolder) -> None:
    """They come before the loop has its turn, again and again; no more of them stay than there is room for."""
    film.film.write_bytes(b"x" * 20_000_000)
    async with served(connections=3) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1_000)
        writer.write(f"GET {target(server, film, 'final_video.mp4')} HTTP/1.1\r\n\r\n".encode())
        await reader.readexactly(100)
        silent = []
        for _ in range(3):
            silent += [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
            await anyio.sleep(0.1)
        assert len(server._doors) <= 3
        assert len(await reader.readexactly(19_000_000)) == 19_000_000
        writer.transport.abort()
        for each in silent:
            each.close()


async def test_where_all_are_viewers_the_first_one_makes_room(served: Any, film: FilmFolder) -> None:
    film.film.write_bytes(b"x" * 20_000_000)
    async with served(connections=1) as server:
        asked = f"GET {target(server, film, 'final_video.mp4')} HTTP/1.1\r\n\r\n".encode()
        first, first_writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1_000)
        first_writer.write(asked)
        await first.readexactly(100)
        assert (await get(server, "/healthz"))[0] == 200
        with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
            await first.readexactly(20_000_000)
        first_writer.transport.abort()


@given(st.integers(1, 300), st.integers(0, 400), st.integers(0, 400))
def test_ranges(size: int, first: int, last: int) -> None:
    data = bytes(index % 256 for index in range(size))
    for asked, wanted in ((f"bytes={first}-{last}", data[first : last + 1]), (f"bytes={first}-", data[first:]),
                          (f"bytes=-{last}", data[max(0, size - last) :] if last else b"")):  # fmt: skip
        try:
            part = part_of(asked, size)
        except BadRequest:
            assert wanted == b""
            continue
        if part is None:
            assert last < first
        else:
            assert data[part[0] : part[0] + part[1]] == wanted


@pytest.mark.parametrize("asked", [None, "", "bytes=-", "bytes=1-2,4-5", "lines=1-2", "bytes=a-b"])
def test_ranges_that_are_none(asked: str | None) -> None:
    assert part_of(asked, 10) is None


async def test_in_a_program_of_asyncio(tmp_path: Path) -> None:
    """`asyncio.run`, not `anyio.run`: what the loop calls by itself knows of no library then."""

    async def program() -> bytes:
        async with serve(ServerSettings(port=0), core=Settings(out=tmp_path, state="memory")) as server:
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            told = await asyncio.wait_for(reader.read(), 10)
            writer.close()
            return told

    assert b" 200 OK" in await anyio.to_thread.run_sync(asyncio.run, program())
