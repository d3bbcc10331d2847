"""Render and export: decides nothing."""
