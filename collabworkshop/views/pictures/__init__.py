"""The picture of each result: a file of the exercise's name, loaded when it is asked for.

Each has ``shown(result)``, which says what draws it and what it shows.
"""
