"""The web application: the workspace to look at, to search and to correct; on this machine only unless a token guards it."""

from quellenlage.web.application import create_app
from quellenlage.web.settings import Settings

__all__ = ["Settings", "create_app"]
