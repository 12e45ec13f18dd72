"""One file per exercise: its widgets, wired to a host."""
