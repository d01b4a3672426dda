"""What a package offers stands in its `__all__`: every name is there, and importing the core is light."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

PACKAGES = [
    "pixora_core",
    "pixora_core.duration",
    "pixora_core.engine",
    "pixora_core.film",
    "pixora_core.film.captions",
    "pixora_core.generation",
    "pixora_core.storage",
    "pixora_core.tools",
    "pixora_core.tasks",
    "pixora_core.tasks.redis",
    "pixora_core.tasks.sqlite",
    "pixora_core.messages",
    "pixora_core.testing",
    "pixora_ws",
    "pixora_core.providers.embedded.composer",
    "pixora_core.providers.embedded.illustrator",
    "pixora_core.providers.embedded.narrator",
    "pixora_core.providers.embedded.writer",
]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_that_is_offered_is_there(package: str) -> None:
    module = importlib.import_module(package)
    assert len(set(module.__all__)) == len(module.__all__)
    assert all(hasattr(module, name) for name in module.__all__)


@pytest.mark.parametrize("package", ["pixora_core.engine", "pixora_core.providers.embedded.illustrator"])
def test_a_name_that_is_not_offered(package: str) -> None:
    with pytest.raises(AttributeError, match="no attribute 'no_such_thing'"):
        _ = importlib.import_module(package).no_such_thing


@pytest.mark.parametrize("package", ["pixora_core", "pixora_cli.app"])
def test_importing_is_light(package: str) -> None:
    heavy = "{'av', 'numba', 'skia', 'moviepy', 'scipy', 'agents', 'redis'}"
    program = f"import {package}, sys; assert not {heavy} & set(sys.modules), {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
