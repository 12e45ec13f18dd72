"""Print every ratio beside its limit; exit 1 when one is over."""

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
    saving,
)

BENCHES = (
    *(imports, saving, folding, memory, networks, allocation, assessment),
    *(pathways, pathway_layout, files, directories, evaluation, evaluation_plan, canvas),
    *(in_the_lab, many_writers),
)

measured = []
for bench in BENCHES:
    for measure in bench.measures():
        print(measure.line(), flush=True)
        measured.append(measure)
sys.exit(0 if all(measure.good for measure in measured) else 1)
