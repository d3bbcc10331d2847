"""The workspace: append-only claims with their provenance."""
