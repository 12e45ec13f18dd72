"""The parts of the sharing plan."""
