"""Tables: of ties and of nodes, as text or in a workbook, and labelled matrices."""
