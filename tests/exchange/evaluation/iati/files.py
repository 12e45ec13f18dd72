"""IATI files for tests, short and whole."""

__all__ = ["activity", "file_of", "indicator", "result"]


def file_of(*activities: str, version: str = "2.03") -> bytes:
    """Return a file of these activities."""
    inside = "".join(activities)
    return f'<iati-activities version="{version}">{inside}</iati-activities>'.encode()


def activity(*results: str, identifier: str = "XX-1", given: str = 'xml:lang="en"') -> str:
    """Return an activity that keeps the schema of 2.03, whatever its results do."""
    return (
        f"<iati-activity {given}><iati-identifier>{identifier}</iati-identifier>"
        '<reporting-org ref="XX" type="22"><narrative>Us</narrative></reporting-org>'
        "<title><narrative>Reading</narrative></title>"
        "<description><narrative>About reading</narrative></description>"
        '<participating-org role="4"/><activity-status code="2"/>'
        '<activity-date type="1" iso-date="2024-01-01"/>'
        '<location ref="hill"><name><narrative>Hill Street</narrative></name></location>'
        f"{''.join(results)}</iati-activity>"
    )


def result(*inside: str, given: str = 'type="2"', title: str = "Children read") -> str:
    """Return a result."""
    return f"<result {given}>{_title(title)}{''.join(inside)}</result>"


def indicator(*inside: str, given: str = 'measure="1" ascending="1"', title: str = "Read") -> str:
    """Return an indicator."""
    return f"<indicator {given}>{_title(title)}{''.join(inside)}</indicator>"


def _title(said: str) -> str:
    return f"<title><narrative>{said}</narrative></title>" if said else ""
