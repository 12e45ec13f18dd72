"""How people head the columns of a table of who does what where, in several languages.

Headings are compared without case, accents, spaces and signs. Of several that could be the
organisation or the activity, the one named first here is meant.
"""

import re
import unicodedata
from enum import StrEnum

__all__ = ["CODE_RANK", "Role", "rank_of_heading"]


class Role(StrEnum):
    """What a column of such a table says."""

    ORGANISATION = "organisation"
    ACTIVITY = "activity"
    PLACE = "place"


CODE_RANK = 100
"""Added to the rank of a code, which is taken only where nothing has a name."""

# A line for each rank: English, French, Spanish, Portuguese, German, Ukrainian, Arabic.
_WORDS = {
    Role.ORGANISATION: (
        "organisation, organization, organisme, organización, organização, організація, المنظمة",
        "org, agency, agence, agencia, ngo, ong, who, qui, quién, quem, wer",
        "implementing partner, implementing organisation, implementing organization, "
        "implementing agency, implementer, partenaire de mise en œuvre, socio implementador",
        "partner, partenaire, socio, parceiro, acteur, actor, provider, партнер, الشريك",
        "lead organisation, lead organization, lead agency, programming partner, "
        "reporting organisation, reporting organization",
        "organisation acronym, organization acronym, acronym, acronyme, sigle, sigla",
    ),
    Role.ACTIVITY: (
        "activity, activities, activity type, type of activity, what, activité, "
        "type d'activité, quoi, actividad, qué, atividade, actividade, Tätigkeit, "
        "Aktivität, was, діяльність, النشاط",
        "intervention, intervención, activity description, service, servicio, serviço",
        "subsector, subcluster, sous-secteur, sous-cluster",
        "sector, secteur, setor, Sektor, Bereich, domaine, сектор, القطاع",
        "cluster, sector/cluster, cluster/sector, кластер",
        "theme, thematic area",
    ),
    Role.PLACE: (
        "place, where, location, locality, settlement, village, city, town, site, camp, "
        "community, neighbourhood, neighborhood, lieu, où, localité, ville, quartier, lugar, "
        "dónde, localidad, ciudad, barrio, onde, localidade, cidade, bairro, Ort, wo, Stadt, "
        "громада, الموقع",
        "ward, woreda, township, subdistrict, municipality, commune, sous-préfecture, municipio, "
        "município, Gemeinde",
        "district, county, zone, health zone, prefecture, préfecture, territoire, cercle, "
        "zone de santé, distrito, cantón, Kreis, район, المديرية",
        "region, province, state, governorate, région, gouvernorat, département, wilaya, "
        "provincia, estado, departamento, oblast, область, المحافظة, "
        "adm1, adm2, adm3, adm4, adm5, admin1, admin2, admin3, admin4, admin5, "
        "admin level 1, admin level 2, admin level 3, admin level 4, admin level 5",
        "country, pays, país, Land, країна, البلد",
    ),
}
_BEFORE = ("name of the", "name of", "nom de la", "nom de l", "nom de", "nombre de la", "nome da")
_AFTER = ("s name", "name", "s", "nom", "nombre", "nome")
_LANGUAGES = ("en", "fr", "es", "pt", "ar", "uk")
_PLACE_CODES = re.compile("(?:adm|admin|place|location|district|region)?[1-5]?p?code")


def rank_of_heading(heading: str, role: Role) -> int | None:
    """Return how well a heading names a role, 0 being best; ``None`` where it does not.

    Examples
    --------
    >>> rank_of_heading("Nom de l'organisation", Role.ORGANISATION)
    0
    >>> rank_of_heading("ADM2_EN", Role.PLACE), rank_of_heading("Org type", Role.ORGANISATION)
    (3, None)
    """
    plain = _plain(heading)
    if role is Role.PLACE and plain != "code" and _PLACE_CODES.fullmatch(plain):
        return CODE_RANK
    ranks = enumerate(_HEADINGS[role])
    return next((rank for rank, known in ranks if known.fullmatch(plain)), None)


def _plain(heading: str) -> str:
    folded = unicodedata.normalize("NFKD", heading.casefold().replace("œ", "oe"))
    return "".join(filter(str.isalnum, folded))


def _any_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(_plain, words))})"


_HEADINGS = {
    role: tuple(
        re.compile(
            f"{_any_of(_BEFORE)}?{_any_of(tuple(words.split(',')))}"
            f"{_any_of(_AFTER)}?{_any_of(_LANGUAGES)}?"
        )
        for words in ranks
    )
    for role, ranks in _WORDS.items()
}
