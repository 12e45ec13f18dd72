"""What somebody takes along: a file for another program."""
