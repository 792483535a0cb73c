"""Russian: words, sentences, syntax, and the phrases of the rules."""
