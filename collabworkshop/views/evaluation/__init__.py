"""Parts of the screen for the evaluation plan."""
