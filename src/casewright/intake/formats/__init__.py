"""One module a format: each takes a job and gives what the file holds."""
