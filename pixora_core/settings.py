"""Settings: the only reader of the environment.

`PIXORA_OUT`: the folder that films are put into (`films`). `PIXORA_STORE`: where finished steps are kept, so that
nothing is made twice (`.pixora` in that folder). `PIXORA_STORE_LIMIT`: how much is kept there, as `20 GB` or in bytes;
what was used longest ago goes first, and nothing that a running film uses. `PIXORA_WORKERS`: how many threads make
frames, and processes pictures (one for each core that the program may use). `PIXORA_FFMPEG`: another ffmpeg program
than the one that is installed with Pixora. `PIXORA_WRITER`, `PIXORA_DESIGNER`, `PIXORA_NARRATOR`,
`PIXORA_ILLUSTRATOR`, `PIXORA_ANIMATOR`, `PIXORA_COMPOSER`: the providers to use, the first choice first, separated by
commas (what is built in).

`PIXORA_RESOLUTION`, `PIXORA_PRESET`, `PIXORA_CAPTIONS`, `PIXORA_TITLES`: how the films of tasks are delivered
(`1080p`, `standard`, `burn`, `on`). `PIXORA_APPROVE`: the tools that are not used before the user has agreed, separated
by commas (none; what costs money is always asked for).

`PIXORA_STATE`: where tasks are kept: `memory`, `sqlite` (the default: a file in the store) or `redis` (the default when
there is a URL). `PIXORA_REDIS_URL`: `redis://`, `rediss://` or `unix://`. `PIXORA_TASK_TTL`: seconds after its last
change that a task is forgotten (90 days; 0: never). `PIXORA_LOG_LENGTH`: messages of a task that can be replayed
(100,000).

`PIXORA_MODEL`: the model that answers chat messages; `offline` (the default without a key) needs no key and no network,
a name beginning with `litellm/` is LiteLLM's. `PIXORA_MODEL_KEY`, or else `OPENAI_API_KEY`: its key.
`PIXORA_MODEL_URL`: a server that speaks like OpenAI's (Ollama, vLLM, llama.cpp …). `PIXORA_MODEL_API`: `responses` (the
default of OpenAI) or `chat` (the default of other servers). `PIXORA_MODEL_TIMEOUT`: seconds without a sign of life
(120). `PIXORA_MODEL_BUDGET`: tokens that a task may use in one process (2,000,000).

For `PIXORA_ILLUSTRATOR=openai` and `PIXORA_NARRATOR=openai`: `PIXORA_IMAGE_MODEL`, `PIXORA_SPEECH_MODEL`: the models.
`PIXORA_IMAGE_URL`, `PIXORA_SPEECH_URL`: servers that speak like OpenAI's. `PIXORA_IMAGE_KEY`, `PIXORA_SPEECH_KEY`:
their keys (at OpenAI's own the key of chat messages, where that is OpenAI's too). `PIXORA_IMAGE_PRICE`,
`PIXORA_SPEECH_PRICE`: what a picture and a reading of a scene's words cost, in the account's currency (at OpenAI's own
0.07 and 0.005, elsewhere 0). `PIXORA_IMAGE_QUALITY`: `low`, `medium`, `high` or `auto` (`medium`).
`PIXORA_SPEECH_VOICES`: the voices' names, the usual one first, separated by commas (OpenAI's).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated, Final, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import ByteSize, ConfigDict, Field, SecretStr, ValidationError

from pixora_core.cores import cores
from pixora_core.errors import InvalidInput
from pixora_core.problems import in_words
from pixora_core.units import Frozen

__all__ = ["KINDS", "FromEnvironment", "Kind", "Settings", "State", "from_environment", "place_of"]

Kind = Literal["writer", "designer", "narrator", "illustrator", "animator", "composer"]
State = Literal["memory", "sqlite", "redis"]
KINDS: Final[tuple[Kind, ...]] = ("writer", "designer", "narrator", "illustrator", "animator", "composer")
_LISTS: Final = frozenset({*KINDS, "approve", "speech_voices"})

_ModelName = Annotated[str, Field(min_length=1, max_length=200)]
_Address = Annotated[str, Field(pattern=r"^https?://", max_length=2_000)]
_Price = Annotated[float, Field(ge=0, le=1_000, allow_inf_nan=False)]


def place_of(url: str | None) -> str:
    """Host, port and path of a server's address; who signs in there, and with what, is told to nobody."""
    if url is None:
        return ""
    parts = urlsplit(url)
    return parts.netloc.rpartition("@")[2] + parts.path


class FromEnvironment(Frozen):
    """The base of settings: an error of pydantic's does not hold what was given, which may be a secret."""

    model_config = ConfigDict(hide_input_in_errors=True)


S = TypeVar("S", bound=FromEnvironment)


def from_environment(
    kind: type[S],
    environment: Mapping[str, str],
    *,
    lists: Collection[str],
    otherwise: Mapping[str, object] | None = None,
) -> S:
    """Settings of a kind as the environment gives them, each by `PIXORA_` and its name; `lists` are told by commas.

    `otherwise` holds for what it leaves out. Raises `InvalidInput` naming the variable.
    """
    given = dict(otherwise or {})
    for name in kind.model_fields:
        text = environment.get(f"PIXORA_{name.upper()}", "").strip()
        if text:
            given[name] = tuple(part.strip() for part in text.split(",")) if name in lists else text
    try:
        return kind.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        raise InvalidInput(f"PIXORA_{str(first['loc'][0]).upper()}", in_words(first)) from error


class Settings(FromEnvironment):
    """What may differ from one installation to the next; the module says which variable sets it."""

    out: Path = Path("films")
    store: Path | None = None
    store_limit: ByteSize = ByteSize(20_000_000_000)
    workers: Annotated[int, Field(default_factory=cores, ge=1, le=256)]
    ffmpeg: Path | None = None
    writer: tuple[str, ...] = ("embedded",)
    designer: tuple[str, ...] = ("embedded",)
    narrator: tuple[str, ...] = ("hibari", "pico", "espeak")
    illustrator: tuple[str, ...] = ("embedded",)
    animator: tuple[str, ...] = ("embedded",)
    composer: tuple[str, ...] = ("embedded",)
    resolution: Literal["480p", "720p", "1080p", "1440p", "4k"] = "1080p"
    preset: Literal["draft", "standard", "high"] = "standard"
    captions: Literal["burn", "soft", "off"] = "burn"
    titles: Literal["on", "scenes", "off"] = "on"
    approve: tuple[str, ...] = ()
    state: State | None = None
    redis_url: SecretStr | None = None
    task_ttl: Annotated[int, Field(ge=0)] = 90 * 86_400
    log_length: Annotated[int, Field(ge=100, le=10_000_000)] = 100_000
    model: _ModelName | None = None
    model_url: _Address | None = None
    model_key: SecretStr | None = None
    model_api: Literal["responses", "chat"] | None = None
    model_timeout: Annotated[float, Field(gt=0, le=3600)] = 120.0
    model_budget: Annotated[int, Field(ge=0)] = 2_000_000
    image_model: _ModelName | None = None
    image_url: _Address | None = None
    image_key: SecretStr | None = None
    image_price: _Price | None = None
    image_quality: Literal["low", "medium", "high", "auto"] = "medium"
    speech_model: _ModelName | None = None
    speech_url: _Address | None = None
    speech_key: SecretStr | None = None
    speech_price: _Price | None = None
    speech_voices: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=80)], ...], Field(max_length=100)] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """The settings as the environment gives them. Raises `InvalidInput` naming the variable."""
        key = environment.get("OPENAI_API_KEY", "").strip()
        return from_environment(cls, environment, lists=_LISTS, otherwise={"model_key": key} if key else {})

    @property
    def step_store(self) -> Path:
        """Where finished steps are kept."""
        return self.store or self.out / ".pixora"

    @property
    def state_kind(self) -> State:
        """Where tasks are kept."""
        return self.state or ("redis" if self.redis_url else "sqlite")

    def choices(self, kind: Kind) -> tuple[str, ...]:
        """The names of the providers of a kind, the first choice first."""
        names: tuple[str, ...] = getattr(self, kind)
        return names
