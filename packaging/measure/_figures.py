"""Figures in words, and whether they reach their goals."""

import statistics
from collections.abc import Sequence


def in_three(times: Sequence[float]) -> str:
    """Return p50, p95 and p99 of milliseconds in words."""
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49]:7.3f}  p95 {cuts[94]:7.3f}  p99 {cuts[98]:7.3f} ms"


def p95(times: Sequence[float]) -> float:
    """Return what 95 of 100 are not slower than."""
    return statistics.quantiles(times, n=100)[94]


def judge(what: str, figure: float, goal: float) -> bool:
    """Say whether a goal is reached."""
    print(f"{what}: {figure:.2f} (goal {goal}) {'reached' if figure <= goal else 'MISSED'}")
    return figure <= goal


def judge_above(what: str, figure: float, goal: float) -> bool:
    """Say whether a figure that should be large is large enough."""
    print(f"{what}: {figure:.2f} (goal {goal}) {'reached' if figure >= goal else 'MISSED'}")
    return figure >= goal
