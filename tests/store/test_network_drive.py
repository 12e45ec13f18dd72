"""A folder that another machine keeps is recognised by the table of what is mounted."""

from pathlib import Path

import pytest

from collabworkshop.store import network_drive as module
from collabworkshop.store.network_drive import network_drive

# The form of each line: man 5 proc, section /proc/pid/mountinfo.
MOUNTS = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /proc rw,nosuid shared:12 - proc proc rw
40 22 0:45 / /home/ada/school rw,relatime shared:20 - nfs4 server:/export/ada rw,vers=4.2
41 40 8:2 / /home/ada/school/own rw,relatime shared:21 - ext4 /dev/sda2 rw
42 22 0:46 / /media/our\040drive rw master:3 - cifs //server/our\040drive rw,vers=3.1.1
43 22 0:47 / /mnt/far rw,nosuid,nodev - fuse.sshfs ada@far:/ rw,user_id=1000
44 22 0:48 / /mnt/windows rw - 9p C:\134 rw,dirsync
45 22 0:49 / /mnt/twice rw - nfs server:/twice rw
46 45 8:3 / /mnt/twice rw - ext4 /dev/sda3 rw
47 22 0:50 / /mnt/key rw - fuseblk /dev/sdb1 rw
""".strip()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ada/workshop/workshop.sqlite", None),
        ("/home/ada/school", "nfs4"),
        ("/home/ada/school/workshop/workshop.sqlite", "nfs4"),
        ("/home/ada/schools", None),
        ("/home/ada/school/own/workshop.sqlite", None),
        ("/media/our drive/workshop", "cifs"),
        ("/mnt/far/workshop", "fuse.sshfs"),
        ("/mnt/windows/Users/ada", "9p"),
        ("/mnt/twice/workshop", None),
        ("/mnt/key/workshop", None),
    ],
)
def test_the_nearest_drive_above_a_path_counts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, path: str, kind: str | None
) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS + "\n", "utf-8")
    monkeypatch.setattr(module, "_MOUNTS", table)
    assert network_drive(Path(path)) == kind


def test_a_link_is_followed_to_where_the_bytes_lie(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"1 0 8:1 / / rw - ext4 x rw\n2 1 0:4 / {tmp_path}/far rw - nfs s:/ rw\n")
    monkeypatch.setattr(module, "_MOUNTS", table)
    (tmp_path / "far").mkdir()
    (tmp_path / "near").symlink_to(tmp_path / "far")
    assert network_drive(tmp_path / "near" / "workshop.sqlite") == "nfs"


def test_where_nothing_is_known_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "_MOUNTS", tmp_path / "none")
    assert network_drive(tmp_path) is None


def test_the_folder_of_the_tests_can_be_looked_at(tmp_path: Path) -> None:
    network_drive(tmp_path / "not" / "there" / "yet")
