"""Results as documents that people open in a word processor."""
