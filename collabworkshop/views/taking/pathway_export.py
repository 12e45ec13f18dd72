"""Taking a theory of change along: to another program, to the printer, or as a text to read."""

from pathlib import Path

from ipywidgets import Dropdown

from collabworkshop.analysis.pathways.pathway_reading import PathwayReading
from collabworkshop.analysis.sentences import short
from collabworkshop.exchange.pathways.formats import NAMES, codec
from collabworkshop.exercises.pathway_map import EXERCISE
from collabworkshop.exercises.pathways.standing import MAIN, context_of, drafts
from collabworkshop.exercises.pathways.still_there import without_who_left
from collabworkshop.exercises.taking.pathways import taken
from collabworkshop.model.errors import WorkshopError
from collabworkshop.views.taking.export_parts import Export

__all__ = ["PathwayExport"]

_PDF, _SVG, _WORD = "a3-pdf", "a3-svg", "word"

_OURS = [
    ("One page for the wall, A3 (.pdf)", _PDF),
    ("The same to draw on (.svg)", _SVG),
    ("A text to read, Word (.docx)", _WORD),
]


class PathwayExport(Export):
    """Choose a pathway and a form, and the file is there; what it cannot hold is said."""

    what = "pathway"
    asks = "Save it as"

    def __repr__(self) -> str:
        return "<take a theory of change along: for the wall, to read, or for another program>"

    def reopen(self) -> None:
        """Begin anew with the workshop that is at the door."""
        super().reopen()
        self.which = Dropdown(
            description="Which pathway",
            style={"description_width": "initial"},
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self._show_parts((self.area, self.which, self.form, self.save, self.lost))
        self.refresh()

    def refresh(self) -> None:
        """Show the pathways that there are."""
        options = [(short(name), key) for key, name in drafts(self.session.state()).items()]
        if [*self.which.options] != options:
            kept = self.which.value
            self.which.options = options
            self.which.value = kept if kept in [key for _, key in options] else MAIN
        self.which.layout.display = "" if len(options) > 1 else "none"

    def choices(self) -> list[tuple[str, str]]:
        """Return print and text first, then the formats that can be written."""
        codecs = [one for one in map(codec, NAMES) if one.write]
        return [*_OURS, *((f"{one.title} ({one.endings[0]})", one.name) for one in codecs)]

    def write(self) -> list[Path]:
        """Save the pathway as it stands now, and return the files; none is ever overwritten.

        Raises
        ------
        WorkshopError
            When the draft was taken away or has no box, or the folder cannot be written.
        """
        if self.which.value not in drafts(self.session.state()):
            raise WorkshopError("This draft was taken away meanwhile. Choose another pathway.")
        reading = EXERCISE.reading(self.session.state(), self.which.value)
        if not reading.pathway.elements:
            raise WorkshopError("There is no box yet. Write down first what you want in the end.")
        match self.form.value:
            case "a3-pdf" | "a3-svg":
                return self._print(reading, svg=self.form.value == _SVG)
            case "word":
                return self.keep("a text to read", {".docx": self._told(reading)}, ())
        found = codec(self.form.value)
        if found.write is None:
            raise WorkshopError(f"{found.title} is only read. Choose another one.")
        context = context_of(self.session.state())
        made = found.write(taken(reading.pathway, context))
        return self.keep(found.title, {found.endings[0]: made.data, **made.beside}, made.lost)

    def _print(self, reading: PathwayReading, *, svg: bool) -> list[Path]:
        # Only who prints pays for matplotlib.
        from collabworkshop.figures.pathway import A3, pathway_sheets
        from collabworkshop.figures.printed import pdf_of, svg_of

        title = self._title()
        drawn = pathway_sheets(
            reading.pathway, on=self.session.host.today, title=title, places=reading.places
        )
        if not svg:
            return self.keep("a page", {".pdf": pdf_of(drawn, title, A3)}, ())
        ends = [".svg"] if len(drawn) == 1 else [f"-{n}.svg" for n in range(1, len(drawn) + 1)]
        files = {end: svg_of(each, title, A3) for end, each in zip(ends, drawn, strict=True)}
        return self.keep("a page", files, ())

    def _told(self, reading: PathwayReading) -> bytes:
        from collabworkshop.documents.pathway_narrative import pathway_narrative

        context = context_of(self.session.state())
        return pathway_narrative(
            without_who_left(reading.pathway, context),
            context,
            reading.doubts,
            [(one.doubt, one.reason) for one in reading.set_aside],
            on=self.session.host.today,
            title=self._title(),
        )

    def _title(self) -> str:
        """Return what stands at the head: the coalition, and the draft where it is not its own."""
        draft = self.which.value
        workshop = self.session.host.workshop.title
        name = drafts(self.session.state())[draft]
        return f"{workshop}: our theory of change" if draft == MAIN else f"{workshop}: {name}"
