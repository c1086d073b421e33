"""The suite that counts KIMORE's recordings: labels, and who may choose an option."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.evaluation import kimore
from catcow.evaluation.kimore import EXERCISES, OPTIONS, Choice, Recorded, Share, labelled
from catcow.evaluation.recordings import RecordingsMissingError


def test_labels_of_each_exercise():
    assert labelled("Es1", [23, 223, 424, 599]) == 3
    assert labelled("Es5", [71, 175, 215, 330]) == 2
    assert labelled("Es2", [0, 87, 236, 382]) == 2
    assert labelled("Es4", [0, 49, 167, 293, 1, 742, 858]) == 3


def test_shares():
    share = Share.of(np.array([0, 0, 1, -2]))
    assert (share.subjects, share.exact, share.off_by_one, share.mean_error) == (4, 0.5, 0.75, 0.75)


def made_up(count: int = 6) -> list[Recorded]:
    times = np.arange(0, 30, 1 / 30)
    values = 1 - np.cos(2 * np.pi * np.clip(times - 2, 0, 25) / 5)
    return [Recorded(f"CG/{'AB'[k % 2]}/{k}", values, 5) for k in range(count)]


@pytest.mark.parametrize("choice", [Choice.other_subjects, Choice.other_groups])
def test_no_option_is_chosen_on_the_subject_it_is_reported_on(choice):
    """The option that is right for one subject (or group) alone, and worse for the others, is never taken."""
    recorded = made_up()
    groups = np.array([one.group for one in recorded])
    for held in range(len(recorded)):
        out = (
            np.arange(len(recorded)) == held
            if choice is Choice.other_subjects
            else groups == recorded[held].group
        )
        errors = np.full((len(OPTIONS), len(recorded)), 2)
        errors[3, ~out] = 0  # best for the others
        errors[7] = 1
        errors[7, out] = 0  # right for those held out
        row = kimore._counted("Es1", choice, recorded, {"Es1": errors})
        wrong = {miss.subject for miss in row.misses}
        assert {recorded[k].subject for k in np.flatnonzero(out)} <= wrong


def test_other_exercises_choose_alone():
    recorded = made_up(4)
    mine, theirs = np.full((len(OPTIONS), 4), 1), np.full((len(OPTIONS), 9), 1)
    mine[2] = 0
    theirs[5] = 0
    row = kimore._counted("Es1", Choice.other_exercises, recorded, {"Es1": mine, "Es5": theirs})
    assert row.whole.exact == 0


def write(folder, signals: dict[str, np.ndarray]) -> None:
    folder.mkdir(parents=True)
    for exercise, (_, column, _) in EXERCISES.items():
        names = [f"dists_{exercise}.csv"]
        if exercise in kimore.MENDED_FILES:
            names.append(kimore.MENDED_FILES[exercise])
        for name in names:
            lines = []
            for subject, values in signals.items():
                row = ",".join(f"{(-1 if EXERCISES[exercise][2] == 'down' else 1) * v:.4f}" for v in values)
                lines += [f"{subject},{row}"] * (column + 1)
            (folder / name).write_text("\n".join(lines) + "\n")
        five = {
            "Es1": "0,150,300,450,600,750",
            "Es5": "0,140,150,290,300,440,450,590,600,740",
        }.get(exercise, "0,10,150,300,450,600,750")
        (folder / f"{exercise}_labels.csv").write_text(
            "".join(f"{subject},{five},,\n" for subject in signals)
        )


def test_counts_a_folder_of_recordings(tmp_path, monkeypatch):
    monkeypatch.setattr(kimore, "OPTIONS", OPTIONS[::24])
    signals = {one.subject: one.values for one in made_up(4)}
    signals["CG/A/0"] = np.concatenate([np.full(60, np.nan), signals["CG/A/0"]])  # nobody seen at first
    write(tmp_path / "kimore_egcn", signals)
    said: list[str] = []
    result = kimore.run(tmp_path, said.append)
    assert said
    assert [(row.exercise, row.choice) for row in result.counted] == [
        (e, c) for e in EXERCISES for c in Choice
    ]
    for row in result.counted:
        if row.exercise in ("Es1", "Es5"):
            assert row.whole.exact == 1.0
            assert row.live.exact == 1.0
            assert set(row.groups) == {"A", "B"}


def test_missing_recordings_are_named(tmp_path):
    with pytest.raises(RecordingsMissingError, match="kimore_egcn"):
        kimore.run(tmp_path, lambda line: None)
