"""Tables of who does what where, as humanitarian and local networks publish them."""
