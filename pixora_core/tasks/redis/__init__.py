"""The stores in one Redis, for any number of machines. Importing this package loads the Redis client library."""

from pixora_core.tasks.redis.opening import open_redis

__all__ = ["open_redis"]
