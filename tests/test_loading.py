"""What is loaded late, in threads, is loaded by one of them at a time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import pixora_core

ROOT = Path(pixora_core.__file__).parent
ROOMS = ("engine", "providers/embedded/composer", "providers/embedded/narrator")
LIGHT = {
    ("film_engine.py", "pixora_core.engine.typefaces"),  # in the event loop; no more than fonts
    ("hibari.py", "pixora_core.providers.embedded.narrator.delivery"),  # in the event loop; loaded by then
}


def loads(tree: ast.AST, *, alone: bool = False, late: bool = False) -> Iterator[tuple[str, bool]]:
    """The modules that functions load, and whether they hold `ALONE` meanwhile."""
    for child in ast.iter_child_nodes(tree):
        if late and isinstance(child, ast.ImportFrom):
            yield child.module or "", alone
        if late and isinstance(child, ast.Call) and ast.unparse(child.func) == "import_module":
            yield ast.unparse(child.args[0]), alone
        holds = isinstance(child, ast.With) and any(ast.unparse(item.context_expr) == "ALONE" for item in child.items)
        inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from loads(child, alone=alone or holds, late=late or inside)


@pytest.mark.parametrize("room", ROOMS)
def test_late_imports_stand_where_one_thread_is_alone(room: str) -> None:
    found = [
        (path.name, *load)
        for path in sorted(ROOT.joinpath(room).rglob("*.py"))
        for load in loads(ast.parse(path.read_text("utf-8")))
    ]
    assert found
    assert {(name, module) for name, module, alone in found if not alone} <= LIGHT
