"""What a trainer needs to know to lead an exercise well."""

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

__all__ = ["FacilitatorNotes", "Variants"]


class Variants(Noun):
    """The same exercise in another room: small, large, remote, in person."""

    small: Name
    large: Name
    remote: Name
    in_person: Name


class FacilitatorNotes(Noun):
    """Notes for the trainer; participants do not see them.

    Parameters
    ----------
    purpose
        What the exercise is for, beyond what participants are told.
    timing
        Where the minutes go, and what to leave out when they run short.
    set_up
        What has to be ready before people come in.
    difficulties
        What often goes wrong, each with what to do then.
    variants
        For small and large groups, remote and in person.
    debrief
        Questions for the end; none has one right answer.
    good_result
        How to tell that it went well.
    """

    purpose: Name
    timing: Name
    set_up: Name
    difficulties: tuple[Name, ...] = Field(min_length=1)
    variants: Variants
    debrief: tuple[Name, ...] = Field(min_length=1)
    good_result: Name
