"""Workshops in JupyterLab for the organisations of a coalition.

Notebooks need one name only: ``from collabworkshop.notebook import join``.
Importing the package loads no pandas, networkx or matplotlib.
"""

from importlib.metadata import version

__all__ = ["__version__"]

__version__ = version("collabworkshop")
