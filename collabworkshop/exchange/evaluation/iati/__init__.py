"""The results of the IATI activity standard, read from all its versions and written in 2.03."""
