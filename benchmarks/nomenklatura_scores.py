"""Scores pairs of names with nomenklatura; a program for the Python that it is installed in.

It imports nothing of this project. It reads {"names": [[a, b], ...], "rounds": n} and prints
{"scores": [...], "seconds": CPU time of the last round}.
"""

import json
import sys
import time


def main() -> None:
    """Read the pairs from standard input and print their scores."""
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    asked = json.load(sys.stdin)
    config = LogicV2.default_config()

    def person(number: int, name: str) -> object:
        # The library remembers results by the identity of a person: each needs one of its own.
        data = {"id": str(number), "schema": "Person", "properties": {"name": [name]}}
        return model.get_proxy(data)

    people = [(person(2 * i, a), person(2 * i + 1, b)) for i, (a, b) in enumerate(asked["names"])]
    scores, seconds = [], 0.0
    LogicV2.compare(person(-1, "Ann Lee"), person(-2, "Bob Lee"), config)
    for _ in range(asked["rounds"]):
        before = time.process_time()
        scores = [LogicV2.compare(a, b, config).score for a, b in people]
        seconds = time.process_time() - before
    print(json.dumps({"scores": scores, "seconds": seconds}))


if __name__ == "__main__":
    main()
