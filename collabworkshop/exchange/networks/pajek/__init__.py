"""Pajek: a network of vertices, arcs and edges, or a project of several."""
