"""What may not hold in something that people plan: one mechanism for all kinds of plan."""
