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
from pixora_ws import Server, ServerSettings, serve
from tests.ws.serving import SECRET, Talk


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
