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

Each message is one sentence: what happened, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = [
    "EngineError",
    "InvalidInput",
    "MediaRefused",
    "PixoraError",
    "ProviderError",
    "ProviderUnavailable",
    "ScriptDoesNotFit",
    "StorageError",
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
