"""Search over everything a case holds, in any script and inflection, with what was hit marked.

`index.Index` is made of a case and searched; `query` reads what was typed, `filters` narrow it,
`found` is what comes back. Only the index needs NumPy and the dictionaries.
"""
