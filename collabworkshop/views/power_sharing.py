"""Row SP-3 on the screen: what is shared with whom, and what both sides say of it later."""

from collabworkshop.exercises.power_sharing import EXERCISE, FOLLOW_UPS
from collabworkshop.views.commitments.promises_view import PromisesView
from collabworkshop.widgets.field import Field

__all__ = ["VIEW", "PowerSharingView"]


class PowerSharingView(PromisesView):
    """Name one thing to share, look back on it, and read what is shared with whom."""

    exercise = EXERCISE
    follow_ups = FOLLOW_UPS
    words = {  # noqa: RUF012 - nobody changes it
        "title": "What do you share, and with whom?",
        "noun": "promise",
        "nouns": "promises",
        "empty": "You have promised nothing yet, and you need not.",
    }
    listed = "What we share"

    def _fields(self) -> list[Field]:
        """Return the fields; who shares is asked only of those who speak for nobody."""
        fields = super()._fields()
        if self._speaks_for:
            return [field for field in fields if field.name != "owner"]
        asked = {"place": "table", "required": True}
        return [f.model_copy(update=asked) if f.name == "owner" else f for f in fields]


VIEW = PowerSharingView
