"""Pure questions: model in, results out; the date is an argument."""
