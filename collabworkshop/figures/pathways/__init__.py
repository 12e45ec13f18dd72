"""The parts of which the picture of a theory of change is made."""
