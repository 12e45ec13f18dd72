"""What is worth saying about a group's answers; one file for each way of asking."""
