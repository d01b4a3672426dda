"""What the server counts, in Prometheus' words."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Gauge, Metric, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from pixora_core import Hub

__all__ = ["CONTENT_TYPE", "Metrics", "Traffic"]

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_CODES = frozenset({1000, 1001, 1002, 1003, 1005, 1006, 1007, 1009, 1011, 1013, 4400, 4401, 4403, 4408, 4429})


class Traffic(Collector):
    """What is counted with every write: plain numbers, made into counters when somebody asks for them."""

    def __init__(self) -> None:
        self.messages = self.size = self.merged = 0

    def add(self, messages: int, size: int, merged: int = 0) -> None:
        """A write of so many messages and bytes; `merged` tokens went as a part of another."""
        self.messages += messages
        self.size += size
        self.merged += merged

    def collect(self) -> Iterator[Metric]:
        yield CounterMetricFamily("pixora_messages_sent", "Messages to clients", self.messages)
        yield CounterMetricFamily("pixora_sent_bytes", "Bytes of messages to clients", self.size)
        yield CounterMetricFamily("pixora_tokens_merged", "Tokens joined for readers that lag", self.merged)


class Metrics:
    """One server's counters."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        self.connections = Gauge("pixora_connections", "Open connections", registry=registry)
        self.accepted = Counter("pixora_connections_accepted", "Connections that showed a token", registry=registry)
        self.closed = Counter("pixora_connections_closed", "Ended connections", ["code"], registry=registry)
        self.received = Counter("pixora_messages_received", "Messages of clients", ["type"], registry=registry)
        self.refused = Counter("pixora_messages_refused", "Messages that were not read", ["code"], registry=registry)
        self.traffic = Traffic()
        registry.register(self.traffic)
        self.stalled = Counter("pixora_readers_cut_off", "Clients that stopped reading", registry=registry)
        self.waiting = Gauge("pixora_outbox_messages", "Messages that wait in all outboxes", registry=registry)
        self.internal = Counter("pixora_internal_errors", "Errors that nobody foresaw", registry=registry)
        self.media = Counter("pixora_media_requests", "Requests for films", ["status"], registry=registry)

    def watch(self, hub: Hub) -> None:
        """Shows what is done in this hub, too."""
        self._registry.register(_Work(hub))

    def count_closed(self, code: int | None) -> None:
        """A connection has ended; a client may choose its code among thousands, and none becomes a name here."""
        self.closed.labels(str(code) if code in _CODES else "other").inc()

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self._registry)


class _Work(Collector):
    """The work of a hub, read when somebody asks."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def collect(self) -> Iterator[Metric]:
        counts, queues = self._hub.counts, self._hub.queues()
        runs = CounterMetricFamily("pixora_runs", "Turns of conversation, by how they ended", labels=["event"])
        films = CounterMetricFamily("pixora_films", "Runs of film making, by how they ended", labels=["event"])
        for family, found in ((runs, counts.runs), (films, counts.films)):
            for event, count in found.items():
                family.add_metric([event], count)
        yield from (runs, films)
        yield CounterMetricFamily("pixora_render_seconds", "Seconds of work on films", value=counts.render_seconds)
        errors = "What makers and models could not do"
        yield CounterMetricFamily("pixora_provider_errors", errors, value=counts.provider_errors)
        waiting = GaugeMetricFamily("pixora_queue_length", "What waits here for its turn", labels=["of"])
        running = GaugeMetricFamily("pixora_at_work", "What is being done here", labels=["of"])
        for what, number, at_work in (
            ("turns", queues.turns_waiting, queues.turns_running),
            ("films", queues.films_waiting, queues.films_running),
        ):
            waiting.add_metric([what], number)
            running.add_metric([what], at_work)
        yield from (waiting, running)
