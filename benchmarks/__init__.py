"""What the workshop costs, as ratios within one run; each file says what it holds us to."""
