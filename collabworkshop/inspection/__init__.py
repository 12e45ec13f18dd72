"""What a file from outside holds, said to people and to programs, and how it is carried over."""
