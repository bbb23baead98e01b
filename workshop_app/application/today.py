"""Which day it is for plans."""

from datetime import UTC, datetime

from workshop_app.application.storage_port import Memory


def today(memory: Memory) -> str:
    """Return the day of this moment, `2026-11-27` (UTC): no workshop works at midnight."""
    return datetime.fromtimestamp(memory.now_ms() / 1000, UTC).date().isoformat()
