"""`python -m quellenlage` is the command `quellenlage`."""

from quellenlage.cli import main

if __name__ == "__main__":
    main()
