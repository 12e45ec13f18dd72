"""Doubts on the screen, whatever they are about."""
