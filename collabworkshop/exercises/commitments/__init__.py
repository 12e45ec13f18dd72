"""The promises of several exercises, and the look back at them."""
