"""An evaluation plan as a workbook that people fill in where there is no network."""
