"""Quellenlage: from news reports to a sourced situation picture.

Articles go in; who says what, through whom, when, where and how firmly comes out. The public names load lazily, so that
`import quellenlage` costs nothing: see `docs/` for the layers and `quellenlage.model` for the nouns.
"""

__version__ = "0.1.0"
