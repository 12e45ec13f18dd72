"""The record log: what was saved, in the order in which it was saved."""
