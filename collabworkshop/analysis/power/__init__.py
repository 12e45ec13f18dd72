"""Who has which power, who is seen to have it, and what it does to a proposal."""
