"""How fast Casewright reads and how much memory it takes; run with `python -m benchmarks`."""
