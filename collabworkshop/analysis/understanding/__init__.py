"""What organisations believe of each other, and what those say to it."""
