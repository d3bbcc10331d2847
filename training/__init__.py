"""How every shipped weight and table is made: `python -m training.NAME`."""
