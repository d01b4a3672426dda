"""Every setting of the environment can be looked up."""

from __future__ import annotations

import re
from pathlib import Path

from pixora_core.settings import Settings
from pixora_ws import ServerSettings

DOCUMENT = Path(__file__).parent.parent / "docs" / "settings.md"


def test_the_document_names_each_setting_and_no_other() -> None:
    told = set(re.findall(r"PIXORA_[A-Z_]+", DOCUMENT.read_text(encoding="utf-8")))
    settings = {f"PIXORA_{name.upper()}" for kind in (Settings, ServerSettings) for name in kind.model_fields}
    assert told == settings | {"PIXORA_USER", "PIXORA_TOKEN"}
