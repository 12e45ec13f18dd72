"""Pictures of results; every file here loads matplotlib, so import them inside functions."""
