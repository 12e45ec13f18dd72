"""Who has a part in the issue, and how to work with each."""
