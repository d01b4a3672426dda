"""The ports: what a maker must be able to do. A maker is accepted when it passes its contract
suite in `pixora_core.testing`.

Every maker writes its files into the folder `into`, which is its own and empty, under names of
its choice, and returns a take whose paths lie inside that folder. It raises `ProviderError` when it fails and
never answers a failure with made-up content. The same request gives the same bytes on the same machine.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Annotated, Protocol, runtime_checkable

from pydantic import Field

from pixora_core.film.breakdown import Scene, SceneBreakdown, Visual
from pixora_core.film.brief import Brief
from pixora_core.film.character import Character
from pixora_core.film.report import Measurements
from pixora_core.film.takes import Footage, Narration, Picture, Score
from pixora_core.film.timeline import CameraMove, SoundTrack, Timeline, Voice
from pixora_core.units import Frames, Frozen, Rate, Seconds, Size

__all__ = [
    "Animator",
    "CharacterDesigner",
    "CharacterRequest",
    "Composer",
    "Engine",
    "Illustrator",
    "Intake",
    "MoveRequest",
    "Narrator",
    "PictureRequest",
    "Preparing",
    "ProviderInfo",
    "RenderProgress",
    "ScoreRequest",
    "ScoreSection",
    "SpeechRequest",
    "Writer",
]


class ProviderInfo(Frozen):
    """What a provider says of itself. `version` changes whenever what it makes would change.

    `unavailable` is one sentence why it cannot be used here, None when it can.
    """

    name: str
    version: str
    licence: str
    summary: str = ""
    price_per_unit: float = 0.0
    needs_key: bool = False
    needs_network: bool = False
    unavailable: str | None = None


@runtime_checkable
class Preparing(Protocol):
    """What a maker may offer beside its own port: to get ready while something else is done."""

    def prepare(self, at_once: int) -> None:
        """Begins to get ready for so much at a time, and returns at once. What it makes later is the same without."""
        ...


class Writer(Protocol):
    """Turns a brief into a scene breakdown."""

    @property
    def info(self) -> ProviderInfo: ...

    async def write(self, brief: Brief) -> SceneBreakdown:
        """A breakdown with an arc whose words take about as long to say as the brief's duration.

        The scenes' `seconds` are left out. What a user should know (a topic that the writer knows nothing
        of) stands in `notices`. The user's own script is kept word for word.
        """
        ...

    async def rewrite(self, scene: Scene, brief: Brief, target_seconds: Seconds) -> str | None:
        """The scene's script, shorter or longer, to be said in about `target_seconds`.

        None when it cannot, and when the words are not its own: nobody rewrites what a user wrote.
        """
        ...


class SpeechRequest(Frozen):
    """A text to be spoken. `speed` 1.1 says it in 1/1.1 of the time, at the same pitch.

    `pause` scales the silences at commas and sentence ends.
    """

    text: Annotated[str, Field(min_length=1)]
    language: str = "en"
    voice: str | None = None
    speed: Annotated[float, Field(ge=0.5, le=2)] = 1.0
    pause: Annotated[float, Field(ge=0.25, le=4)] = 1.0


class Narrator(Protocol):
    """Speaks."""

    @property
    def info(self) -> ProviderInfo: ...

    def languages(self) -> tuple[str, ...]:
        """The BCP 47 tags that it speaks, the most common first."""
        ...

    def voices(self, language: str) -> tuple[str, ...]:
        """The names of its voices for a language, its own choice first; empty when it speaks it not."""
        ...

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        """The text, spoken. Raises `UnsupportedLanguage` and `InvalidInput` (an unknown voice)."""
        ...


class PictureRequest(Frozen):
    """A picture to be drawn: what it shows, in which style, how large, and who is seen in it."""

    visual: Visual
    characters: tuple[Character, ...] = ()
    script: str = ""
    title: str = ""
    style: str = "cinematic"
    mood: str | None = None
    size: Size
    seed: int = 0


class Illustrator(Protocol):
    """Draws."""

    @property
    def info(self) -> ProviderInfo: ...

    async def draw(self, request: PictureRequest, into: Path) -> Picture:
        """The picture at the size asked for, composed for its aspect, in layers from far to near."""
        ...


class CharacterRequest(Frozen):
    """Somebody to be thought up: what is known already, and the film."""

    name: str
    description: str
    brief: Brief


class CharacterDesigner(Protocol):
    """Says what a character looks like, so exactly that it looks the same in every picture."""

    @property
    def info(self) -> ProviderInfo: ...

    async def design(self, request: CharacterRequest) -> Character:
        """The character of that name; `look` says everything that the description says. Has no picture yet."""
        ...


class MoveRequest(Frozen):
    """A camera move to be chosen for a picture that is seen for `frames` frames."""

    picture: Picture
    visual: Visual
    frames: Frames
    rate: Rate
    energy: float = 0.5
    seed: int = 0


class Animator(Protocol):
    """Moves the camera."""

    @property
    def info(self) -> ProviderInfo: ...

    async def animate(self, request: MoveRequest) -> CameraMove:
        """A calm move that fits what the picture shows and how long it is seen."""
        ...


class ScoreSection(Frozen):
    """A stretch of the score: its length and how much is going on, 0 (still) to 1 (full)."""

    seconds: Annotated[Seconds, Field(gt=0)]
    energy: Annotated[float, Field(ge=0, le=1)] = 0.5


class ScoreRequest(Frozen):
    """Music to be composed: a mood in free words, the film's sections in order, a seed."""

    mood: str = "calm"
    style: str = "cinematic"
    sections: Annotated[tuple[ScoreSection, ...], Field(min_length=1)]
    seed: int = 0


class Composer(Protocol):
    """Composes."""

    @property
    def info(self) -> ProviderInfo: ...

    async def compose(self, request: ScoreRequest, into: Path) -> Score:
        """A score as long as its sections together, to the sample, that follows them and ends."""
        ...


class Intake(Protocol):
    """Takes in what users bring, whatever it claims to be. What it gives is as a maker's own.

    A file is opened by what it is and within bounds; all raise `MediaRefused`.
    """

    @property
    def info(self) -> ProviderInfo: ...

    async def picture(self, file: Path, size: Size, into: Path) -> Picture:
        """A user's picture, for a frame of the shape of `size` and not much larger than that.

        `notices` says what was done that its user may not expect.
        """
        ...

    async def clip(self, file: Path, size: Size, into: Path) -> Footage:
        """What a clip is, with one picture of it as seen in a film of `size`. The clip itself stays where it is."""
        ...

    async def narration(self, file: Path, into: Path, *, text: str = "", spoken: Narration | None = None) -> Narration:
        """A user's recording, levelled. `text` is what it says; each word's instant is found by comparing it with
        `spoken`, the same text as a narrator says it, and estimated where there is none.
        """
        ...

    async def music(self, file: Path, seconds: Seconds, into: Path) -> Score:
        """A user's music, levelled; of a longer one its first `seconds`."""
        ...


class RenderProgress(Protocol):
    """Told as frames are finished; called from any thread."""

    def __call__(self, done: int, total: int) -> None: ...


class Engine(Protocol):
    """Renders a timeline and measures films."""

    @property
    def info(self) -> ProviderInfo: ...

    async def open(self) -> None:
        """Loads what it works with. It is loaded when first needed otherwise; what is made is the same."""
        ...

    async def render(
        self, timeline: Timeline, video: Path, *, preset: str, pieces: Path, progress: RenderProgress | None = None
    ) -> None:
        """Writes the film whole to `video` (MP4); finished pieces are kept in, and taken from, `pieces`."""
        ...

    async def render_pictures(
        self, timeline: Timeline, number: int, *, preset: str, pieces: Path, progress: RenderProgress | None = None
    ) -> None:
        """Makes the moving pictures of shot `number` (from 1), and the transition into it, ahead of `render_shot`.

        Only that shot's media and the previous one's are opened: the others, and all sound, need not be there yet.
        """
        ...

    async def render_shot(self, timeline: Timeline, number: int, video: Path, *, preset: str, pieces: Path) -> None:
        """Writes shot `number` with its sound as a film of its own; what of its pictures is missing is made."""
        ...

    async def render_sound(self, sound: SoundTrack, *, frames: Frames, rate: Fraction, pieces: Path) -> None:
        """Mixes and encodes the sound of a film of `frames` frames ahead of `render`, which finds it in `pieces`."""
        ...

    async def still(self, timeline: Timeline, frame: Frames, image: Path) -> None:
        """Writes one frame of the film, without captions, as JPEG or PNG by its suffix."""
        ...

    async def mp3(self, sound: Path, to: Path) -> None:
        """Writes a sound as an MP3 that plays on its own."""
        ...

    def unwritable(self, text: str) -> str:
        """The characters of `text` that burned captions cannot show, once each; empty when they show all."""
        ...

    async def measure(self, video: Path, voices: tuple[Voice, ...] = (), *, pieces: Path | None = None) -> Measurements:
        """Measures every frame and sample of a file, and listens for each of the voices at its place.

        With `pieces`, where the engine rendered it, what is known of the very same bytes may be taken from there.
        """
        ...
