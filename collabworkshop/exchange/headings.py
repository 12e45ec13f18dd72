"""How people head the columns of network tables, without case, spaces and signs.

Of several that could be an id, a label or a sector, the one named first here is meant.
"""

__all__ = ["ENDS", "ID", "LABEL", "RELATION", "SECTOR", "WEIGHT"]

ENDS = (
    ("source", "target"),
    ("sourceid", "targetid"),
    ("from", "to"),
    ("fromid", "toid"),
    ("node1", "node2"),
    ("id1", "id2"),
    ("actor1", "actor2"),
    ("org1", "org2"),
    ("organisation1", "organisation2"),
    ("organization1", "organization2"),
    ("ego", "alter"),
    ("sender", "receiver"),
    ("origin", "destination"),
    ("origen", "destino"),
    ("von", "nach"),
    ("quelle", "ziel"),
    ("de", "vers"),
)

RELATION = (
    "relation",
    "relationship",
    "tietype",
    "linktype",
    "edgetype",
    "type",
    "kind",
    "art",
)

WEIGHT = (
    "weight",
    "strength",
    "frequency",
    "value",
    "level",
    "intensity",
    "collab",
    "collaboration",
    "closeness",
    "gewicht",
)

ID = ("id", "nodeid", "node", "key", "code")

LABEL = (
    "label",
    "vertexnames",
    "name",
    "organisationname",
    "organizationname",
    "orgname",
    "organisation",
    "organization",
    "org",
    "stakeholder",
    "agency",
    "title",
    "nom",
    "nombre",
)

SECTOR = (
    "sector",
    "sponsorship",
    "orgtype",
    "organisationtype",
    "organizationtype",
    "category",
    "type",
    "sektor",
    "secteur",
)
