"""What becomes of an agent's final output when it is data: part of the film, and a sentence about it."""

from __future__ import annotations

from typing import Any, cast

from agents import SessionABC
from agents.items import TResponseInputItem

from pixora_core.agents.authoring import Cast, Outline, Profile, keep_outline
from pixora_core.agents.telling import say
from pixora_core.agents.turn import Turn
from pixora_core.errors import PixoraError
from pixora_core.tools import TOOLS, call_tool, checked
from pixora_core.tools.calling import failure

__all__ = ["keep_authored"]


async def keep_authored(turn: Turn, output: Any, memory: SessionABC) -> None:
    """Makes an outline the film's breakdown, profiles its characters, and says so; text was said already."""
    if isinstance(output, Outline):
        planned = await keep_outline(turn, output)
        seconds = sum(scene.seconds or 0.0 for scene in planned.scenes)
        said = f"“{planned.title}” is written: {len(planned.scenes)} scenes, {seconds:.0f} s. Shall I film it?"
    elif isinstance(output, Cast):
        names = [each.name for each in output.profiles if await _designed(turn, each)]
        said = f"{', '.join(names)} — in the film now. Shall I film it?" if names else "No character could be added."
    else:
        return
    await say(turn.teller, said, turn.context.new_id())
    await memory.add_items([cast(TResponseInputItem, {"role": "assistant", "content": said})])


async def _designed(turn: Turn, profile: Profile) -> bool:
    """Whether the character is in the film; what was wrong with it is told."""
    tool = TOOLS["generate_character"]
    record = await turn.context.record()
    if profile.name in {each.name for each in record.characters}:
        tool, params = TOOLS["update_character"], {"name": profile.name, "look": profile.look, "role": profile.role}
    else:
        params = {"name": profile.name, "description": f"{profile.look} {profile.role}".strip()}
    given: dict[str, Any] = {**params, "scenes": list(profile.scenes), "palette": profile.palette[:8] or None}
    given["speaks"] = list(profile.speaks) or None
    try:
        turn.count_call()
        await call_tool(turn.context, tool, checked(tool, given))
    except PixoraError as error:
        await turn.teller.tell(failure(error))
        return False
    return True
