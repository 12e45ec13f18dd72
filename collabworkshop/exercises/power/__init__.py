"""Parts of the exercises on power that have a table of their own."""
