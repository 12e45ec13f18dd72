"""What a directory of services says about a community."""
