"""Where it is said why a check of an evaluation plan matters."""

from collabworkshop.analysis.doubts.sources import OURS

__all__ = [
    "CABAJ",
    "COLLECTIVE",
    "CREATING",
    "IATI",
    "OURS",
    "ROAD_MAP",
    "SECTION_FOUR",
]

# Named as the pages name themselves that were read: of Cabaj the entry in the library of the
# Collective Impact Forum, of the Road Map Project its page, of IATI its guidance on results.
CABAJ = "M. Cabaj, Evaluating Collective Impact: Five Simple Rules, The Philanthropist 26(1), 2014"
COLLECTIVE = "C is for Collaboration & Collective Impact: a shared measurement system"
CREATING = "Tools to Engage, Section Four: Impact (creating an evaluation plan)"
IATI = "IATI Standard 2.03, results and indicators"
ROAD_MAP = "Road Map Project, Measuring Success: on-track and contributing indicators"
SECTION_FOUR = "Tools to Engage, Section Four: Coordination, Collaboration, Collective Impact"
