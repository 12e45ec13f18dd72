"""Plans that a coalition fills in together, one for all: as a page, and what is still open."""
