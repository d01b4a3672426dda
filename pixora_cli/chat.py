"""`pixora chat`: a conversation about a film in the terminal, or from a pipe, a message a line."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from pixora_cli.options import DebugOption
from pixora_cli.running import run
from pixora_cli.tasking import UserOption, YesOption, opened, said

if TYPE_CHECKING:
    from anyio.abc import TaskStatus

    from pixora_core import Session
    from pixora_core.messages import Answer, ApprovalRequest, ProgressUpdate, ServerMessage, Status

__all__ = ["chat"]

_PROMPT: Final = "› "
_SHOWN: Final = 6
"""Messages of an earlier conversation that are shown again."""


def chat(
    task: Annotated[str, typer.Argument(help="The task's name; one that is there already goes on.")] = "chat",
    *,
    user: UserOption = "local",
    yes: YesOption = False,
    debug: DebugOption = False,
) -> None:
    """Talk about a film. Without a key the offline model answers; Ctrl-C stops an answer, Ctrl-D leaves."""

    async def work() -> None:
        async with opened() as hub:
            await _talk(await hub.session(task, user), yes=yes)

    run(work, debug=debug)


async def _talk(session: Session, *, yes: bool) -> None:
    import anyio

    interactive = sys.stdin.isatty()
    screen = Screen(interactive=interactive)
    await _welcome(session, screen)
    lines = _typed(screen) if interactive else _piped()
    async with anyio.create_task_group() as group:
        talk = Talk(session, screen, yes=yes)
        group.start_soon(talk.load)
        position = await session.position()
        await group.start(talk.listen, position.last_seq)

        def interrupt() -> None:
            group.start_soon(talk.interrupt)

        with _ctrl_c(interrupt):
            async for line in lines:
                await talk.say(line)
                if interactive:
                    await talk.answer_questions(lines)
            await talk.finish(wait=not interactive)
        group.cancel_scope.cancel()


async def _welcome(session: Session, screen: Screen) -> None:
    """What was said before, and how to begin."""
    state = await session.state()
    if state is not None:
        for message in state.messages[-_SHOWN:]:
            screen.line(f"{_PROMPT if message.role == 'user' else ''}{message.content}", style="dim")
    elif screen.interactive:
        screen.line("What shall we film? For instance: a 30-second vertical watercolor film about tea", style="dim")


@contextlib.contextmanager
def _ctrl_c(do: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C does this instead of ending the program, for as long as the context lasts."""
    import asyncio

    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, do)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)


async def _typed(screen: Screen) -> AsyncIterator[str]:
    """The lines that a person types, with the line editor and its history."""
    import anyio.to_thread

    with contextlib.suppress(ImportError):
        import readline

        readline.set_history_length(500)
    while True:
        with screen.prompting():
            try:
                line = await anyio.to_thread.run_sync(input, _PROMPT, abandon_on_cancel=True)
            except EOFError:
                print()  # noqa: T201 -- a terminal program prints
                return
        if line.strip():
            yield line.strip()


async def _piped() -> AsyncIterator[str]:
    import anyio.to_thread

    while line := await anyio.to_thread.run_sync(sys.stdin.readline, abandon_on_cancel=True):
        if line.strip():
            yield line.strip()


class Screen:
    """Standard output: an answer as it comes, everything else a line of its own."""

    def __init__(self, *, interactive: bool) -> None:
        from rich.console import Console

        self.interactive = interactive
        self._console = Console(highlight=False, soft_wrap=True)
        self._open = False
        self._prompting = False

    @contextlib.contextmanager
    def prompting(self) -> Iterator[None]:
        """While the context lasts a person types: lines are shown above what is being typed."""
        self.fresh()
        self._prompting = True
        try:
            yield
        finally:
            self._prompting = False

    def piece(self, text: str) -> None:
        """A piece of an answer."""
        from pixora_core.film.plain_text import readable

        self._open = True
        self._console.print(readable(text), end="", markup=False)

    def fresh(self) -> None:
        """Begins a new line where one is open."""
        if self._open:
            self._console.print()
            self._open = False

    def line(self, text: str, style: str = "") -> None:
        """A whole line."""
        from pixora_core.film.plain_text import readable

        self.fresh()
        if self._prompting:
            self._console.file.write("\r\x1b[K")
        self._console.print(readable(text), style=style or None, markup=False)
        if self._prompting:
            self._console.file.write(f"{_PROMPT}{_being_typed()}")
            self._console.file.flush()


def _being_typed() -> str:
    """What stands in the line editor."""
    with contextlib.suppress(ImportError):
        import readline

        return readline.get_line_buffer()
    return ""  # pragma: no cover -- only where there is no line editor


class Talk:
    """One client's conversation: what it says, and what it is told."""

    def __init__(self, session: Session, screen: Screen, *, yes: bool) -> None:
        import anyio

        self._session = session
        self._screen = screen
        self._yes = yes
        self._loaded = anyio.Event()
        self._ended = anyio.Event()
        self._filmed = anyio.Event()
        self._filmed.set()
        self._running = False
        self._asked: list[ApprovalRequest] = []
        self._tenth = -1

    async def load(self) -> None:
        """Loads the agents while the first message is being typed: it takes seconds, and nothing else goes on well."""
        import anyio.to_thread

        from pixora_core.agents import load

        await anyio.to_thread.run_sync(load)
        self._loaded.set()

    async def say(self, text: str) -> None:
        """One turn; returns when it has ended."""
        from pixora_core.messages import ChatMessage

        await self._loaded.wait()
        if not self._screen.interactive:
            self._screen.line(f"{_PROMPT}{text}")
        self._begin()
        await self._session.handle(ChatMessage(message=text[:32_000]), self._answered)
        await self._ended.wait()
        self._running = False
        if self._yes:
            await self._agree()

    async def answer_questions(self, lines: AsyncIterator[str]) -> None:
        """Asks what a run stopped at, and goes on with it."""
        while self._asked:
            question = self._asked.pop()
            self._screen.line(f"{question.subject} Shall I? (yes or no)", style="yellow")
            answer = await anext(lines, "no")
            await self._decide(question, approve=answer.lower() in {"y", "yes", "ja", "sí", "si", "go", "ok"})

    async def _agree(self) -> None:
        while self._asked:
            await self._decide(self._asked.pop(), approve=True)

    async def _agree_to_the_film(self) -> None:
        """Agrees to what a film has stopped at in the middle of its making."""
        from pixora_core import CommandRefused

        while self._asked:
            with contextlib.suppress(CommandRefused):  # answered by another client meanwhile, or asked anew
                await self._session.approve(self._asked.pop().approval_id)

    async def _decide(self, question: ApprovalRequest, *, approve: bool) -> None:
        from pixora_core import CommandRefused

        self._begin()
        try:
            await self._session.approve(question.approval_id, approve=approve)
        except CommandRefused as error:
            self._screen.line(str(error), style="red")
            return
        await self._ended.wait()
        self._running = False

    def _begin(self) -> None:
        import anyio

        self._ended = anyio.Event()
        self._running = True

    async def _answered(self, answer: Answer) -> None:
        from pixora_core.messages import ErrorMessage

        if isinstance(answer, ErrorMessage):
            self._screen.line(f"error: {answer.message}", style="red")
            self._ended.set()

    async def interrupt(self) -> None:
        """Ctrl-C: stops the turn in progress; between turns it only says how to leave."""
        from pixora_core.messages import Cancel

        if self._running:
            await self._session.handle(Cancel(target="run"), self._answered)
        elif self._screen.interactive:
            self._screen.line("Ctrl-D leaves; “stop” ends the making of the film.", style="dim")

    async def finish(self, *, wait: bool) -> None:
        """The last message is said: from a pipe a film that is being made is waited for."""
        if wait:
            await self._filmed.wait()
        elif not self._filmed.is_set():
            self._screen.line(
                f"The film is not finished; `pixora resume {self._session.task_id}` goes on with it.", style="dim"
            )

    # -- what is told

    async def listen(self, after: int, *, task_status: TaskStatus[None]) -> None:
        """Shows everything that is told, until it is cancelled."""
        async with self._session.follow(after) as entries:
            task_status.started()
            async for entry in entries:
                self._show(entry.message)
                if self._yes and not self._running:
                    await self._agree_to_the_film()

    def _show(self, message: ServerMessage) -> None:
        from pixora_core import messages as told

        match message:
            case told.Token():
                self._screen.piece(message.content)
            case told.Message():
                self._screen.fresh()
            case told.ProgressUpdate():
                self._progress(message)
            case told.ApprovalRequest():
                self._question(message)
            case told.Status() if message.subject == "run":
                self._run(message)
            case told.Status() if message.subject == "task" and self._running:
                pass  # the tool that did it is shown
            case _:
                self._generation(message)
                self._line(message)

    def _question(self, question: ApprovalRequest) -> None:
        """Keeps what a turn stopped at, to be asked when it has ended; what a film waits for is asked at once."""
        if self._running or self._yes:
            self._asked.append(question)
        if not self._screen.interactive:
            self._line(question)
        elif not self._running and not self._yes:
            self._screen.line(f"{question.subject} Say yes or no.", style="yellow")

    def _line(self, message: ServerMessage) -> None:
        text = said(message)
        if text is not None:
            style = {"error": "red", "completion": "green", "approval_request": "yellow"}.get(message.type, "dim")
            self._screen.line(f"{'⚙ ' if message.type == 'tool_call' else ''}{text}", style=style)

    def _progress(self, message: ProgressUpdate) -> None:
        if message.data.progress // 10 != self._tenth:
            self._tenth = message.data.progress // 10
            self._line(message)

    def _run(self, message: Status) -> None:
        if message.status in {"handoff", "cancelled"}:
            self._line(message)
        if message.is_last:
            self._ended.set()

    def _generation(self, message: ServerMessage) -> None:
        """Keeps in mind whether a film is being made."""
        import anyio

        from pixora_core import messages as told

        if isinstance(message, told.Status) and message.subject == "generation":
            if message.status in {"started", "resumed"}:
                self._filmed, self._tenth = anyio.Event(), -1
            elif message.status in {"paused", "cancelled", "failed", "finished"}:
                self._filmed.set()
            return
        failed = isinstance(message, told.ErrorMessage) and message.code in {"generation_failed", "internal"}
        if failed or isinstance(message, told.Completion):
            self._filmed.set()
