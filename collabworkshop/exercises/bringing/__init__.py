"""What a file becomes in the workshop."""
