"""What a prompt is about: its order and its wishes taken off, and how it asks."""

from __future__ import annotations

import pytest

from pixora_core.providers.embedded.writer.kinds import kind_of
from pixora_core.providers.embedded.writer.topic import topic_of


@pytest.mark.parametrize(
    ("language", "prompt", "kind"),
    [
        ("en", "Why our team should write tests", "reason"),
        ("en", "How a rainbow comes about", "wonder"),
        ("de", "Wie ein Regenbogen entsteht", "wonder"),
        ("es", "Cómo nacen los ríos", "wonder"),
        ("fr", "Comment naît une rivière", "wonder"),
        ("it", "Come nasce un fiume", "wonder"),
        ("fr", "Pourquoi le ciel est-il bleu ?", "question"),
        ("it", "Perché il cielo è blu?", "question"),
        ("en", "Goodbye to our cat Minka", "loss"),
        ("en", "The story of how my grandfather lost his hat", "memory"),
        ("de", "Wie ich schwimmen lernte", "memory"),
        ("de", "pfeifen lernen", "activity"),
        ("fr", "apprendre à siffler", "activity"),
        ("es", "La historia de cómo mi abuelo perdió su sombrero", "memory"),
        ("fr", "Comment mon grand-père a perdu son chapeau", "memory"),
        ("it", "Come mio nonno perse il cappello", "memory"),
    ],
)
def test_how_a_prompt_asks(language: str, prompt: str, kind: str) -> None:
    assert kind_of(topic_of(prompt, language), language) == kind


@pytest.mark.parametrize(
    ("language", "prompt", "topic"),
    [
        ("fr", "Fais une vidéo de 30 secondes sur le potager de ma tante", "le potager de ma tante"),
        ("en", "product video for an electric toothbrush", "an electric toothbrush"),
        ("en", "best burger in town - joes diner advert 20 sec", "best burger in town - joes diner"),
        ("en", "the history of the commercial", "the history of the commercial"),
        ("en", "tell my daughter the tale of the spoon and the fork", "the spoon and the fork"),
        ("fr", "Raconte-moi la mer, style aquarelle", "la mer"),
        ("it", "Crea un breve video di 30 secondi sul gatto di Lucia", "gatto di Lucia"),
        ("it", "Spiegami il mare per favore", "il mare"),
    ],
)
def test_an_order_is_taken_off(language: str, prompt: str, topic: str) -> None:
    assert topic_of(prompt, language) == topic


@pytest.mark.parametrize(
    ("language", "prompt", "topic"),
    [
        ("en", "a 30-second vertical watercolor film about tea, four scenes", "tea"),
        ("en", "tea in four scenes", "tea"),
        ("en", "tea, square", "tea"),
        ("en", "tea, watercolor", "tea"),
        ("en", "cats, 15 seconds, 3 scenes", "cats"),
        ("en", "coffee. anime style. 20 sec.", "coffee"),
        ("en", "a town square", "a town square"),
        ("en", "three parts of a flower", "three parts of a flower"),
        ("de", "Katzen, drei Szenen", "Katzen"),
        ("de", "Tee, 4 Szenen, hochkant", "Tee"),
        ("es", "el café, tres escenas", "el café"),
        ("fr", "le thé, quatre scènes", "le thé"),
        ("it", "il tè, quattro scene", "il tè"),
    ],
)
def test_wishes_at_the_end_are_taken_off(language: str, prompt: str, topic: str) -> None:
    assert topic_of(prompt, language) == topic
