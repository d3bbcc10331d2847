"""The workspace: append-only claims with their provenance."""

from quellenlage.store.sqlite import StoredClaim, Workspace

__all__ = ["StoredClaim", "Workspace"]
