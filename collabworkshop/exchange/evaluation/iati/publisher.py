"""Who publishes an IATI file, and what else the standard asks of an activity."""

from dataclasses import dataclass
from datetime import date

__all__ = ["Publisher"]


@dataclass(frozen=True)
class Publisher:
    """What a plan does not say, and the standard demands.

    Parameters
    ----------
    name
        Of the organisation that publishes; empty where nobody said.
    identifier
        Of the organisation, as registers of organisations have it: ``"GB-CHC-202918"``.
    activity
        Identifier of the activity, which begins with that of the organisation; empty makes one.
    kind
        Code of the list OrganisationType; 80 is a university, 22 a national NGO.
    status
        Code of the list ActivityStatus; 2 is an activity that goes on.
    begins
        First day of the activity; ``None`` takes the first day that the plan names.
    language
        In which the plan is written, as a code of two letters.
    """

    name: str = ""
    identifier: str = ""
    activity: str = ""
    kind: str = "22"
    status: str = "2"
    begins: date | None = None
    language: str = "en"
