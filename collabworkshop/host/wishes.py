"""What has to be recorded when somebody keeps a version, or shares what they drafted."""

from collections.abc import Collection, Sequence

from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State

__all__ = ["drafts_shared", "version_kept"]


def version_kept(chosen: Record, versions: Sequence[Record], state: State) -> Change:
    """Return the change that lets a version of a thing stand.

    Parameters
    ----------
    chosen
        The version.
    versions
        Those between which the person could choose; all of them are settled.
    state
        What stands now.
    """
    shared = any(version.state == "shared" for version in versions)
    return Change(
        kind=chosen.kind,
        key=chosen.key,
        body=chosen.body,
        deleted=chosen.deleted,
        expected=state.revision(chosen.kind, chosen.key),
        state="shared" if shared or chosen.state == "shared" else "draft",
        settles=tuple(version.id for version in versions),
        restores=chosen.id,
    )


def drafts_shared(
    state: State, names: Collection[str], kinds: Collection[str] | None = None
) -> list[Change]:
    """Return the changes that share the drafts of a person.

    Parameters
    ----------
    state
        What stands now.
    names
        The names under which the person writes.
    kinds
        Of which kinds; all of them without.
    """
    return [
        Change(kind=r.kind, key=r.key, body=r.body, expected=r.revision)
        for r in state
        if r.state == "draft" and r.author in names
        if kinds is None or r.kind in kinds
    ]
