"""Does the theory of change hold? Checks, paths, times, and two drafts side by side."""
