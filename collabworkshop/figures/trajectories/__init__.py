"""The parts of which the pictures of lines of targets are made."""
