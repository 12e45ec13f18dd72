"""The parts of the exercise on directories of services."""
