"""What teachers say becomes rows of labels that are possible, and sentences in doubt are left out."""

import json

import pytest

np = pytest.importorskip("numpy")

from training.name_texts import CORPORA, LABELS  # noqa: E402
from training.teachings import best_labels, f1_of_parts, merged, taught  # noqa: E402


def chances(*rows):
    """Rows of chances from the likeliest labels of each word."""
    found = np.full((len(rows), len(LABELS)), 1e-4)
    for row, given in zip(found, rows, strict=True):
        for label, chance in given.items():
            row[LABELS.index(label)] = chance
    return found


def test_an_inside_label_stands_behind_its_own_kind_only():
    assert best_labels(chances({"O": 0.9}, {"I-PER": 0.6, "B-PER": 0.3})) == ["O", "B-PER"]
    assert best_labels(chances({"B-PER": 0.9}, {"I-PER": 0.6, "O": 0.3})) == ["B-PER", "I-PER"]
    assert best_labels(chances({"I-LOC": 0.6, "B-LOC": 0.3}, {"I-LOC": 0.9})) == ["B-LOC", "I-LOC"]


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("O", "O"),
        ("I-ORG", "I-ORG"),
        ("B-OTH", "B-OTH"),
        ("B-LOCderiv", "B-LOCderiv"),
        ("B-LOCpart", "B-REST"),
        ("I-PERderiv", "I-REST"),
    ],
)
def test_rare_labels_are_one(label, wanted):
    assert merged(label) == wanted


def test_f1_counts_exact_names_of_three_kinds():
    right = (["B-PER", "I-PER", "O", "B-OTH"], ["B-PER", "I-PER", "O", "O"])
    short = (["B-LOC", "I-LOC", "O"], ["B-LOC", "O", "B-ORG"])
    assert f1_of_parts([[right], [right, short], [short]]) == [1.0, 0.4, 0.0]


def test_a_sentence_whose_teachers_doubt_is_left_out(tmp_path):
    words = ["Ina", "Berg", "kam", "."]
    (tmp_path / "words.txt").write_text("\n".join(words))
    (tmp_path / "meta.json").write_text(json.dumps({"tags": ["NE", "VVFIN", "$."]}))
    np.savez(
        tmp_path / "tokens.npz",
        corp=np.array([CORPORA.index("gnqa")] * 2, dtype=np.uint8),
        len=np.array([4, 4], dtype=np.uint8),
        word=np.array([0, 1, 2, 3] * 2, dtype=np.uint32),
        tag=np.array([0, 0, 1, 2] * 2, dtype=np.uint8),
    )
    top, prob = np.zeros((1, 8, 3), dtype=np.uint8), np.zeros((1, 8, 3), dtype=np.uint8)
    top[0, :, 0] = [LABELS.index(label) for label in ("B-PER", "I-PER", "O", "O") * 2]
    prob[0, :, 0] = [250] * 4 + [250, 90, 250, 250]
    np.savez(tmp_path / "silver.npz", top=top, prob=prob, folds=np.array([5]))
    assert [one.labels for one in taught(tmp_path, 5)] == [["B-PER", "I-PER", "O", "O"]]
    assert [one.tags for one in taught(tmp_path, 5)] == [["NE", "NE", "VVFIN", "$."]]
