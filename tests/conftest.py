"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).resolve().parents[2] / "shared"

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the corpora beside the project; the test is skipped, and says why, where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the corpora (../shared) are not on this machine")
    return SHARED
