"""KrackPlot: a matrix with places."""
