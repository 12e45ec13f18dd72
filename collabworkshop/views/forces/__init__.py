"""The parts of the force-field board."""
