# The Quellenlage tests mirror src/quellenlage.
