"""A tool of your own for the agents: a value for its parameters, a value for its result, one function.

python examples/05_custom_tool.py

So that it runs without a key, a script plays the language model here; `choose_model(Settings.from_environment())`
brings the one that your settings name.
"""

from __future__ import annotations

import asyncio
from typing import Annotated

from agents.testing import ScriptedModel, assistant_message, function_call
from pydantic import Field

from pixora_core import open_hub
from pixora_core.agents.conversation import AgentConversation
from pixora_core.agents.models import ChosenModel
from pixora_core.context import TaskContext
from pixora_core.tools import TOOLS, Tool
from pixora_core.units import Frozen


class CountWords(Frozen):
    """Which scene's words are counted; left out: all of them. The bounds hold for every model."""

    scene_index: Annotated[int, Field(ge=1, le=200)] | None = None


class WordCount(Frozen):
    """How many words the narrator says."""

    words: int


async def count_words(context: TaskContext, params: CountWords) -> WordCount:
    """A tool gets the task as a frozen context, and its parameters, checked."""
    breakdown = (await context.record()).breakdown
    scenes = breakdown.scenes if breakdown else ()
    chosen = [scene for number, scene in enumerate(scenes, 1) if params.scene_index in {None, number}]
    return WordCount(words=sum(len(scene.script.split()) for scene in chosen))


TOOL = Tool("count_words", "Count the words that the narrator says.", "look", CountWords, count_words, reads=True)


async def main() -> None:
    model = ScriptedModel(
        [
            [function_call("count_words_tool", '{"scene_index": 1}', call_id="1")],
            [assistant_message("That is how many words the first scene has.")],
        ]
    )
    conversation = AgentConversation(ChosenModel(model, "a script"), tools={**TOOLS, TOOL.name: TOOL})

    async with open_hub(conversation=conversation) as hub:
        session = await hub.session("words", user_id="me")
        await session.command("generate_scene_breakdown", prompt="Tea", duration=20)
        async for message in session.chat("How many words does the first scene have?"):
            if message.type == "tool_result":
                print(message.data.tool, message.data.result)
            elif message.type == "message" and message.data.role == "assistant":
                print(message.data.content)


if __name__ == "__main__":
    asyncio.run(main())
