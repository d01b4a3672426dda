"""Finding what is drawn: every module of a package is looked into, so that a new file needs no list."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

__all__ = ["modules_in"]


def modules_in(package: str, path: list[str]) -> Iterator[ModuleType]:
    """The modules that lie in a package whose `__path__` is given, by name."""
    for found in sorted(pkgutil.iter_modules(path), key=lambda each: each.name):
        yield import_module(f"{package}.{found.name}")
