"""The data folder: private, in the platform's place, and used by one catcow at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from catcow.storage.errors import AlreadyRunningError, DataFolderUnusableError
from catcow.storage.folder import DataFolder, default_folder


def test_created_private(tmp_path: Path) -> None:
    with DataFolder(tmp_path / "a" / "b") as folder:
        assert folder.path.stat().st_mode & 0o777 == 0o700


def test_an_own_folder_is_made_private_again_but_a_shared_one_is_left(tmp_path: Path) -> None:
    own, shared = tmp_path / "own", tmp_path / "shared"
    own.mkdir(mode=0o755)
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "somebody's letter.txt").write_text("x")
    DataFolder(own).close()
    DataFolder(shared).close()
    assert own.stat().st_mode & 0o777 == 0o700
    assert shared.stat().st_mode & 0o777 == 0o755


def test_a_second_start_says_where_the_first_runs(tmp_path: Path) -> None:
    with DataFolder(tmp_path) as first:
        with pytest.raises(AlreadyRunningError, match="just starting") as caught:
            DataFolder(tmp_path)
        assert caught.value.address is None
        first.running_at("http://127.0.0.1:8765/")
        with pytest.raises(AlreadyRunningError, match=r"http://127\.0\.0\.1:8765/") as caught:
            DataFolder(tmp_path)
        assert caught.value.address == "http://127.0.0.1:8765/"
    DataFolder(tmp_path).close()


def test_a_killed_catcow_leaves_no_lock_and_no_address(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib, time; from catcow.storage.folder import DataFolder\n"
        "f = DataFolder(pathlib.Path(sys.argv[1])); f.running_at('http://127.0.0.1:1/')\n"
        "print('held', flush=True)\n"
        "time.sleep(60)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(AlreadyRunningError, match=r"127\.0\.0\.1:1/"):
        DataFolder(tmp_path)
    holder.kill()
    holder.wait()
    holder.stdout.close()
    with DataFolder(tmp_path), pytest.raises(AlreadyRunningError) as caught:
        DataFolder(tmp_path)
    assert caught.value.address is None, "the killed one's address is not passed on"


def test_a_file_instead_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("x")
    with pytest.raises(DataFolderUnusableError, match="--data"):
        DataFolder(tmp_path / "f")
    with pytest.raises(DataFolderUnusableError, match="--data"):
        DataFolder(tmp_path / "f" / "below")


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_DATA_HOME": "/xdg"}, "/xdg/catcow"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "/home/p/.local/share/catcow"),
        ("linux", {}, "/home/p/.local/share/catcow"),
        ("darwin", {}, "/home/p/Library/Application Support/catcow"),
        ("win32", {"LOCALAPPDATA": "/c/local"}, "/c/local/catcow"),
        ("win32", {}, "/home/p/AppData/Local/catcow"),
    ],
)
def test_the_default_place(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str
) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/p"))
    assert default_folder() == Path(expected)
