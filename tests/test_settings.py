"""Every setting of the environment can be looked up."""

from __future__ import annotations

import re
from pathlib import Path

from pixora_core.settings import Settings

DOCUMENT = Path(__file__).parent.parent / "docs" / "settings.md"


def test_the_document_names_each_setting_and_no_other() -> None:
    told = set(re.findall(r"PIXORA_[A-Z_]+", DOCUMENT.read_text(encoding="utf-8")))
    assert told == {f"PIXORA_{name.upper()}" for name in Settings.model_fields}
