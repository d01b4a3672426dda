"""A conversation about a film, from Python: what the agents say and do, as it happens.

python examples/03_chat.py "a 20-second watercolor film about tea" "make scene 2 shorter" "go"

Without a key the offline model answers; PIXORA_MODEL_KEY or PIXORA_MODEL_URL brings a language model.
"""

from __future__ import annotations

import argparse
import asyncio

from pixora_core import open_hub
from pixora_core.messages import Completion, ErrorMessage, Message, ServerMessage, Token, ToolCall


def show(message: ServerMessage) -> None:
    match message:
        case Token():
            print(message.content, end="", flush=True)
        case Message() if message.data.role == "assistant":
            print()
        case ToolCall():
            print(f"  [{message.data.tool}]")
        case ErrorMessage():
            print(f"  error: {message.message}")


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("lines", nargs="*", default=["a 20-second watercolor film about tea", "make scene 2 shorter"])
    parser.add_argument("--task", default="example")
    asked = parser.parse_args()

    async with open_hub() as hub:
        session = await hub.session(asked.task, user_id="me")
        before = (await session.position()).last_seq
        for line in asked.lines:
            print(f"> {line}")
            async for message in session.chat(line):
                show(message)

        # Making the film goes on by itself; whoever follows the task is told of it.
        state = await session.state()
        if state is not None and state.generation is not None:
            async with session.follow(before) as entries:
                async for entry in entries:
                    if isinstance(entry.message, Completion):
                        print(entry.message.data.message, entry.message.data.video_url)
                        break


if __name__ == "__main__":
    asyncio.run(main())
