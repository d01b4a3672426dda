"""What every test may lean on."""
# ruff: noqa: PLC0415 -- the engine takes a second to load, and most tests do without

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import pixora_cli
import pixora_core
import pixora_ws
from tests.processes import unmeasured

if TYPE_CHECKING:
    from pixora_core.hub import Hub

    SmallHub = Callable[..., AbstractAsyncContextManager[Hub]]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that are marked `no_cover`, because tracing takes long and others run the same lines, start no tracer.

    What they import first would be lost for all tests: where coverage is measured, everything is imported now.
    """
    for item in items:
        if isinstance(item, pytest.Function) and item.get_closest_marker("no_cover"):
            item.fixturenames.append("children_unmeasured")
    if config.getoption("cov_source", default=None):
        for package in (pixora_core, pixora_ws, pixora_cli):
            for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                if not module.name.endswith("__main__"):
                    importlib.import_module(module.name)


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
