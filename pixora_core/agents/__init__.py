"""The conversation about a film: four agents of the OpenAI Agents SDK, and an offline model that needs no key.

Importing this package loads nothing heavy; `open_conversation` loads the SDK (2 s, 105 MB).
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from pixora_core.settings import Settings

if TYPE_CHECKING:
    from pixora_core.agents.conversation import AgentConversation

__all__ = ["load", "open_conversation"]


def load() -> None:
    """Loads the SDK now rather than with the first message."""
    importlib.import_module("pixora_core.agents.conversation")


def open_conversation(settings: Settings) -> AgentConversation:
    """Those who answer chat messages, with the model that the settings ask for.

    Raises `InvalidInput`, `ProviderUnavailable` saying which setting is missing.
    """
    from pixora_core.agents.conversation import AgentConversation  # noqa: PLC0415 -- the SDK takes 2 s to load
    from pixora_core.agents.models import choose_model  # noqa: PLC0415
    from pixora_core.agents.turn import Bounds  # noqa: PLC0415

    return AgentConversation(choose_model(settings), Bounds(task_tokens=settings.model_budget))
