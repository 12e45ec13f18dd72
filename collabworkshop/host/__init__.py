"""Who may do what: the one door between a person and the records."""
