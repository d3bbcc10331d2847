"""The dossier as one HTML file: no network, readable without JavaScript, light and dark, ready to print."""

from quellenlage.presentation.page.document import page

__all__ = ["page"]
