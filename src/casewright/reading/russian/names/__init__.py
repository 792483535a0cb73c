"""Russian: names of people, organisations and places."""
