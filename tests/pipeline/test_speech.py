"""What a finished film has settled of a scene, and what makes it another scene."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from pixora_core.errors import InvalidInput
from pixora_core.film import Brief, Character, Scene, SceneBreakdown, Settled, Transition, Visual
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.pipeline.speech import first_speech, settled_in, speech_of, still_settled
from pixora_core.pipeline.steps import step_key
from pixora_core.testing import ToneNarrator
from pixora_core.units import Seconds


class Voices(ToneNarrator):
    """Has two voices."""

    def voices(self, language: str) -> tuple[str, ...]:
        return (*super().voices(language), "low")


class Newer(ToneNarrator):
    info = ProviderInfo(name="tone-narrator", version="another", licence="MIT")


SAYS = Scene(title="One", script="Hurried words.", visual=Visual(description="hills"), speaker="Mia")
MIA = Character(name="Mia", look="a girl")
FILM = SceneBreakdown(title="Film", brief=Brief(prompt="p"), scenes=(SAYS,), characters=(MIA,))


def settled_film(speed: float = 1.12, pause: float = 0.7) -> SceneBreakdown:
    key = step_key("narrate", Voices.info, speech_of(FILM, SAYS, speed=speed, pause=pause))
    return FILM.with_scene(1, settled_in(SAYS, Seconds(2.5), take=key, speed=speed, pause=pause))


def with_brief(**changed: Any) -> SceneBreakdown:
    film = settled_film()
    return film.model_copy(update={"brief": film.brief.model_copy(update=changed)})


def with_scene(**changed: Any) -> SceneBreakdown:
    film = settled_film()
    return film.with_scene(1, film.scenes[0].model_copy(update=changed))


def with_mia(**changed: Any) -> SceneBreakdown:
    return settled_film().model_copy(update={"characters": (MIA.model_copy(update=changed),)})


def holds(film: SceneBreakdown) -> Settled | None:
    return still_settled(film, film.scenes[0], [Voices()])


@pytest.mark.parametrize(
    "film",
    [
        settled_film(),
        with_scene(visual=Visual(description="a mill"), title="Two", mood="sad", energy=0.9),
        with_scene(transition=Transition(kind="cut", seconds=0)),
        with_brief(style="noir", seed=7),
        with_mia(look="a boy", role="the hero"),
        SceneBreakdown.model_validate_json(settled_film().model_dump_json()),
    ],
)
def test_a_scene_that_says_the_same_as_long_stays_settled(film: SceneBreakdown) -> None:
    assert holds(film) == film.scenes[0].settled
    first = first_speech(film, film.scenes[0], [Voices()])
    assert (first.text, first.speed, first.pause) == ("Hurried words.", 1.12, 0.7)


@pytest.mark.parametrize(
    "film",
    [
        FILM,
        with_scene(script="Other words."),
        with_scene(seconds=2.6),
        with_scene(seconds=None),
        with_scene(script=""),
        with_scene(settled=Settled(speed=1.05, of="0" * 16)),
        with_brief(language="de"),
        with_brief(voice="low"),
        with_mia(voice="low"),
    ],
)
def test_a_scene_that_says_something_else_or_otherwise_is_fitted_anew(film: SceneBreakdown) -> None:
    assert holds(film) is None
    if film.scenes[0].script:
        first = first_speech(film, film.scenes[0], [Voices()])
        assert (first.speed, first.pause) == (1.0, 1.0)


def test_another_speaker_is_another_voice() -> None:
    film = with_mia(voice="low")
    key = step_key("narrate", Voices.info, speech_of(film, SAYS))
    film = film.with_scene(1, settled_in(SAYS, Seconds(2.5), take=key))
    assert holds(film)
    assert holds(film.with_scene(1, film.scenes[0].model_copy(update={"speaker": None}))) is None


def test_it_holds_for_the_narrator_that_spoke_even_as_a_second_choice() -> None:
    film = settled_film()
    assert still_settled(film, film.scenes[0], [Newer(), Voices()])
    assert still_settled(film, film.scenes[0], [Newer()]) is None
    with pytest.raises(InvalidInput, match="nobody here has the voice 'gone'"):
        holds(with_brief(voice="gone"))


def test_a_scene_without_words_is_settled_by_its_length() -> None:
    silent = settled_in(SAYS.model_copy(update={"script": ""}), Seconds(3.0))
    film = FILM.with_scene(1, silent)
    assert holds(film) == silent.settled is not None
    assert holds(film.with_scene(1, silent.model_copy(update={"seconds": 3.1}))) is None
    assert holds(film.with_scene(1, silent.model_copy(update={"script": "Words."}))) is None


@pytest.mark.parametrize("wrong", [{"speed": 9}, {"pause": 0}, {"of": "not a digest"}, {"of": None}])
def test_what_cannot_have_been_settled_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Settled.model_validate({"of": "0" * 16} | wrong)
