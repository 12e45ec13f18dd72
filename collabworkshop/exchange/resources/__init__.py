"""Lists of what organisations give and need, as spreadsheets hold them."""
