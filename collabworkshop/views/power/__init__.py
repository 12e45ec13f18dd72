"""Parts of the screen of the exercises on power."""
