"""The parts in which promises are made and looked back on."""
