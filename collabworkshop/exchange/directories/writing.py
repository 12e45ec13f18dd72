"""How a directory is written as HSDS 3.0, and what that cannot hold."""

from collabworkshop.exchange.directories.json_writing import write_json
from collabworkshop.exchange.directories.tabular_writing import write_tabular
from collabworkshop.exchange.directories.written_directory import WrittenDirectory

__all__ = ["WrittenDirectory", "write_json", "write_tabular"]
