"""What a record says of a generation that somebody works on. Pure."""

from __future__ import annotations

from pixora_core.tasks import Generation, TaskRecord

__all__ = ["is_of", "runs", "same_wish"]


def is_of(record: TaskRecord, generation: Generation) -> bool:
    """Whether it is still the record's generation."""
    return record.generation is not None and record.generation.generation_id == generation.generation_id


def runs(record: TaskRecord, generation: Generation) -> bool:
    """Whether it is still the record's generation, and runs."""
    return is_of(record, generation) and record.generation is not None and record.generation.running


def same_wish(begun: TaskRecord, record: TaskRecord | None) -> bool:
    """Whether a record still asks for the film that a run was begun for."""
    return (
        record is not None
        and begun.generation is not None
        and runs(record, begun.generation)
        and record.breakdown == begun.breakdown
        and record.delivery == begun.delivery
    )
