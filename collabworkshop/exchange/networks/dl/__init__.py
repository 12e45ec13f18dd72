"""UCINET DL: matrices and lists of ties."""
