"""The parts of the exercise on voices in decisions."""
