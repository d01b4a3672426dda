"""Which language a prompt is clearly in: prompts as people write them, and names that only sound like one."""

from __future__ import annotations

import pytest

from pixora_core.film.tongue import TONGUES, language_of

SAID = {
    "de": [
        "Die Geschichte der Eisenbahn", "Der Untergang der Titanic", "Wie entsteht Regen", "Das Leben der Bienen",
        "Der Herbst im Wald", "Ein Tag am Meer", "München im Winter", "Warum ist der Himmel blau?",
        "Kaffee und Kuchen bei meiner Großmutter", "Eine Reise durch die Alpen", "ein film über bienen",
        "Die Geschichte der Beatles", "Frohe Weihnachten und ein gutes neues Jahr", "Der letzte Zug nach Hause",
        "Was macht ein Leuchtturmwärter im Winter?", "Zum Geburtstag von Oma Hilde",
    ],
    "es": [
        "La historia del ferrocarril", "El ciclo del agua", "La vida en Marte", "Cómo funciona un motor",
        "Los volcanes de México", "¿Por qué el cielo es azul?", "La cocina de mi abuela", "Cómo se hace el pan",
        "Los pingüinos de la Antártida", "Historia de los mayas y los aztecas",
    ],
    "fr": [
        "L'histoire du chemin de fer", "L’art de faire du pain", "Les abeilles et le miel", "Pourquoi le ciel est bleu",
        "La cuisine de ma grand-mère", "Comment fonctionne un volcan", "La vie des abeilles",
        "Qu'est-ce que la gravité ?", "Un dimanche à la campagne",
    ],
    "it": [
        "La storia della pizza", "Il caffè di Napoli", "Perché il cielo è blu", "La cucina di mia nonna",
        "Come nasce un vulcano", "L'ultimo treno per casa", "Una domenica al mare con i bambini",
    ],
}  # fmt: skip

NOT_CLEAR = [
    # names and titles, which English uses as they are
    "Das Boot", "Die Hard", "Der Spiegel", "Die Zauberflöte", "Die Leiden des jungen Werther", "Sturm und Drang",
    "Der Ring des Nibelungen", "Hänsel und Gretel", "Das Leben der Anderen", "El Niño", "La Niña y El Niño",
    "El Camino de Santiago", "Las Vegas de noche", "Cien años de soledad", "Tierra del Fuego", "Notre Dame de Paris",
    "Les Misérables", "Le Petit Prince", "Les Champs-Élysées", "Il buono, il brutto, il cattivo", "Il Duomo di Milano",
    "Leonardo da Vinci", "Rio de Janeiro", "Mozart", "Motörhead",
    # what English borrows
    "Déjà vu", "Crème brûlée", "Soupe à l'oignon", "La vie en rose", "Día de los Muertos", "Ich bin ein Berliner",
    "Doppelgänger and Zeitgeist", "Spaghetti alla puttanesca",
    # English, with foreign words in it and without
    "Café culture in Vienna", "The history of El Niño", "How “Die Geschichte der Eisenbahn” was written",
    "Why is La Traviata famous", "Was Mozart a genius?", "The man was in the den", "Zürich in winter", "Tea",
    "Space exploration", "war and peace", "la la la",
    # what the writer has no words for, and what has none
    "A história do café no Brasil", "De geschiedenis van het spoor", "日本の歴史", "", "!!!", "🍵",
]  # fmt: skip


@pytest.mark.parametrize(("language", "prompt"), [(name, prompt) for name, said in SAID.items() for prompt in said])
def test_a_prompt_that_is_clearly_in_a_language(language: str, prompt: str) -> None:
    assert language_of(prompt) == language
    assert language in TONGUES


@pytest.mark.parametrize("prompt", NOT_CLEAR)
def test_where_there_is_a_doubt_none_is_heard(prompt: str) -> None:
    assert language_of(prompt) is None


def test_a_long_text_is_in_its_language_though_it_names_something_english() -> None:
    german = (
        "Meine Großmutter hat nicht viel von der Welt gesehen. Aber sie hörte jeden Tag ein Lied, das hieß Let it be."
    )
    assert language_of(german) == "de"
    assert language_of(f"The following was written by my grandmother about her life. {german}") is None
