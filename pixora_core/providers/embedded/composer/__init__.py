"""A score by mood: composed by rules and chance, synthesised, mastered; the same request gives the same bytes.

On paper: `character` (what a mood means), `theory` and `harmony` (chords), `form` (bars that meet the film's sections),
`passages` (harmony over the form), `motif` and `melody`, `parts` and `grooves` (the accompaniment), `perform` (notes in
seconds).
In sound: `waves`, `instruments`, `drums`, `bank` (notes), `reverb`, `mixdown`, `master`. `composing` joins the two;
`maker` is the door, which loads the rest when it is first asked for a score.
"""

from pixora_core.providers.embedded.composer.maker import EmbeddedComposer

__all__ = ["EmbeddedComposer"]
