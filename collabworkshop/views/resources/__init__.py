"""The parts of the exercises on offers and needs."""
