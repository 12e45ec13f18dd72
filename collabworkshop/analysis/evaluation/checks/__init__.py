"""Where an evaluation plan may not hold: one small file for each kind of check."""
