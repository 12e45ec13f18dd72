"""The words of the workshop: what each exercise asks and how a trainer leads it."""
