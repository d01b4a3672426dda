"""A little of each attack; `benchmarks/abuse.py` has much of it, and the figures."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wire.abuse import ATTACKS, HEARD, Bystander, bystander, resident
from tests.wire.serving import SECRET, Process, process

pytestmark = pytest.mark.anyio

TOLD = {
    "messages": r"\d+ x rate_limited; closed 4429",
    "chats": r"(\d+ x busy, )?\d+ x rate_limited(, \d+ x busy)?; closed 4429",
    "malformed": "20 x malformed; closed 4400",
    "wide messages": "20 x malformed; closed 4400",
    "deep messages": "20 x malformed; closed 4400",
    "digits": "20 x malformed; closed 4400",
    "empty fragments": "closed 4429",
    "fragments of a byte": "closed 4429",
    "pings": "closed 4429",
    "pings, pongs unread": "cut off",
    "10 MB": "closed 1009",
    "10 MB in fragments": "closed 1009",
    "binary": "closed 1003",
    "bad UTF-8": "closed 1007",
    "compressed": "closed 1002",
    "unmasked": "closed 1002",
    "silent": "50 of 50 cut off",
    "slow handshakes": "50 of 50 cut off",
    "no token": r"50 opened; 50 x \(1 x unauthenticated; closed 4401\)",
    "half open": "20 x cut off",
    "reconnects": r"\d+ a second; 200 x connected",
    "a thousand a second": r"\d+ offered a second, all answered after [\d.]+ s; \d+ x connected(, \d+ x too_many_\w+)?",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("abused")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Process]:
    settings = {"PIXORA_AUTH_SECONDS": "1", "PIXORA_PING_SECONDS": "1"}
    with process(folder / "films", log=folder / "log", **settings) as running:
        yield running


@pytest.fixture
def secret(folder: Path) -> re.Pattern[bytes]:
    """What no client and no reader of the log is to see: keys, tokens, places, traces."""
    places = (folder, Path(__file__).parents[2], Path(sys.prefix), Path(os.__file__).parent)
    words = [SECRET, *map(str, places), "Traceback", 'File "', ".py", "site-packages"]
    return re.compile(rb"eyJ[\w-]{8,}|" + b"|".join(re.escape(each.encode()) for each in words))


@pytest.fixture(scope="module")
def other(server: Process) -> Iterator[Bystander]:
    with bystander(server.port) as one:
        yield one


@pytest.mark.parametrize("name", ATTACKS)
async def test_it_is_told_and_harms_nobody(
    server: Process, other: Bystander, name: str, folder: Path, secret: re.Pattern[bytes]
) -> None:
    attack, size, _ = ATTACKS[name]
    other.latencies()
    before = resident(server.pid)
    told = await attack(server.port, size)
    assert re.fullmatch(TOLD[name], told), told
    assert other.latencies()[-1] < 1.0
    assert resident(server.pid) - before < 30
    log = (folder / "log").read_bytes()
    assert b"connection begins" in log
    assert [each for each in (*HEARD, *log.splitlines()) if secret.search(each)] == []
