"""What is read of real files, and which figures are kept of each."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from evaluations import IATI, evaluation_figures
from official import breaches, schemas_beside

from collabworkshop.analysis.directories.counting import DirectoryCounts
from collabworkshop.exchange.mapping import NodeColumns, guess_node_columns, guess_tie_columns
from collabworkshop.exchange.network_tables import read_network
from collabworkshop.exchange.networks.formats import NAMES, codec, read, recognised
from collabworkshop.exchange.pathways import formats as pathways
from collabworkshop.exchange.responses.reading import read_responses
from collabworkshop.exchange.source import content
from collabworkshop.exchange.table import read_table
from collabworkshop.exchange.three_w.reading import read_three_w
from collabworkshop.exchange.three_w.writing import write_workbook
from collabworkshop.inspection.converting import converted
from collabworkshop.inspection.inspecting import Report, inspected
from collabworkshop.inspection.opening import opened
from collabworkshop.inspection.pathway_opening import OpenedPathway, opened_pathway
from collabworkshop.inspection.pieces import pieces
from collabworkshop.inspection.recognising import kind_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network
from collabworkshop.notebook import join

Figures = dict[str, Any]


@dataclass(frozen=True)
class Reader:
    """A name, the files it reads (a pattern below the data folder), and how."""

    name: str
    files: str
    read: Callable[[Path], Figures]


def table_figures(file: Path) -> Figures:
    table = read_table(file, name=file.stem)
    return {
        "columns": len(table.columns),
        "rows": len(table.rows),
        "encoding": table.encoding,
        "separator": table.separator,
        "faults": tally(table.faults),
    }


def network_figures(file: Path) -> Figures:
    ties = read_table(file, name=file.stem)
    node_file = file.with_name(file.name.replace("_edges", "_nodes"))
    nodes = read_table(node_file, name=node_file.stem) if node_file.exists() else None
    columns = guess_tie_columns(ties)
    node_columns = guess_node_columns(nodes) if nodes else NodeColumns()
    network, faults = read_network(
        ties,
        nodes,
        tie_columns=columns,
        node_columns=node_columns,
        # Said in the file's PROVENANCE.txt; the tables themselves do not tell.
        directed=file.parent.name == "emon_search_rescue",
    )
    return {
        "tie columns": columns.model_dump(exclude_none=True),
        "node columns": node_columns.model_dump(exclude_none=True),
        "nodes": len(network.nodes),
        "lines": len(network.lines),
        "weights": tally_of(line.weight for line in network.lines),
        "faults": tally(faults),
    }


def file_figures(file: Path) -> Figures:
    """Read a network as "inspect" does, write it in every format, and compare where all of it fits.

    What does not come back the same, although the format says that it lost nothing, is named.
    """
    got = read(content(file), file.name)
    network = got.network
    return {
        "format": recognised(content(file), file.name).name,
        "directed": network.directed,
        "nodes": len(network.nodes),
        "lines": tally_of(line.relation for line in network.lines),
        "weights": sum(line.weight is not None for line in network.lines),
        "both ways": sum(line.both_ways for line in network.lines),
        "placed": sum(node.x is not None for node in network.nodes),
        "sets": tally_of(node.mode for node in network.nodes),
        "loops": len(network.loops),
        "maps": [len(view.places) for view in network.maps],
        "faults": tally(got.faults),
        "changed on the way": [name for name in NAMES if not _comes_back(network, name)],
    }


def _comes_back(network: Network, name: str) -> bool:
    """Tell whether a network is the same after it was written, unless the format names a loss."""
    write = codec(name).write
    if write is None:
        return True
    written = write(network)
    if written.lost:
        return True
    ending = codec(name).endings[0]
    with TemporaryDirectory() as folder:
        for end, data in {ending: written.data, **written.beside}.items():
            (Path(folder) / f"ties{end}").write_bytes(data)
        return opened(Path(folder), format_name=name).network == network


def spectrum_figures(file: Path) -> Figures:
    """Compare each cell with the collection's own answer in its ``json`` folder.

    The collection's answer to ``location_coordinates`` gives another telephone number than
    its table, and says one object instead of a list. Line ends inside cells are compared as
    one, because the stored copies of the ``_crlf`` tables have lost their carriage returns.
    """
    answer = json.loads((file.parents[1] / "json" / f"{file.stem}.json").read_text("utf-8"))
    expected = answer if isinstance(answer, list) else [answer]
    found = [cells for _, cells in read_table(file, name=file.stem).records()]
    same_shape = [list(row) for row in found] == [list(row) for row in expected]
    different = [
        key
        for row, other in zip(found, expected, strict=False)
        for key in other
        if row.get(key) != other[key].replace("\r\n", "\n")
    ]
    return {"same rows and columns": same_shape, "different cells": different}


def naughty_figures(file: Path) -> Figures:
    """Send every string through a table as the name of a node, and count those that changed."""
    strings = json.loads(file.read_text("utf-8"))
    text = io.StringIO(newline="")
    rows = [("id", "name"), *((str(number), string) for number, string in enumerate(strings))]
    csv.writer(text).writerows(rows)
    nodes = read_table(text.getvalue().encode(), name="nodes")
    ties = read_table(b"from,to\n0,1\n", name="ties")
    network, faults = read_network(
        ties,
        nodes,
        tie_columns=guess_tie_columns(ties),
        node_columns=guess_node_columns(nodes),
        directed=False,
    )
    # A name that nobody could see gives way to the id.
    expected = [string if string.strip() else str(i) for i, string in enumerate(strings)]
    labels = [node.label for node in network.nodes]
    return {
        "strings": len(strings),
        "changed": sum(a != b for a, b in zip(labels, expected, strict=True)),
        "changed cells": sum(row != cells for row, cells in zip(nodes.rows, rows[1:], strict=True)),
        "faults": tally([*nodes.faults, *faults]),
    }


def directory_figures(path: Path) -> Figures:
    """Read a directory as "inspect" does, write it as HSDS 3.0, and count what is read of that.

    Of a table without rows nothing is written that could be read.
    """
    report = inspected(path, kind="directory")
    said = report.model_dump(mode="json", exclude={"kind", "faults"})
    counts = [key for key in DirectoryCounts.model_fields if said[key]]
    with TemporaryDirectory() as folder:
        written = {name: Path(folder) / name for name in WRITTEN}
        back = {name: _rewritten(path, to, name, report) for name, to in written.items()}
        broken = {name: breaches(to, schemas_beside(path)) for name, to in written.items()}
    return said | {
        "against the official schemas": broken,
        "shown as": kind_of(pieces(path)),
        "faults": {f"{fault.code} in {fault.where}": fault.count for fault in report.faults},
        "changed on the way": {
            name: {
                key: [said[key], found.get(key)] for key in counts if found.get(key) != said[key]
            }
            for name, found in back.items()
        },
    }


WRITTEN = ("hsds-tabular", "hsds-json")


def _rewritten(path: Path, target: Path, name: str, report: Report) -> Figures:
    """Return the counts of a directory that was written in a folder as HSDS 3.0."""
    converted(path, target, source_format=report.format, target_format=name)
    try:
        found: Figures = inspected(target, kind="directory").model_dump()
    except UnreadableError:
        return {}
    return found


def own_map_figures(schemas: Path) -> Figures:
    """Save the practice map as HSDS 3.0, and hold it against the official schemas."""
    with TemporaryDirectory() as place:
        workshop = join(Path(place) / "workshop")
        step = workshop.take_resources()
        found = {}
        for form in ("json", "tables"):
            step.form.value = form
            (file,) = step.write()
            apart = Path(place) / form
            apart.mkdir()
            if file.suffix == ".zip":
                with ZipFile(file) as archive:
                    archive.extractall(apart)
            else:
                (apart / "organizations.json").write_bytes(file.read_bytes())
            found[form] = breaches(apart, schemas)
        services = inspected(Path(place) / "tables", kind="directory").model_dump()["services"]
        workshop.close()
    return {"services": services, "against the official schemas": found}


def three_w_figures(path: Path) -> Figures:
    """Read who does what where as "inspect" does, and compare with what a workbook gives back."""
    report = inspected(path)
    got = read_three_w(content(path), path.name)
    book = write_workbook(got.three_w)
    return {
        **report.model_dump(mode="json", exclude={"faults"}),
        "columns": got.columns.model_dump(),
        "faults": {f"{fault.code} in {fault.where}": fault.count for fault in report.faults},
        "comes back": read_three_w(book.data, "back").three_w == got.three_w,
    }


def responses_figures(path: Path) -> Figures:
    """Read a survey as "inspect" does, with how many items are of which kind, and who left what."""
    report = inspected(path, kind="responses")
    got = read_responses(content(path), path.name)
    answered = Counter(item for row in got.responses.rows for item in row.answers)
    return {
        **report.model_dump(mode="json", exclude={"faults"}),
        "recognised": kind_of(pieces(path)),
        "heading rows": got.heading_rows,
        "questions": len({item.question for item in got.responses.asked}),
        "kinds": tally_of(item.kind for item in got.responses.items),
        "answered": {item.id: answered[item.id] for item in got.responses.asked},
        "faults": tally(report.faults),  # not where: the questions are not ours to copy
    }


def pathway_figures(path: Path) -> Figures:
    """Read a theory of change as "inspect" does, with its kinds, and which formats hold it all.

    What does not come back the same, although the format says that it lost nothing, is named.
    """
    report = inspected(path)
    got = opened_pathway(pieces(path), path.name)
    return {
        **report.model_dump(mode="json", exclude={"faults"}),
        "name": bool(got.pathway.name),
        "kinds": tally_of(element.kind for element in got.pathway.elements.values()),
        "stages": len({element.stage for element in got.pathway.elements.values()} - {""}),
        "reasons": sum(bool(link.rationale) for link in got.pathway.links.values()),
        "faults": tally(report.faults),  # not where: the words are not ours to copy
        "changed on the way": [
            name for name in ("pathway-json", "pathway-workbook") if not _same_after(got, name)
        ],
    }


def _same_after(got: OpenedPathway, name: str) -> bool:
    one = pathways.codec(name)
    if one.write is None or one.read is None:
        return False
    written = one.write(got.pathway)
    return bool(written.lost) or one.read(written.data, "back").pathway == got.pathway


def tally(faults: Iterable[Fault]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for fault in faults:
        counts[fault.code] += fault.count
    return dict(counts)


def tally_of(values: Iterable[object]) -> dict[str, int]:
    return {str(value): count for value, count in Counter(values).items()}


ENDINGS = ("gexf", "NET", "net", "paj", "MAT", "DAT", "json", "xlsx")

# Folders as a whole, and files one by one: pieces of a directory, and what looks like one.
DIRECTORIES = (
    "ohana_smc_sample",
    "ohana_smc_sample/*.json",
    "ohana_smc_sample/fixtures/*.csv",
    "sample_1.1_datapackage/simple",
    "sample_1.1_datapackage/all_resources",
    "spec_3.0_examples/csv",
    "spec_3.0_examples/*.json",
    "spec_3.0_examples/json_schema/*.json",
)

READERS = [
    Reader("table", "messy_csv/**/*.csv", table_figures),
    Reader("table", "networks/*/*.csv", table_figures),
    Reader("cells", "messy_csv/csv_spectrum/csvs/*.csv", spectrum_figures),
    Reader("network", "networks/*/*_edges.csv", network_figures),
    *(Reader("file", f"networks/*/*.{end}", file_figures) for end in ENDINGS),
    *(Reader("directory", f"hsds/{each}", directory_figures) for each in DIRECTORIES),
    Reader("own map", "hsds/spec_3.0_examples/json_schema", own_map_figures),
    Reader("three-w", "networks/ebola_3w_two_mode/*.csv", three_w_figures),
    Reader("responses", "survey/*/*.csv", responses_figures),
    Reader("pathway", "toc_causal/*/*.xmpz2", pathway_figures),
    Reader("pathway", "toc_causal/theorymaker_text/ex-*.txt", pathway_figures),
    Reader("pathway", "toc_causal/dagitty_examples/[a-z]*.txt", pathway_figures),
    *(Reader("evaluation", f"iati/{each}/*.xml", evaluation_figures) for each in IATI),
    Reader("names", "messy_csv/naughty_strings/blns.json", naughty_figures),
]
