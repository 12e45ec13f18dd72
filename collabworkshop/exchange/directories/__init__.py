"""Directories of services as the Human Services Data Specification (HSDS) writes them."""
