"""Project files of Miradi."""
