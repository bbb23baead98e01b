"""Checks the workshop's procedures before workers see them."""

from workshop_app.application.check_routes import check_routes
from workshop_app.application.check_steps import check_steps
from workshop_app.application.check_ways import check_ways
from workshop_app.application.check_words import check_words
from workshop_app.application.checked_content import CheckedContent
from workshop_app.domain.finding import Finding


def check_procedures(content: CheckedContent) -> tuple[Finding, ...]:
    """Return everything that was found, in the order of the files and steps."""
    findings: list[Finding] = []
    for procedure in content.procedures.values():
        findings += check_steps(procedure, content)
        findings += check_ways(procedure, content)
        findings += check_words(procedure, content)
    findings += check_routes(content)
    return tuple(findings)
