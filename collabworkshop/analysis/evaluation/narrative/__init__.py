"""An evaluation plan in sentences."""
