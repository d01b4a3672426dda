"""A real server on a free port, with small films and a conversation that repeats what it hears."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from pixora_core import Settings
from pixora_core.storage import FilmFolder
from pixora_ws import Server, ServerSettings, serve
from pixora_ws.running import LOOP
from tests.ws.serving import SECRET, Talk


@pytest.fixture
def anyio_backend() -> tuple[str, dict[str, bool]]:
    """The program's own event loop."""
    return "asyncio", LOOP


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.fixture
def served(small_hub: Any, tmp_path: Path, talk: Talk) -> Callable[..., AbstractAsyncContextManager[Server]]:
    """Opens servers; options are those of `ServerSettings`, `hub` those of the hub."""

    @contextlib.asynccontextmanager
    async def opened(*, hub: dict[str, Any] | None = None, **options: Any) -> AsyncIterator[Server]:
        settings = ServerSettings(**{"port": 0, "jwt_secret": SecretStr(SECRET), **options})
        core = Settings(out=tmp_path / "films", state="memory")
        given = {"conversation": talk, **(hub or {})}
        async with serve(settings, core=core, hub=lambda link: small_hub(link=link, **given)) as server:
            yield server

    return opened


@pytest.fixture
def film(tmp_path: Path) -> FilmFolder:
    folder = FilmFolder(tmp_path / "films" / "20260101T000000Z-tea")
    folder.root.mkdir(parents=True)
    folder.film.write_bytes(bytes(range(256)) * 12_000)
    folder.thumbnail.write_bytes(b"jpeg")
    folder.vtt.write_text("WEBVTT\n")
    folder.report.write_text("{}")
    return folder
