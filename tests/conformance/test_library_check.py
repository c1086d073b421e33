"""Each kind of fault, made on purpose in a copy of the library, is found where it stands."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from catcow.content import Library
from catcow.content.checking import Finding, check_library

SHIPPED = Library.shipped().root


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the shipped library without built figures and pages, with two areas of interface words."""
    root = tmp_path / "library"
    shutil.copytree(
        SHIPPED, root, ignore=shutil.ignore_patterns("figures", "mannequin", "text", "learn", "habits")
    )
    for folder in (SHIPPED / "exercises").iterdir():
        shutil.copytree(folder / "text", root / "exercises" / folder.name / "text")
    for language in ("en", "ar"):
        (root / "text" / language).mkdir(parents=True)
        for area in ("content", "cautions"):
            shutil.copy(SHIPPED / "text" / language / f"{area}.ftl", root / "text" / language)
    return root


def rewrite(path: Path, old: str, new: str) -> int:
    """Replace the first `old` in a file; gives its line. Fails when it isn't there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} no longer says {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def only(findings: list[Finding], rule: str) -> Finding:
    """The one fault there is, which must be of this rule."""
    assert [(f.rule, f.what) for f in findings] == [(rule, findings[0].what if findings else "")], findings
    return findings[0]


def test_shipped_library_has_no_fault() -> None:
    assert [finding.line(SHIPPED) for finding in check_library(SHIPPED)] == []


def exercise(root: Path, exercise_id: str = "bridge") -> Path:
    return root / "exercises" / exercise_id / "exercise.yaml"


def motion(root: Path, exercise_id: str = "bridge") -> Path:
    return root / "exercises" / exercise_id / "motion.yaml"


def words(root: Path, language: str = "en", exercise_id: str = "bridge") -> Path:
    return root / "exercises" / exercise_id / "text" / f"{language}.ftl"


SPOILED: list[tuple[str, Callable[[Path], Path], str, str, str]] = [
    # rule, file, what stands there, what it becomes, a word of the report
    (
        "unknown-field",
        exercise,
        "position: supine",
        "positon: supine\nposition: supine",
        "Did you mean position",
    ),
    ("unknown-field", exercise, "  sets: {", "  stes: {low: 1, high: 1}\n  sets: {", "Did you mean sets"),
    ("missing-field", exercise, "family: strengthening\n", "", "family"),
    ("missing-field", exercise, "regions: [buttocks, thighs, low_back]\n", "", "regions"),
    ("wrong-value", exercise, "family: strengthening", "family: strengthning", "Did you mean strengthening"),
    (
        "wrong-value",
        exercise,
        "reps: {low: 5, high: 30}",
        "reps: {low: 30, high: 5}",
        "low 30 is above high 5",
    ),
    ("wrong-value", exercise, "mark: V, key: mayo", "mark: V", "needs a key"),
    ("wrong-value", exercise, "low: 5, high: 30", "low: five, high: 30", "'five'"),
    ("duplicate-key", exercise, "format: 1\n", "format: 1\nformat: 1\n", "first on line"),
    ("wrong-id", exercise, "id: bridge", "id: brigde", "Write `id: bridge`"),
    ("unknown-reference", exercise, "key: protect", "key: protct", "Did you mean protect"),
    ("claim-without-source", exercise, ', says: "3 sets of 12 to 15, hold 3 s."', "", "what it gives"),
    ("seed-mismatch", exercise, "seed: [S12]", "seed: []", "names no item"),
    ("seed-mismatch", exercise, "seed: [S12]", "seed: [S42]", "no item S42"),
    ("dangling-link", exercise, "progress: [single_leg_bridge]", "progress: [handstand]", "does not hold"),
    ("dangling-link", exercise, "progress: [single_leg_bridge]", "progress: [bridge]", "to itself"),
    ("one-sided-link", exercise, "progress: [single_leg_bridge]", "progress: [heel_slide]", "Add bridge to"),
    (
        "unlinked",
        exercise,
        "progress: [single_leg_bridge]",
        "progress: [single_leg_bridge]\nalone: Nothing is like it.",
        "Remove `alone`",
    ),
    (
        "wrong-value",
        exercise,
        "family: strengthening",
        "family: strengthening\nreview: {status: reviewed}",
        "names its reviewer",
    ),
    ("hold-mismatch", exercise, "  hold_s: {low: 2, high: 5}\n", "", "Give both, or neither"),
    ("prop-not-listed", exercise, "  - {kind: mat, optional: true}", "  - {kind: chair}", "kind: mat"),
    ("broken-yaml", exercise, "position: supine", "position: [supine", "not YAML"),
    ("unknown-joint", motion, "hip.flexion: 2,", "hipp.flexion: 2,", "Did you mean hip.flexion"),
    ("unknown-joint", motion, "free: [arm, neck]", "free: [arm, nek]", "Did you mean neck"),
    ("angle-out-of-range", motion, "knee.flexion: 108", "knee.flexion: 208", "range of -5 to 155"),
    ("unknown-contact", motion, "support: [sacrum,", "support: [sacrun,", "Did you mean sacrum"),
    ("unknown-contact", motion, "arrows: [hip_outer_r]", "arrows: [hip_outr_r]", "Did you mean hip_outer_r"),
    ("unknown-field", motion, "base: hook_lying", "base: hook_lying\nbreathe: out", "breathe"),
    ("wrong-value", motion, "base: hook_lying", "base: hook_lieing", "Did you mean hook_lying"),
    ("side-missing", motion, "sides: none", "sides: each", "side: left"),
    ("side-missing", motion, "sides: none", "sides: none\nside: left", "Remove it"),
    ("duplicate-phase", motion, "- id: B", "- id: A", "twice"),
    ("broken-words", words, "say-A =", "say-A", "cannot read"),
    ("missing-message", words, "feel = ", "feeling-gone = ", "“feel” is missing"),
    ("duplicate-message", words, "feel = ", "feel = Fine.\nfeel = ", "first on line"),
    ("forbidden-wording", words, "feel = ", "feel = This heals your back. ", "heals"),
    ("forbidden-wording", words, "feel = ", "feel = Studies show that it works. ", "Studies show"),
    (
        "hard-to-read",
        words,
        "feel = ",
        "feel = Considerable muscular activation characterises this. ",
        "grade",
    ),
    ("long-line", words, "say-B = ", "say-B = Now lift and lift and lift it up ", "at most 8"),
]


@pytest.mark.parametrize(("rule", "file", "old", "new", "told"), SPOILED)
def test_fault_is_found_where_it_stands(
    library: Path, rule: str, file: Callable[[Path], Path], old: str, new: str, told: str
) -> None:
    path = file(library)
    line = rewrite(path, old, new)
    found = [f for f in check_library(library) if f.rule == rule and "bridge" in f.path.parts]
    assert found, [f.line(library) for f in check_library(library)]
    report = "\n".join(f.line(library) for f in found)
    assert told in report
    assert re.match(r"exercises/bridge/\S+:\d+:\d+: [a-z-]+: .+\. .+[.?]$", report.splitlines()[0])
    if rule not in ("missing-field", "missing-message", "hold-mismatch", "prop-not-listed", "seed-mismatch"):
        # The fault stands on the spoiled line or the added one under it.
        assert any(f.path == path and line <= f.spot.line <= line + new.count("\n") + 1 for f in found), (
            line,
            found,
        )


def test_every_fault_is_reported_not_only_the_first(library: Path) -> None:
    rewrite(exercise(library), "family: strengthening", "family: strength")
    rewrite(exercise(library), "position: supine", "position: lying")
    rewrite(motion(library, "sktc"), "base: hook_lying", "base: hooklying")
    rewrite(words(library, "ar", "dktc"), "feel = ", "feel- = ")
    rules = [(f.path.parent.name, f.rule) for f in check_library(library)]
    assert rules.count(("bridge", "wrong-value")) == 2
    assert ("sktc", "wrong-value") in rules
    assert ("text", "missing-message") in rules


def test_cyclic_progression(library: Path) -> None:
    rewrite(exercise(library), "progress: [single_leg_bridge]", "progress: [pelvic_tilt]")
    findings = [f for f in check_library(library) if f.rule != "one-sided-link"]
    finding = only(findings, "cyclic-link")
    assert "pelvic_tilt" in finding.what
    assert "bridge" in finding.what


SHOWN = """\
faults:
  - {id: back-arches, phase: B, pose: {lumbar.flexion: -20}, look: [low_back]}
  - {id: knees-fall, phase: B, pose: {hip.abduction: 30}, look: [knee_r]}
"""


@pytest.mark.parametrize(
    ("old", "new", "rule", "told"),
    [
        ("id: back-arches", "id: back-arch", "unknown-fault", "is no fault of exercise.yaml"),
        ("phase: B, pose: {hip", "phase: G, pose: {hip", "unknown-phase", "has no picture"),
        ("look: [knee_r]", "look: [kneee_r]", "unknown-contact", "Did you mean knee_r"),
        ("lumbar.flexion: -20", "lumbar.flexion: -80", "angle-out-of-range", "-80"),
        ("lumbar.flexion", "lumber.flexion", "unknown-joint", "Did you mean lumbar.flexion"),
        (SHOWN.splitlines()[2], "", "fault-not-shown", "1 of the 2"),
    ],
)
def test_the_faults_that_are_shown(library: Path, old: str, new: str, rule: str, told: str) -> None:
    path = motion(library)
    text = path.read_text("utf-8").split("\nfaults:")[0]
    ids = [fault.id for fault in Library(library).entry("bridge").exercise.faults]
    shown = SHOWN.replace("back-arches", ids[0]).replace("knees-fall", ids[1])
    path.write_text(f"{text.rstrip()}\n{shown}", "utf-8")
    mine = ("unknown-fault", "unknown-phase", "unknown-contact", "fault-not-shown", "unknown-joint")
    assert not [f for f in check_library(library) if f.path == path and f.rule in mine]
    old = old.replace("back-arches", ids[0]).replace("knees-fall", ids[1])
    rewrite(path, old, new.replace("back-arch", "back-arch-x"))
    found = [f for f in check_library(library) if f.path == path and f.rule == rule]
    assert any(told in f.line(library) for f in found), check_library(library)


def test_missing_files(library: Path) -> None:
    motion(library).unlink()
    words(library, "en", "sktc").unlink()
    (library / "references.yaml").unlink()
    missing = {f.path.name for f in check_library(library) if f.rule == "missing-file"}
    assert missing == {"motion.yaml", "en.ftl", "references.yaml"}


def test_empty_folder_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    assert {f.rule for f in check_library(tmp_path)} == {"missing-file"}


def test_unknown_contact_of_a_reach(library: Path) -> None:
    path = motion(library, "sktc")
    line = rewrite(path, "to: shin_r", "to: chair")
    finding = only(check_library(library), "unknown-contact")
    assert finding.spot.line == line
    assert "nor one of this motion's props" in finding.what


def test_phase_that_refers_to_no_earlier_phase(library: Path) -> None:
    line = rewrite(motion(library, "sktc"), "mirror_of: B", "mirror_of: D")
    finding = only(check_library(library), "unknown-phase")
    assert finding.spot.line == line


def test_grip_beyond_a_fist(library: Path) -> None:
    rewrite(motion(library, "band_pull_apart"), "hand_l: 0.95", "hand_l: 1.5")
    assert only(check_library(library), "angle-out-of-range").mend.startswith("Write hand_l")


def test_stray_message_proposes_the_missing_one(library: Path) -> None:
    rewrite(words(library), "feel = ", "feels = ")
    stray = next(f for f in check_library(library) if f.rule == "stray-message")
    assert stray.mend == "Did you mean feel?"


def test_side_named_in_a_mirrored_exercise(library: Path) -> None:
    rewrite(words(library, "en", "bird_dog"), "Slide one foot back", "Slide your left foot back")
    assert "left foot" in only(check_library(library), "side-named").what


def test_arabic_forbidden_wording_and_its_denial(library: Path) -> None:
    rewrite(words(library, "ar"), "feel = ", "feel = هذا علاج لظهرك. ")
    assert "علاج" in only(check_library(library), "forbidden-wording").what
    rewrite(words(library, "ar"), "feel = هذا علاج لظهرك. ", "feel = هذا ليس علاجًا. ")
    assert check_library(library) == []


def test_denied_claim_and_marked_wording_may_stand(library: Path) -> None:
    rewrite(words(library), "feel = ", "feel = This does not treat or heal. ")
    assert check_library(library) == []
    rewrite(words(library), "feel = This does not", "# wording: quoted as what not to say\nfeel = This will")
    assert check_library(library) == []


def test_arabic_lacks_a_message_or_names_an_unknown_argument(library: Path) -> None:
    path = library / "text" / "ar" / "content.ftl"
    rewrite(path, "content-dose-morning = ", "content-dose-mourning = ")
    rewrite(path, "{ $thing }", "{ $thnig }")
    rules = sorted(f.rule for f in check_library(library) if f.path == path)
    assert rules == ["missing-message", "stray-message", "unknown-argument"]


def test_interface_words_keep_to_their_area_and_are_said_once(library: Path) -> None:
    for language in ("en", "ar"):
        path = library / "text" / language / "content.ftl"
        path.write_text(path.read_text("utf-8") + "\ntoday-greeting = Hello\n", "utf-8")
    assert {f.rule for f in check_library(library)} == {"wrong-area"}


def test_interface_file_missing_in_a_language(library: Path) -> None:
    (library / "text" / "ar" / "content.ftl").unlink()
    assert only(check_library(library), "missing-file").mend == "Translate text/en/content.ftl"


def test_unknown_language(library: Path) -> None:
    words(library).with_name("xx-klingon-q.ftl").write_text("name = x\n", "utf-8")
    assert "unknown-language" in {f.rule for f in check_library(library)}


def test_faulty_references_do_not_condemn_every_key(library: Path) -> None:
    rewrite(library / "references.yaml", ", read: itself", ", read: sideways")
    finding = only(check_library(library), "wrong-value")
    assert finding.path.name == "references.yaml"


SCREENING = [
    ("questions.yaml", "kind: yes_no_unsure", "kind: yes_or_no", "wrong-value", "Did you mean yes_no_unsure"),
    ("rules.yaml", "key: csp_ces", "key: csp_cess", "unknown-reference", "Did you mean csp_ces"),
    ("rules.yaml", "condition: saddle", "condition: sadle", "wrong-value", "there is no question sadle"),
    ("rules.yaml", "tag: NEURO", "tag: NEURON", "wrong-value", "Did you mean NEURO"),
    ("triage.yaml", "version:", "versoin:", "missing-field", "version"),
]


@pytest.mark.parametrize(("name", "old", "new", "rule", "told"), SCREENING)
def test_screening_is_checked_too(library: Path, name: str, old: str, new: str, rule: str, told: str) -> None:
    path = library / "screening" / name
    line = rewrite(path, old, new)
    found = [f for f in check_library(library) if f.rule == rule]
    assert any(f.path == path and told in f.line(library) for f in found), found
    if rule == "unknown-reference":
        assert found[0].spot.line == line
