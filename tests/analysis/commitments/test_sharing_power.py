"""Whether it is power that is shared, and with whom."""

from typing import Any

from collabworkshop.analysis.commitments.promise import Promise
from collabworkshop.analysis.commitments.sharing_power import between_whom, of_what
from collabworkshop.model.result import Finding
from tests.analysis.commitments.promised import look, promise

ASKED = {"clinic": "Clinic", "school": "School"}
LIVED = {"parents": "Parents", "carers": "Carers"}
LARGE = {"deciding", "money"}


def share(key: str, thing: str = "money", receiver: str = "parents", **more: Any) -> Promise:
    name = thing if thing.startswith("own ") else thing.title()
    told = {"thing": thing, "thing_name": name, "receiver": receiver, **more}
    return promise(key, receiver_name=receiver.title(), exercise="power-sharing", **told)


def between(*promises: Promise) -> dict[str, Finding]:
    found = between_whom(promises, asked=ASKED, lived=LIVED, voices={"parents"})
    return {one.code: one for one in found}


def what(*promises: Promise) -> list[str]:
    return [one.code for one in of_what(promises, large=LARGE)]


def test_before_the_first_promise_nobody_is_missing() -> None:
    assert between() == {}
    assert what() == []


def test_who_shares_nothing_and_who_gets_nothing_is_named() -> None:
    told = between(share("a"))
    assert told["shares-nothing"].evidence == ("school",)
    assert told["shared-with-none"].evidence == ("carers",)
    assert "Carers, who lives with" in told["shared-with-none"].sentence
    both = between(share("a"), share("b", receiver="carers").model_copy(update={"owner": "school"}))
    assert "shares-nothing" not in both
    assert "shared-with-none" not in both


def test_a_receiver_for_whom_nobody_answers_is_told() -> None:
    assert between(share("a", receiver="carers"))["receiver-away"].evidence == ("carers",)
    assert "receiver-away" not in between(share("a"))


def test_what_was_given_up_is_shared_no_longer() -> None:
    gone = share("a").model_copy(update={"looks": (look("giver", "no-longer"),)})
    assert set(between(gone)["shares-nothing"].evidence) == {"clinic", "school"}
    assert what(gone) == []


def test_only_small_things_are_told_and_own_words_are_neither_large_nor_small() -> None:
    assert what(share("a", "credit"), share("b", "skills")) == ["only-small-things"]
    assert what(share("a", "credit"), share("b", "own keys")) == ["nobody-shares-deciding"]


def test_that_nobody_shares_deciding_is_told_until_somebody_does() -> None:
    assert what(share("a", "money")) == ["nobody-shares-deciding"]
    assert what(share("a", "money"), share("b", "deciding")) == []
