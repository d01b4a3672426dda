"""What every test may lean on."""
# ruff: noqa: PLC0415 -- the engine takes a second to load, and most tests do without

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import HealthCheck, settings

from tests.processes import unmeasured

if TYPE_CHECKING:
    from pixora_core.hub import Hub

    SmallHub = Callable[..., AbstractAsyncContextManager[Hub]]

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

_MEASURES: Final[dict[str, str]] = {}
"""The environment that makes a child measure its coverage, while no test wants that."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """The processes that tests are run in measure for themselves, not because the environment says so."""
    for name in _measuring():
        del os.environ[name]


def pytest_configure(config: pytest.Config) -> None:
    """In processes of xdist pytest-cov measures twice, as owner and as worker; `no_cover` stops the worker alone.

    Between the two, while nothing is traced, what is large and not ours is imported: traced it takes twice as long.
    """
    if hasattr(config, "workerinput") and (measuring := config.pluginmanager.getplugin("_cov")):
        measuring.cov_controller.pause()
        for package in ("agents", "moviepy", "numba", "rich.progress", "scipy.signal", "skia", "typer", "websockets"):
            importlib.import_module(package)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """Where coverage is measured, everything is imported first, while it is; then tests are found untraced.

    What is first imported by a test that is marked `no_cover` (because tracing takes long, and others run the same
    lines) would be lost for all tests. To rewrite the assertions of all tests takes twice as long while it is traced.
    """
    if not session.config.getoption("cov_source", default=None):
        return (yield)
    for package in map(importlib.import_module, ("pixora_core", "pixora_ws", "pixora_cli")):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    for name in _measuring():
        _MEASURES[name] = os.environ.pop(name)
    measuring = session.config.pluginmanager.getplugin("_cov").cov_controller
    measuring.pause()
    try:
        return (yield)
    finally:
        measuring.resume()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Processes that a test starts measure where it is marked `children_measured`: it costs each of them 0.3 s."""
    if item.get_closest_marker("children_measured"):
        os.environ.update(_MEASURES)
    try:
        return (yield)
    finally:
        for name in _MEASURES:
            os.environ.pop(name, None)


def _measuring() -> list[str]:
    return sorted(set(os.environ) - set(unmeasured()))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def small_hub(tmp_path: Path) -> SmallHub:
    """Opens hubs whose films are made by the small makers, in one folder; each `with` is one process's hub.

    Films are 64x36 at 10 frames a second: what frames show and how they move is held by the tests of the engine.
    """
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
        return Delivery(size=Size(width=64, height=36), rate=Fraction(10), preset="draft")

    def opened(**options: Any) -> AbstractAsyncContextManager[Hub]:
        given = {"state": "memory", **options.pop("settings", {})}
        settings = Settings(out=tmp_path / "films", **given)
        return open_hub(settings, **{"makers": load, "delivery": delivery, **options})

    return opened
