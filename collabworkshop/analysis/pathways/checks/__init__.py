"""Where a theory of change may not hold: one small file for each kind of check."""
