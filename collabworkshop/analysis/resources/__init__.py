"""Offers and needs of a coalition, read together."""
