"""Offers and needs as they stand."""
