"""A task with the embedded makers: a real little film, and an edit that re-makes only what it touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core import Session, Settings, open_hub
from pixora_core.film import AspectRatio, Delivery
from pixora_core.units import Size

pytestmark = pytest.mark.anyio


def small(aspect_ratio: AspectRatio) -> Delivery:
    return Delivery(size=Size(width=160, height=90), preset="draft")


async def filmed(session: Session) -> Any:
    await session.command("generate_video")
    with anyio.fail_after(120):
        while (state := await session.command("check_generation_status"))["status"] == "generating":  # type: ignore[index,call-overload]
            await anyio.sleep(0.05)
    return state


async def test_a_film_with_a_character_and_an_edit(tmp_path: Path) -> None:
    async with open_hub(Settings(out=tmp_path), delivery=small) as hub:
        session = await hub.session("tea", "me")
        await session.command("generate_scene_breakdown", prompt="Tea", duration=9, scene_count=3)
        await session.command("generate_character", name="Mia", description="a girl in a red coat", scenes=[2])
        first = await filmed(session)
        assert first["status"] == "completed"
        faults = [each for each in first["result"]["report"]["findings"] if each["severity"] == "fault"]
        assert faults == []
        again: Any = await session.command("estimate_change")
        assert again["needs"]["film"] == []
        edited: Any = await session.command(
            "update_scene", scene_index=3, new_content="Tea is ready.", update_type="script"
        )
        assert [scene["make"] for scene in edited["needs"]["scenes"]] == [[], [], ["narration", "film"]]
        second = await filmed(session)
        assert [("draw" in scene["reused"]) for scene in second["scenes"]] == [True, True, True]
        assert [("narrate" in scene["reused"]) for scene in second["scenes"]] == [True, True, False]
        rewritten: Any = await session.command("update_scene", scene_index=2, new_content="A garden at dusk")
        scene = rewritten["breakdown"]["scenes"][1]
        assert scene["script"]
        assert scene["script"] != scene["visual"]["description"]
