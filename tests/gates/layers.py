"""Which folder may import which? The table in pyproject.toml, read by import-linter.

A contract of our own, because the built-in ones describe an order and ours is an
allow-list: what is not named is forbidden, and so is a folder that the table lacks.
"""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

__all__ = ["Allowed", "TableField"]

Table = dict[str, list[str]]


class TableField(fields.Field[Table]):
    """A table from a folder to the folders it may import."""

    def parse(self, raw_data: Any) -> Table:
        """Return the table as it is written."""
        if not isinstance(raw_data, dict):
            raise fields.ValidationError("Expected a table: folder = [folders it may import].")
        return raw_data


class Allowed(Contract):
    """Every folder or file directly below the package imports only what its row allows.

    Parameters
    ----------
    anyone
        Files that anyone may import; they import nothing of ours.
    doors
        Files that may import everything, and nobody imports them.
    may_import
        Folder to the folders it may import, itself understood.
    """

    type_name = "allowed"

    anyone = fields.ListField(subfield=fields.StringField())
    doors = fields.ListField(subfield=fields.StringField())
    may_import = TableField()

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001 - import-linter's own signature
        """Return whether every import is in the table."""
        root = self.session_options["root_packages"][0]
        faults = [
            f"{room(module, root)}/ is not in the table: add its row to pyproject.toml"
            for module in sorted(graph.find_children(root))
            if room(module, root) not in self.rows
        ]
        for imported in sorted(graph.modules):
            for importer in sorted(graph.find_modules_that_directly_import(imported)):
                here, there = room(importer, root), room(imported, root)
                if not self.may(here, there):
                    faults.append(f"{importer} imports {imported}: {here} may not import {there}")
        return ContractCheck(kept=not faults, metadata={"faults": faults})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print each import that the table does not allow."""
        for fault in check.metadata["faults"]:
            output.print_error(fault, bold=False)
            output.new_line()

    @property
    def rows(self) -> dict[str, set[str]]:
        """The whole table, leaves and doors included."""
        table: dict[str, list[str]] = self.may_import  # type: ignore[assignment] # the field's parsed value
        rows = {name: set(allowed) | set(self.anyone) for name, allowed in table.items()}
        rows |= {name: set() for name in self.anyone}
        return rows | {name: set(rows) for name in self.doors}

    def may(self, here: str, there: str) -> bool:
        """Return whether one room may import from the other; all may see the version."""
        return there in ("", here) or there in self.rows.get(here, set())


def room(module: str, root: str) -> str:
    """Return the folder or file directly below the package, empty for the package itself."""
    return module.removeprefix(root).lstrip(".").partition(".")[0]
