"""GEXF: the format of Gephi."""
