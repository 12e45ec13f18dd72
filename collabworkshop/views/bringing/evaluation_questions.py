"""What is asked before a plan of a file comes in: which part, what becomes of each outcome."""

from collections import Counter
from collections.abc import Iterator, Mapping

from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.bringing.evaluation_ledger import BroughtEvaluation
from collabworkshop.exercises.bringing.evaluation_outcomes import LEAVE, NEW
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.views.bringing.evaluation_preview import KIND_WORDS
from collabworkshop.views.bringing.import_preview import how_many
from collabworkshop.widgets.field import Choice, Field

__all__ = [
    "ALL",
    "MOST_ASKED",
    "OURS",
    "THEIRS",
    "part_of_file",
    "project_field",
    "spared_field",
    "things",
    "wish_fields",
]

ALL = "all"
"""Every project of the file."""

OURS, THEIRS = "ours", "file"
"""What stands where both say something: ours, or the file's."""

MOST_ASKED = 40
"""Outcomes, or changes, that are asked about one by one; of others the suggestion holds."""

_LONGEST = 200
"""Letters of a name, which has to tell a thing apart from others."""

_LANGUAGES = {
    "en": "English", "fr": "French", "es": "Spanish", "pt": "Portuguese", "de": "German",
    "nl": "Dutch", "ar": "Arabic", "ru": "Russian",
}  # fmt: skip


def things(numbered: int) -> str:
    """Return the name under which a project or an outcome is asked about; keys may be anything.

    Examples
    --------
    >>> things(3)
    'n3'
    """
    return f"n{numbered}"


def part_of_file(plan: EvaluationPlan, project: str | None) -> EvaluationPlan:
    """Return what of a file belongs to one project; all of it for ``None``."""
    if project is None:
        return plan
    outcomes = {key: one for key, one in plan.outcomes.items() if one.project == project}
    indicators = {k: one for k, one in plan.indicators.items() if one.outcome in outcomes}
    figures = {k: one for k, one in plan.measurements.items() if one.indicator in indicators}
    projects = {key: title for key, title in plan.projects.items() if key == project}
    # Not checked once more: its parts belong together as they did.
    return EvaluationPlan.model_construct(
        name=plan.name,
        outcomes=outcomes,
        indicators=indicators,
        measurements=figures,
        projects=projects,
    )


def project_field(plan: EvaluationPlan, projects: tuple[str, ...]) -> Field:
    """Return the field in which a project of a file is chosen."""
    of = {key: one.project for key, one in plan.outcomes.items()}
    counts = Counter(of[one.outcome] for one in plan.indicators.values())
    whole = f"All {len(projects):,} projects, {how_many(len(plan.indicators), 'indicator')}"
    choices = [Choice(value=ALL, label=whole)]
    for number, key in enumerate(projects):
        title = plan.projects.get(key, "").strip() or key.strip() or "Without a project"
        many = how_many(counts[key], "indicator")
        choices.append(Choice(value=things(number), label=f"{short(title)} ({many})"))
    return Field(
        name="project",
        label=f"There are {len(projects):,} projects in the file. Which one comes in?",
        kind="choice",
        options=tuple(choices),
    )


def wish_fields(
    plan: EvaluationPlan, boxes: Mapping[str, str], asked: list[str], *, languages: bool
) -> Iterator[Field]:
    """Yield the fields about differences and about each outcome that is not found by its key.

    Parameters
    ----------
    plan
        The part of the file that comes in.
    boxes
        What each box of ours says, by key.
    asked
        Keys of the outcomes that are asked about.
    languages
        Whether a language can be chosen.
    """
    if languages:
        yield Field(
            name="language",
            label="In which language, where a text has it?",
            kind="choice",
            help="Else that of each project is taken.",
            options=tuple(Choice(value=code, label=word) for code, word in _LANGUAGES.items()),
        )
    yield Field(
        name="differs",
        label="Where the file says something else than we do",
        kind="choice",
        options=(
            Choice(value=OURS, label="Ours stays as it is"),
            Choice(value=THEIRS, label="The file's comes in, as listed below"),
        ),
        initial=OURS,
    )
    yield Field(
        name="empty",
        label="Also empty with us what is blank in the file?",
        kind="yesno",
        help="A blank cell is seldom meant so.",
    )
    choices = (
        Choice(value=NEW, label="A new outcome of our theory of change"),
        Choice(value=LEAVE, label="Leave it out, with its indicators"),
        *(Choice(value=key, label=f"Ours: {short(title)}") for key, title in boxes.items()),
    )
    for key in asked[:MOST_ASKED]:
        number = list(plan.outcomes).index(key)
        yield Field(
            name=f"outcome-{number}",
            label=f"What is “{short(plan.outcomes[key].title)}” with us?",
            kind="choice",
            options=choices,
        )


def spared_field(came: BroughtEvaluation) -> Iterator[Field]:
    """Yield the field in which changes are named that do not come in, where there are some."""
    differing = dict.fromkeys((one.thing, one.about) for one in came.differences)
    if 1 < len(differing) <= MOST_ASKED:
        yield Field(
            name="spared",
            label="Of these, what stays as it is with us?",
            kind="many",
            options=tuple(
                Choice(value=things(number), label=f"{KIND_WORDS[thing[0]]}: {about[:_LONGEST]}")
                for number, (thing, about) in enumerate(differing)
            ),
        )
