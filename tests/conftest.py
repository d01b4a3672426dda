"""What every test may lean on."""
# ruff: noqa: PLC0415 -- the engine takes a second to load, and most tests do without

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.processes import unmeasured

if TYPE_CHECKING:
    from pixora_core.hub import Hub

    SmallHub = Callable[..., AbstractAsyncContextManager[Hub]]

MEASURED_CASES = 1
"""How many cases of a test are measured for coverage: the others run the same lines, and tracing takes as long."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is marked `no_cover`, and every case of a test beyond the first, is run without measuring coverage."""
    cases: Counter[str] = Counter()
    for item in items:
        test, case, _ = item.nodeid.partition("[")
        cases[test] += 1
        if case and cases[test] > MEASURED_CASES:
            item.add_marker("no_cover")
        if isinstance(item, pytest.Function) and item.get_closest_marker("no_cover"):
            item.fixturenames.append("children_unmeasured")


@pytest.fixture
def children_unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that the test starts are not measured either."""
    for name in set(os.environ) - set(unmeasured()):
        monkeypatch.delenv(name)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def small_hub(tmp_path: Path) -> SmallHub:
    """Opens hubs whose films are made by the small makers, 64x36, in one folder; each `with` is one process's hub."""
    from pixora_core.engine import FilmEngine
    from pixora_core.film import AspectRatio, Delivery
    from pixora_core.pipeline.makers import Makers
    from pixora_core.providers.embedded.designer import EmbeddedDesigner
    from pixora_core.settings import Settings
    from pixora_core.testing import plain_makers
    from pixora_core.units import Size
    from pixora_core.wiring import open_hub

    def load() -> Makers:
        return replace(plain_makers(FilmEngine(workers=2)), designers=[EmbeddedDesigner()])

    def delivery(aspect_ratio: AspectRatio) -> Delivery:
        return Delivery(size=Size(width=64, height=36), preset="draft")

    def opened(**options: Any) -> AbstractAsyncContextManager[Hub]:
        given = {"state": "memory", **options.pop("settings", {})}
        settings = Settings(out=tmp_path / "films", **given)
        return open_hub(settings, **{"makers": load, "delivery": delivery, **options})

    return opened
