"""What the application is started with."""

from __future__ import annotations

from dataclasses import dataclass

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1", "[::1]"})
SHORTEST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """The workspace, where it listens, and the token that opens it (None: whoever reaches it may look and correct)."""

    db: str
    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    model: str = "default"

    @property
    def local(self) -> bool:
        """Whether it listens to this machine only."""
        return self.host in LOOPBACK
