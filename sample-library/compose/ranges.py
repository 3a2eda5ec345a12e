"""What instruments can play: their lowest and highest notes, by General MIDI program."""

from theory import pitch

RANGES = {  # sounding pitches
    0: "a0 c8", 1: "a0 c8", 3: "a0 c8", 4: "e1 e7", 6: "f1 f6", 8: "c4 c8", 11: "c3 f6", 12: "a1 c7", 13: "f4 c8", 14: "c2 c6", 15: "d3 d7",
    16: "c2 c7", 21: "f2 a6", 22: "c3 c7", 24: "d2 b5", 25: "d2 b5", 27: "d2 d6", 29: "d2 e6", 30: "d2 e6", 32: "c1 c4", 33: "b0 g4",
    34: "b0 g4", 40: "g3 e7", 41: "c3 e6", 42: "c2 c6", 43: "c1 g3", 46: "b0 g7", 48: "c2 c7", 60: "b1 f5", 68: "bb3 a6", 71: "d3 bb6",
    73: "b3 d7", 74: "c4 d7", 77: "d4 d7", 107: "e2 e7", 109: "a2 a5",
}


def outside(score):
    """Sentences about the notes that their instrument does not have."""
    for part in score.parts:
        if part.program not in RANGES or part.channel == 9:
            continue
        low, high = (pitch(n) for n in RANGES[part.program].split())
        wrong = sorted({p for _, _, p, _ in part.notes if not low <= p <= high})
        if wrong:
            yield f"{part.name} has no {wrong} (it has {low} to {high})"
