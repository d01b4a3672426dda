"""The conversation's memory: an SDK session over the task's `Conversations`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

from agents import SessionABC
from agents.items import TResponseInputItem
from pydantic import JsonValue

from pixora_core.tasks import Conversations

__all__ = ["TaskMemory", "whole"]

Item = dict[str, Any]


class TaskMemory(SessionABC):
    """What the model is shown of the past: the last messages, at most `characters` of them, nothing half."""

    def __init__(self, task_id: str, conversations: Conversations, *, characters: int) -> None:
        self.session_id = task_id
        self._conversations = conversations
        self._characters = characters

    async def get_items(self, limit: int | None = None) -> list[TResponseInputItem]:
        items = await self._conversations.items(self.session_id, limit)
        known = [cast(Item, item) for item in items if isinstance(item, dict)]
        return cast(list[TResponseInputItem], whole(_latest(known, self._characters)))

    async def add_items(self, items: list[TResponseInputItem]) -> None:
        if items:
            await self._conversations.add(self.session_id, cast(Sequence[JsonValue], items))

    async def pop_item(self) -> TResponseInputItem | None:
        return cast("TResponseInputItem | None", await self._conversations.pop(self.session_id))

    async def clear_session(self) -> None:
        await self._conversations.clear(self.session_id)


def _latest(items: list[Item], characters: int) -> list[Item]:
    """The items from the earliest user message on from which they are no longer than `characters`."""
    length, first = 0, len(items)
    for place in range(len(items) - 1, -1, -1):
        length += len(json.dumps(items[place], ensure_ascii=False))
        if length > characters and first < len(items):
            break
        if items[place].get("role") == "user":
            first = place
    return items[first:]


def whole(items: Sequence[Item]) -> list[Item]:
    """The items without calls that have no output and outputs that have no call before them.

    A run that was killed in the middle of a tool leaves such halves, and a vendor refuses a conversation with them;
    so does it with thoughts (`reasoning`) that led to nothing.
    """
    answered = {item.get("call_id") for item in items if item.get("type") == "function_call_output"}
    asked: set[object] = set()
    kept: list[Item] = []
    thoughts: list[Item] = []
    for item in items:
        kind, call_id = item.get("type"), item.get("call_id")
        if kind == "reasoning":
            thoughts.append(item)
            continue
        if kind == "function_call" and call_id in answered:
            asked.add(call_id)
        if kind not in {"function_call", "function_call_output"} or call_id in asked:
            kept += [*thoughts, item]
        thoughts.clear()
    return kept
