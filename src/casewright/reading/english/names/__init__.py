"""English: names of people, organisations and places."""
