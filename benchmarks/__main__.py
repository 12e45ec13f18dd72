"""Print every ratio beside its limit, or those of the benches named; exit 1 when one is over."""

import sys

from benchmarks import (
    allocation,
    assessment,
    canvas,
    directories,
    evaluation,
    evaluation_plan,
    files,
    folding,
    imports,
    in_the_lab,
    many_writers,
    memory,
    networks,
    pathway_layout,
    pathways,
    responses,
    saving,
)

BENCHES = (
    *(imports, saving, folding, memory, networks, allocation, assessment),
    *(pathways, pathway_layout, files, responses, directories, evaluation, evaluation_plan),
    *(canvas, in_the_lab, many_writers),
)

named = {bench.__name__.rpartition(".")[2]: bench for bench in BENCHES}
unknown = [name for name in sys.argv[1:] if name not in named]
if unknown:
    sys.exit(f"No such bench: {', '.join(unknown)}. There are {', '.join(named)}.")

measured = []
for bench in [named[name] for name in sys.argv[1:]] or BENCHES:
    for measure in bench.measures():
        print(measure.line(), flush=True)
        measured.append(measure)
sys.exit(0 if all(measure.good for measure in measured) else 1)
