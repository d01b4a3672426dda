"""The fifty films of the gallery: every group of topic cards, every ratio and style, and much that no card knows."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["PROMPTS", "Wish"]


class Wish(NamedTuple):
    """A film to be made: as much as a user would say."""

    prompt: str
    style: str = "cinematic"
    aspect_ratio: str = "16:9"
    seconds: float = 30
    language: str = "en"
    script: str | None = None


_HARBOUR: Final = """\
# The harbour

The boats leave before the sun is up. Nobody speaks much at that hour. A lamp swings on a hook, and the gulls are
already arguing about breakfast.

By noon the quay is dry and warm. Cats sleep between the nets.

## Evening

One after another the lights come back over the water. The lighthouse has counted them. None is missing.
"""

_TOPICS: Final = (
    Wish("The secret life of bees", seconds=45),
    Wish("Why do cats purr?", "cartoon", "1:1"),
    Wish("Whales", "watercolor", "21:9", 45),
    Wish("The history of photography", "noir", seconds=45),
    Wish("Why music moves us", "anime", "4:5"),
    Wish("How the human heart works", "minimal", "9:16"),
    Wish("Sleep", "watercolor", "1:1"),
    Wish("Make a 60-second film about the story of coffee", seconds=60),
    Wish("Pizza", "retro", "1:1"),
    Wish("How honey is made", "documentary", "9:16"),
    Wish("The pyramids of Giza", aspect_ratio="21:9", seconds=45),
    Wish("Dinosaurs", "cartoon", seconds=45),
    Wish("The Silk Road", "watercolor", seconds=60),
    Wish("Christmas", "retro", "4:5"),
    Wish("Halloween for kids", "noir", "9:16"),
    Wish("How do airplanes fly", "documentary", seconds=45),
    Wish("The history of trains", "retro", seconds=60),
    Wish("Volcanoes", "anime", seconds=45),
    Wish("The hidden world of mushrooms", "watercolor", "9:16"),
    Wish("Bird migration", "minimal", "21:9"),
    Wish("Lighthouses", "noir", "4:3", 45),
    Wish("Venice", "watercolor", "4:5", 45),
    Wish("Antarctica", "documentary", seconds=45),
    Wish("What is DNA?", "minimal", "1:1"),
    Wish("What is gravity?", seconds=45),
    Wish("Space exploration", seconds=60),
    Wish("Black holes", aspect_ratio="21:9", seconds=45),
    Wish("Mars", "retro", "9:16"),
    Wish("Football", "cartoon"),
    Wish("Artificial intelligence", "minimal", seconds=45),
    Wish("Renewable energy", "documentary", seconds=45),
    Wish("How rainbows form", "anime", "4:5"),
    Wish("Thunder and lightning", "noir"),
    Wish("How to start a startup", "minimal", "4:3"),
)

_OTHER_LANGUAGES: Final = (
    Wish("Die Geschichte des Brotes", "documentary", language="de"),
    Wish("Ein Dorffest im Sommer", "cartoon", "4:3", language="de"),
    Wish("El mar de noche", "watercolor", "21:9", language="es"),
    Wish("¿Cómo vuelan los pájaros?", "anime", language="es"),
)

_OUTSIDE: Final = (
    Wish("Brightwell & Sons, the family company that repairs church organs", seconds=45),
    Wish("Zentrix Cloud, our new analytics platform", "minimal", "9:16"),
    Wish("Loneliness", "noir", "4:5"),
    Wish("The feeling of coming home after a long journey", "watercolor", seconds=45),
    Wish("Justice and mercy", "documentary", "4:3"),
    Wish("A village fete", "cartoon", seconds=45),
    Wish("A chess game between two old friends", "retro", "1:1"),
    Wish("Tokyo at night", "anime"),
    Wish("My grandmother's red bicycle", "watercolor", "9:16"),
    Wish(
        "The last lamplighter of Prague walks his street for the final time. He lights every lamp and says goodbye to "
        "each of them. A child watches from a window. In the morning the new lights are electric, and nobody notices.",
        "noir",
        "21:9",
        45,
    ),
)

_OWN_TEXTS: Final = (
    Wish("The harbour", seconds=45, script=_HARBOUR),
    Wish(
        'A vertical film. Narration: "Plant a tree this year. You will not sit in its shade. A bird will, and a child '
        'will, and one of them will remember you without knowing your name."',
        "documentary",
        "9:16",
        20,
    ),
)

PROMPTS: Final[tuple[Wish, ...]] = (*_TOPICS, *_OTHER_LANGUAGES, *_OUTSIDE, *_OWN_TEXTS)
