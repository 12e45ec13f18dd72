"""What a theory of change hangs on, in plain sentences: first what, then how much."""

from collabworkshop.analysis.pathways.chance import Leverage
from collabworkshop.analysis.pathways.hanging import Odds
from collabworkshop.analysis.pathways.losses import Loss, Weight
from collabworkshop.analysis.pathways.wording import quoted
from collabworkshop.analysis.sentences import counted, listed, number
from collabworkshop.model.pathway import Pathway

__all__ = [
    "FORMULA",
    "NO_FORECAST",
    "link_said",
    "loss_said",
    "moves_most",
    "odds_said",
    "per_cent",
    "weight_said",
]

NO_FORECAST = (
    "This helps to think and foretells nothing: nobody knows how likely a single link holds, and "
    "links that fail seldom fail alone. Look at what comes first and last, not at the figures."
)

FORMULA = (
    "Every link holds with the same probability p. What nothing leads to counts as done, and what "
    "you take for granted as so. A box comes true if all links hold that come from what it cannot "
    "do without and, where other ways lead to it, at least one of them does. Along a single chain "
    "this is p times p times p: with 80%, three links give 0.8 × 0.8 × 0.8 = 51%. Where two links "
    "lead to a box and each is enough, it is 1 − (1 − p) × (1 − p): with 80%, 1 − 0.2 × 0.2 = 96%. "
    "What one link moves is the chance if it surely holds, minus the chance if it surely does not."
)

_HARDLY = 0.005
"""Below this nothing moves that one would see."""

_ALIKE = 0.995
"""From this share of the most on, one would see no difference."""


def per_cent(share: float) -> str:
    """Return a probability or a share as people read it; nearly nothing is not nothing.

    Examples
    --------
    >>> per_cent(0.512), per_cent(0.9999), per_cent(0.0002), per_cent(1.0)
    ('51%', 'more than 99%', 'less than 1%', '100%')
    """
    if 0.995 <= share < 1:
        return "more than 99%"
    if 0 < share < 0.005:
        return "less than 1%"
    return f"{100 * share:.0f}%"


def loss_said(pathway: Pathway, loss: Loss) -> str:
    """Return what is lost with one box.

    Parameters
    ----------
    pathway
        The theory of change.
    loss
        What is lost with it.
    """
    first = f"If {_of(pathway, loss.element)} does not come true, "
    lead = "leads" if len(loss.stranded) == 1 else "lead"
    stranded = f"{_all(pathway, loss.stranded)} {lead} to no impact any more."
    if not loss.fails:
        return first + (stranded if loss.stranded else "nothing else fails by that alone.")
    others = len(loss.fails) - len(loss.impacts)
    if loss.impacts:
        fails = "fails" if len(loss.impacts) == 1 else "fail"
        more = f", and {counted(others, 'more box fails', 'more boxes fail')}" if others else ""
        said = f"{first}{_all(pathway, loss.impacts)} {fails} with it{more}."
    else:
        said = f"{first}{counted(others, 'box fails', 'boxes fail')}, and no impact."
    return f"{said} Then {stranded}" if loss.stranded else said


def weight_said(pathway: Pathway, weight: Weight) -> str:
    """Return how much rests on one thing that is taken for granted.

    Parameters
    ----------
    pathway
        The theory of change.
    weight
        What rests on it.
    """
    given = _of(pathway, weight.element)
    ways = _ways(weight.share)
    if weight.impacts:
        fails = "fails" if len(weight.impacts) == 1 else "fail"
        return f"If {given} is not so, {_all(pathway, weight.impacts)} {fails}. {ways}"
    if weight.fails:
        boxes = counted(len(weight.fails), "box fails", "boxes fail")
        return f"If {given} is not so, {boxes}, and no impact. {ways}"
    return f"If {given} is not so, nothing fails by that alone. {ways}"


def _ways(share: float) -> str:
    """Return how many of the ways to the impact hang on something, as one says it aloud."""
    tenths = round(10 * share)
    if share in (0, 1):
        return f"{'Every' if share else 'No'} way to the impact hangs on it."
    if tenths in (0, 10):
        return f"{'Nearly every' if tenths else 'Hardly any'} way to the impact hangs on it."
    if tenths == 5:
        return "About half of the ways to the impact hang on it."
    hang = "hangs" if tenths == 1 else "hang"
    return f"About {number(tenths)} in ten ways to the impact {hang} on it."


def odds_said(pathway: Pathway, odds: Odds) -> str:
    """Return how likely an impact is reached, with what was taken for it.

    Parameters
    ----------
    pathway
        The theory of change.
    odds
        Its chances.
    """
    roughly = "" if odds.chance.exact else "roughly "
    return (
        f"If each link held with {per_cent(odds.chance.holds)}, {_of(pathway, odds.impact)} would "
        f"be reached with {roughly}{per_cent(odds.chance.value)}."
    )


def moves_most(pathway: Pathway, odds: Odds) -> str:
    """Return with which link the chance of an impact moves most; empty where none moves it.

    Parameters
    ----------
    pathway
        The theory of change.
    odds
        Its chances.
    """
    if not odds.links or odds.links[0].value < _HARDLY:
        return ""
    best = odds.links[0]
    alike = [one for one in odds.links if one.value > best.value * _ALIKE]
    goal = _of(pathway, odds.impact)
    if len(alike) == 1:
        return f"{goal} gains most if you make surer that {_link(pathway, best)}."
    links = listed([_link(pathway, one) for one in alike], most=3)
    return f"{goal} gains most if you make one of these surer, all of them alike: {links}."


def link_said(pathway: Pathway, one: Leverage) -> str:
    """Return between which two boxes a link is.

    Parameters
    ----------
    pathway
        The theory of change.
    one
        By how much a chance moves with the link.
    """
    return f"{_of(pathway, one.source)} → {_of(pathway, one.target)}"


def _link(pathway: Pathway, one: Leverage) -> str:
    return f"{_of(pathway, one.source)} leads to {_of(pathway, one.target)}"


def _of(pathway: Pathway, key: str) -> str:
    return quoted(pathway.elements[key].label)


def _all(pathway: Pathway, keys: tuple[str, ...]) -> str:
    return listed(sorted(_of(pathway, key) for key in keys))
