"""The maker that docs/providers.md shows keeps the contract, by the very test that it shows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import pixora_core.testing
from pixora_core.settings import KINDS

DOCUMENT = (Path(__file__).parents[2] / "docs" / "providers.md").read_text(encoding="utf-8")


@pytest.mark.anyio
async def test_the_maker_of_the_document(tmp_path: Path) -> None:
    shown: dict[str, Any] = {}
    for block in re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL):
        exec(compile(block, "docs/providers.md", "exec"), shown)
    await shown["test_stripes"](tmp_path)
    assert len(list(tmp_path.iterdir())) == 4


def test_each_kind_and_each_contract_is_named() -> None:
    groups = re.findall(r"^\| (\w+) \| `pixora\.(\w+)` \|", DOCUMENT, re.MULTILINE)
    assert groups == [(kind, f"{kind}s") for kind in KINDS]
    told = set(re.findall(r"`(\w+_contract)`", DOCUMENT))
    assert told == {name for name in pixora_core.testing.__all__ if name.endswith("_contract")}
