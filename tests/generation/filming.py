"""A film as work of its task, made by small makers that count what they are asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio

from pixora_core.engine import FilmEngine
from pixora_core.errors import ProviderError
from pixora_core.film import Narration, Picture
from pixora_core.messages import ServerMessage
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import PictureRequest, SpeechRequest
from pixora_core.providers.embedded.designer import EmbeddedDesigner
from pixora_core.session import Session
from pixora_core.testing import PlainIllustrator, ToneNarrator, plain_makers


class Studio:
    """The small makers, counted; the pictures whose description is in `held` wait until they are let go."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.finished: list[str] = []
        self.spoken: list[str] = []
        self.voices: list[str | None] = []
        self.held: set[str] = set()
        self.failing = False
        self.reached = anyio.Event()
        self.go = anyio.Event()

    def makers(self) -> Makers:
        studio = self

        class Drawing(PlainIllustrator):
            async def draw(self, request: PictureRequest, into: Path) -> Picture:
                name = f"{request.visual.description} {request.visual.variant}"
                studio.drawn.append(name)
                if studio.failing:
                    raise ProviderError("painter", "it has no paint")
                if name in studio.held:
                    studio.reached.set()
                    await studio.go.wait()
                done = await super().draw(request, into)
                studio.finished.append(name)
                return done

        class Speaking(ToneNarrator):
            def voices(self, language: str) -> tuple[str, ...]:
                return (*super().voices(language), "low", "bright")

            async def speak(self, request: SpeechRequest, into: Path) -> Narration:
                studio.spoken.append(request.text)
                studio.voices.append(request.voice)
                return await super().speak(request, into)

        plain = plain_makers(FilmEngine(workers=2), lambda: [Speaking()])
        return replace(plain, illustrators=[Drawing()], designers=[EmbeddedDesigner()])


@asynccontextmanager
async def filming(small_hub: Callable[..., Any], studio: Studio, **options: Any) -> AsyncIterator[Session]:
    async with small_hub(makers=studio.makers, **options) as hub:
        session: Session = await hub.session("film", "me")
        if await session.state() is None:
            await session.command("generate_scene_breakdown", prompt="Hills", duration=6, scene_count=2)
        yield session


async def until(session: Session, *kinds: type[ServerMessage], after: int = 0) -> list[ServerMessage]:
    """Everything that is told until a message of one of the kinds."""
    told: list[ServerMessage] = []
    with anyio.fail_after(60):
        async with session.follow(after) as entries:
            async for entry in entries:
                told.append(entry.message)
                if isinstance(told[-1], kinds):
                    return told
    raise AssertionError("the log has ended")


async def status(session: Session) -> Any:
    return await session.command("check_generation_status")


async def ended(session: Session, wanted: str) -> Any:
    """The generation's state once it is `wanted`."""
    with anyio.fail_after(60):
        while (state := await status(session))["status"] != wanted:
            await anyio.sleep(0.02)
    return state
