"""What `start` and `doctor` do with this machine: notebooks, JupyterLab, what is missing."""
