"""What Pixora's layers add above the Agents SDK, per token and per run, with the event log in memory.

    python benchmarks/conversation.py

A scripted model says a text of many tokens; the run is timed with the SDK alone, and through the conversation with its
teller, translation, memory and event log. The best of several rounds is printed.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from agents import Agent, RunConfig, Runner, set_tracing_disabled
from agents.items import TResponseStreamEvent
from agents.testing import ModelCall, ModelStep, ScriptedModel, assistant_message

from pixora_core.agents.conversation import AgentConversation
from pixora_core.agents.models import ChosenModel
from pixora_core.context import TaskContext
from pixora_core.engine import FilmEngine
from pixora_core.generation.filming import FilmMaking
from pixora_core.studio import make_delivery
from pixora_core.tasks import in_memory, new_task
from pixora_core.tasks.entries import utc_now
from pixora_core.testing import plain_makers

TOKENS = 2_000
ROUNDS = 7
RUNS = 30


class Filming(FilmMaking):
    """Nobody makes films here."""

    async def look(self, task_id: str) -> None:
        """See `Filming`."""


def spoken(tokens: int, *, paced: bool) -> ModelStep:
    """An answer of so many tokens; paced, each comes in a turn of the event loop of its own, as from a network."""
    text = "word " * tokens

    async def events(call: ModelCall) -> AsyncIterator[TResponseStreamEvent]:
        inner = ScriptedModel([[assistant_message(text)]])
        stream = inner.stream_response(
            None, "", call.model_settings, [], None, [], call.tracing,
            previous_response_id=None, conversation_id=None, prompt=None,
        )  # fmt: skip
        async for event in stream:
            if event.type != "response.output_text.delta":
                yield event
                continue
            piece = event.model_copy(update={"delta": "word "})
            for _ in range(tokens):
                yield piece
                if paced:
                    await asyncio.sleep(0)

    return ModelStep.stream(events, output=[assistant_message(text)])


async def bare(step: ModelStep) -> None:
    """The SDK alone."""
    agent = Agent(name="bare", instructions="x", model=ScriptedModel([step]))
    result = Runner.run_streamed(agent, "hello", run_config=RunConfig(tracing_disabled=True))
    async for _ in result.stream_events():
        pass


async def ours(step: ModelStep, folder: Path) -> float:
    """Through the conversation; the seconds of the turn."""
    stores = in_memory()
    await stores.tasks.create(new_task("t", "me", utc_now()))
    film = Filming(lambda: plain_makers(FilmEngine()), folder, delivery=lambda ratio: make_delivery(aspect_ratio=ratio))
    context = TaskContext(
        task_id="t", user_id="me", tasks=stores.tasks, log=stores.log, conversations=stores.conversations, film=film
    )
    conversation = AgentConversation(ChosenModel(ScriptedModel([step]), "scripted"))
    began = time.perf_counter()
    await conversation.turn(context, "hello")
    return time.perf_counter() - began


async def timed(do: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await do()
    return time.perf_counter() - began


async def best(tokens: int, folder: Path, *, paced: bool, rounds: int) -> tuple[float, float]:
    """The shortest turn in seconds: the SDK alone, and ours."""
    alone = [await timed(lambda: bare(spoken(tokens, paced=paced))) for _ in range(rounds)]
    whole = [await ours(spoken(tokens, paced=paced), folder) for _ in range(rounds)]
    return min(alone), min(whole)


async def main() -> None:
    set_tracing_disabled(True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        short = await best(1, folder, paced=False, rounds=RUNS)
        print(f"a run of one token:   SDK {short[0] * 1000:6.2f} ms   with Pixora {short[1] * 1000:6.2f} ms")
        for paced in (True, False):
            long = await best(TOKENS, folder, paced=paced, rounds=ROUNDS)
            alone, whole = ((after - before) / TOKENS * 1e6 for after, before in zip(long, short, strict=True))
            how = "one a turn of the loop" if paced else "all at once"
            print(f"a token, {how:<22}: SDK {alone:6.1f} µs   Pixora adds {whole - alone:6.1f} µs")


if __name__ == "__main__":
    asyncio.run(main())
