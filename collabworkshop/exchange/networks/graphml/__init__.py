"""GraphML: what yEd and many others write."""
