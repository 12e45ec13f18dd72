"""What IATI asks of whoever publishes a plan: explained, checked, and kept for the next time."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from collabworkshop.exchange.evaluation.iati.publisher import Publisher
from collabworkshop.exchange.evaluation.iati.validation import codes_of
from collabworkshop.exercises.entry import checked
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.noun import Label, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.views.session import Session

__all__ = ["PUBLISHER", "PublisherEntry", "answered", "kept", "publisher_of"]

_FORBIDDEN = "/&|?"
"""Signs that the standard allows in no identifier; neither does it allow blanks."""

_TYPES = {
    "22": "National association or charity (NGO)",
    "23": "Regional NGO",
    "21": "International NGO",
    "24": "NGO of a country that receives aid",
    "10": "Government",
    "11": "Local government, town or county",
    "15": "Other public body",
    "30": "Partnership of public and private bodies",
    "40": "Multilateral organisation",
    "60": "Foundation",
    "70": "Private company",
    "71": "Private company in a country that gives aid",
    "72": "Private company in a country that receives aid",
    "73": "Private company in another country",
    "80": "University, training or research",
    "90": "Other",
}

_STATES = {
    "1": "Not begun yet",
    "2": "Going on",
    "3": "The work is done, the last figures and bills are still coming",
    "4": "Closed",
    "5": "Called off",
    "6": "Paused",
}

_LANGUAGES = {
    "en": "English", "fr": "French", "es": "Spanish", "pt": "Portuguese", "de": "German",
    "nl": "Dutch", "it": "Italian", "pl": "Polish", "tr": "Turkish", "ar": "Arabic",
    "fa": "Persian", "he": "Hebrew", "uk": "Ukrainian", "ru": "Russian", "sw": "Swahili",
}  # fmt: skip


class PublisherEntry(Noun):
    """Who publishes, as a person enters it."""

    name: Text = ""
    identifier: Label = ""
    kind: Label = "22"
    activity: Label = ""
    status: Label = "2"
    begins: date | None = None
    language: Label = "en"


PUBLISHER: Mapping[str, Question] = {
    "name": Question(
        label="Which organisation publishes the plan?",
        help="A coalition is seldom one in law: take the member who answers for it to the donor.",
    ),
    "identifier": Question(
        label="Its identifier",
        help="A code for the register, a hyphen, and the number there: GB-CHC-1234567 is a charity "
        "in England. org-id.guide lists the codes. Leave it blank if you do not know it yet.",
    ),
    "kind": Question(
        label="What kind of organisation is it?",
        options=tuple(Option(id=code, label=words) for code, words in _TYPES.items()),
    ),
    "activity": Question(
        label="Identifier of the activity",
        help="That of the organisation, a hyphen, and a name of your own that never changes. Left "
        "blank, it ends in -PLAN.",
    ),
    "status": Question(
        label="How far is it?",
        options=tuple(Option(id=code, label=words) for code, words in _STATES.items()),
    ),
    "begins": Question(
        label="First day of the activity",
        help="Left blank, it is the first day of any figure in the plan.",
    ),
    "language": Question(
        label="In which language is the plan written?",
        help="Or the two letters of another one, as in ISO 639-1.",
        options=tuple(Option(id=code, label=words) for code, words in _LANGUAGES.items()),
        own_words=True,
    ),
}
"""What is asked, by field."""

_kept: WeakKeyDictionary[Session, PublisherEntry] = WeakKeyDictionary()


def kept(session: Session) -> PublisherEntry:
    """Return what was said last, in any view of this notebook."""
    return _kept.get(session, PublisherEntry())


def answered(session: Session, said: Mapping[str, Any]) -> PublisherEntry:
    """Return what is known with what was said now, and keep it.

    Raises
    ------
    AnswerError
        When the standard would not take it; what was known stays.
    """
    entry = checked(PublisherEntry, {**kept(session).model_dump(mode="json"), **said}, PUBLISHER)
    for name in ("identifier", "activity"):
        given = getattr(entry, name)
        if any(sign in _FORBIDDEN or sign.isspace() or not sign.isprintable() for sign in given):
            raise AnswerError(name, given, f"no blank, and none of {' '.join(_FORBIDDEN)}")
    if entry.identifier and "-" not in entry.identifier.strip("-"):
        raise AnswerError(
            "identifier", entry.identifier, "a code for the register, a hyphen, and a number"
        )
    begins = f"{entry.identifier}-"
    if entry.activity and not (entry.identifier and entry.activity.startswith(begins)):
        allowed = "an identifier that begins with that of the organisation and a hyphen"
        raise AnswerError("activity", entry.activity, allowed)
    if entry.language not in codes_of("Language"):
        raise AnswerError("language", entry.language, "two letters of ISO 639-1, as in “en”")
    _kept[session] = entry
    return entry


def publisher_of(entry: PublisherEntry) -> Publisher:
    """Return who publishes, as the writer needs it."""
    return Publisher(
        name=entry.name.strip(),
        identifier=entry.identifier,
        activity=entry.activity,
        kind=entry.kind,
        status=entry.status,
        begins=entry.begins,
        language=entry.language,
    )
