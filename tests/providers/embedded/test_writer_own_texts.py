"""How the text of a prompt or a script is taken apart: sentences, items of lists, code that is not read out."""

from __future__ import annotations

from pixora_core.film import Brief
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.ownwords import code_blocks, sections_of
from pixora_core.providers.embedded.writer.text import sentences_in


def test_a_german_date_is_no_end_of_a_sentence() -> None:
    assert len(sentences_in("Wir treffen uns am 12. Mai bei Oma. Bis dann.")) == 2
    assert len(sentences_in("We were 12. Then we grew.")) == 2


def test_the_items_of_a_list_are_sentences_of_their_own() -> None:
    (section,) = sections_of("Bring this:\n\n- a torch\n- warm socks,\n  two pairs\n- courage!\n\nThat is all")
    assert section.paragraphs == ("Bring this:", "a torch.", "warm socks, two pairs.", "courage!", "That is all")


def test_code_in_a_text_is_not_read_out() -> None:
    script = "Run it.\n\n```python\nprint('a')\n\nprint('b')\n```\n\nThen rest.\n\n~~~\nx = 1\n~~~"
    (section,) = sections_of(script)
    assert section.paragraphs == ("Run it.", "Then rest.")
    film = breakdown_of(Brief(prompt="code", script=script, duration=10))
    assert film.notices[0] == "The text holds 2 blocks of code, which the film does not read out."


def test_a_fence_that_nothing_closes_hides_no_text() -> None:
    (section,) = sections_of("One.\n```\nTwo.")
    assert section.paragraphs == ("One.", "Two.")
    assert code_blocks("One.\n```\nTwo.") == 0
