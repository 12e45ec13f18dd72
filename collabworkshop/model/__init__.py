"""The coalition's nouns, one per file: checked when made, never changed after."""
