"""Promises as small as tests need them."""

from typing import Any

from collabworkshop.analysis.commitments.promise import LookBack, Promise

__all__ = ["look", "promise"]


def look(side: str, standing: str, who: str = "") -> LookBack:
    told = {"side": side, "who": who or side.title(), "standing": standing}
    return LookBack.model_validate(told)


def promise(key: str, owner: str = "clinic", *looks: LookBack, **more: Any) -> Promise:
    told: dict[str, Any] = {
        "key": key,
        "what": key,
        "exercise": "next-steps",
        "owner": owner,
        "owner_name": owner.title(),
        "writer": owner,
        "looks": looks,
        **more,
    }
    return Promise.model_validate(told)
