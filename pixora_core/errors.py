"""Everything that Pixora raises on purpose.

* `PixoraError`
    * `InvalidInput`: what was asked for cannot be filmed; nothing was started.
        * `UnsupportedLanguage`
        * `MediaRefused`: a file from outside that is corrupt, too large or not what it claims.
        * `ScriptDoesNotFit`: with `exact`, a text that needs more time than the film has.
    * `ProviderError`: a maker failed; what it said is in `reason`.
        * `ProviderUnavailable`: it cannot be used here (a missing package, key or program).
    * `EngineError`: rendering failed.
        * `ToolFailed`: the external ffmpeg is missing, hung, died or said no.
    * `StorageError`: the disk is full, a folder cannot be written, a stored file is damaged.
        * `StorageUnavailable`: the store of the tasks does not answer; what was not acknowledged is not kept.
    * `TaskError`: something about a task; `task_id` says which.
        * `TaskExists`, `TaskMissing`
        * `IllegalMove`: a status that cannot follow the one that the task has.
        * `LogTruncated`: the event log does not reach back to where a reader wants to go on.
    * `Refused`: what was asked for does not suit the state of the task; nothing has changed.
        * `NotYours`: a task of somebody else, or none.

Each message is one sentence: what happened, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = [
    "EngineError",
    "IllegalMove",
    "InvalidInput",
    "LogTruncated",
    "MediaRefused",
    "NotYours",
    "PixoraError",
    "ProviderError",
    "ProviderUnavailable",
    "Refused",
    "ScriptDoesNotFit",
    "StorageError",
    "StorageUnavailable",
    "TaskError",
    "TaskExists",
    "TaskMissing",
    "ToolFailed",
    "UnsupportedLanguage",
]


class PixoraError(Exception):
    """The root; its text is safe to show to a user."""


class InvalidInput(PixoraError):
    """A value that cannot be filmed; `field` names it as the caller wrote it."""

    def __init__(self, field: str, problem: str) -> None:
        self.field = field
        self.problem = problem
        super().__init__(f"{field}: {problem}")


class UnsupportedLanguage(InvalidInput):
    """No maker speaks this language; `available` lists those that can be had."""

    def __init__(self, language: str, available: Sequence[str]) -> None:
        self.language = language
        self.available = tuple(available)
        known = ", ".join(available)
        super().__init__("language", f"no voice here speaks {language!r}; there are: {known}")


class MediaRefused(InvalidInput):
    """A media file from outside that is not opened; `name` is its file name, never its path."""

    def __init__(self, name: str, problem: str) -> None:
        self.name = name
        super().__init__(name, problem)


class ScriptDoesNotFit(InvalidInput):
    """The narration needs `missing_seconds` more than the film has, and `exact` was asked for."""

    def __init__(self, missing_seconds: float) -> None:
        self.missing_seconds = missing_seconds
        super().__init__(
            "duration",
            f"the text needs {missing_seconds:.2f} s more than the film has; "
            "shorten it, lengthen the film, or leave out --exact",
        )


class ProviderError(PixoraError):
    """A maker failed; `provider` is its name, `reason` one sentence without secrets."""

    def __init__(self, provider: str, reason: str) -> None:
        self.provider = provider
        self.reason = reason
        super().__init__(f"{provider}: {reason}")


class ProviderUnavailable(ProviderError):
    """A maker that cannot be used here, and why."""


class EngineError(PixoraError):
    """Rendering or measuring failed."""


class ToolFailed(EngineError):
    """The external program `tool` is missing, hung, died or refused."""

    def __init__(self, tool: str, reason: str) -> None:
        self.tool = tool
        self.reason = reason
        super().__init__(f"{tool}: {reason}")


class StorageError(PixoraError):
    """A file or folder could not be written or read whole."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"{place}: {reason}")


class StorageUnavailable(StorageError):
    """The store of the tasks does not answer, is locked or is full; it may be tried again."""


class TaskError(PixoraError):
    """Something about the task `task_id`."""

    def __init__(self, task_id: str, problem: str) -> None:
        self.task_id = task_id
        self.problem = problem
        super().__init__(f"task {task_id}: {problem}")


class TaskExists(TaskError):
    """A task of this name is there already."""

    def __init__(self, task_id: str) -> None:
        super().__init__(task_id, "it exists already")


class TaskMissing(TaskError):
    """There is no task of this name."""

    def __init__(self, task_id: str) -> None:
        super().__init__(task_id, "it does not exist")


class IllegalMove(TaskError):
    """`wanted` cannot follow `status`."""

    def __init__(self, task_id: str, status: str, wanted: str) -> None:
        self.status = status
        self.wanted = wanted
        super().__init__(task_id, f"it is {status}, which {wanted} cannot follow")


class LogTruncated(TaskError):
    """The event log cannot go on after `after`: it does not reach back so far, or it is another log by now."""

    def __init__(self, task_id: str, after: int) -> None:
        self.after = after
        super().__init__(task_id, f"its event log cannot go on after {after}; read the task's state instead")


class Refused(PixoraError):
    """What cannot be done now. `code` is stable and snake_case; `recovery` names the commands that help."""

    def __init__(self, code: str, problem: str, *, recovery: Sequence[str] = (), retryable: bool = False) -> None:
        self.code = code
        self.recovery = tuple(recovery)
        self.retryable = retryable
        super().__init__(problem)


class NotYours(Refused):
    """Another user's task; nothing is told about it, not even whether it exists."""

    def __init__(self) -> None:
        super().__init__("forbidden", "this task cannot be used by this user")
