"""Through which elements every way to the impact leads."""

from collabworkshop.analysis.pathways.flow import Flow

__all__ = ["stranded"]


def stranded(flow: Flow) -> dict[str, list[str]]:
    """Return, for each element, those of which every way to an impact runs through it.

    Parameters
    ----------
    flow
        The pathway.

    Returns
    -------
    dict
        Key of an element to keys, sorted. What leads to no impact anyway is nowhere among them.

    References
    ----------
    K. Cooper, T. Harvey and K. Kennedy, "A simple, fast dominance algorithm", Rice University,
    2001; here the network is read backwards from the impacts.
    """
    found: dict[str, list[str]] = {key: [] for key in flow.after}
    through = _next_on_every_way(flow)
    for key in sorted(through):
        gate = through[key]
        while gate:
            found[gate].append(key)
            gate = through[gate]
    return found


def _next_on_every_way(flow: Flow) -> dict[str, str]:
    """Return the first element after each through which all its ways lead; "" for the end.

    Immediate dominators of the network read backwards, from an end "" beyond the impacts.
    Elements that lead to no impact are left out.
    """
    order = _backwards(flow)
    place = {key: number for number, key in enumerate(order)}
    gate = {"": ""}

    def meeting(one: str, other: str) -> str:
        while one != other:
            while place[one] > place[other]:
                one = gate[one]
            while place[other] > place[one]:
                other = gate[other]
        return one

    changed = True
    while changed:
        changed = False
        for key in order[1:]:
            ahead = [near for near in flow.after[key] if near in gate]
            if flow.elements[key].kind == "impact":
                ahead.append("")
            found = ahead[0]
            for near in ahead[1:]:
                found = meeting(found, near)
            if gate.get(key) != found:
                gate[key], changed = found, True
    del gate[""]
    return gate


def _backwards(flow: Flow) -> list[str]:
    """Return the end and what leads to it, each after something to which it leads."""
    behind = {"": [key for key in flow.impacts if key in flow.before], **flow.before}
    order: list[str] = []
    seen = {""}
    way = [("", iter(behind[""]))]
    while way:
        key, rest = way[-1]
        near = next((near for near in rest if near not in seen), None)
        if near is None:
            order.append(key)
            way.pop()
        else:
            seen.add(near)
            way.append((near, iter(behind[near])))
    return order[::-1]
