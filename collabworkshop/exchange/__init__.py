"""Files from outside, one file per format: read into the model, with every fault named."""
