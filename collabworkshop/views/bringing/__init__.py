"""What somebody brings: a file is read, shown, explained and taken in."""
