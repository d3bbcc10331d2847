"""Articles in: reading, cleaning, exact offsets.

`read_articles` turns what a user names (files, folders, `-`, URLs) into Documents and says, one by one, what can't be read;
`article` makes one Document of the contract's fields.
"""

from quellenlage.text.article import ArticleDefaults, article
from quellenlage.text.inputs import read_articles

__all__ = ["ArticleDefaults", "article", "read_articles"]
