"""Pitches, scales, chords and the leading of voices."""

import itertools
import re

STEPS = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
MODES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "hijaz": (0, 1, 4, 5, 7, 8, 10),
    "blues": (0, 3, 5, 6, 7, 10),
    "pentatonic": (0, 3, 5, 7, 10),
}
CHORDS = {
    "": (0, 4, 7), "m": (0, 3, 7), "5": (0, 7), "6": (0, 4, 7, 9), "m6": (0, 3, 7, 9), "7": (0, 4, 7, 10),
    "maj7": (0, 4, 7, 11), "m7": (0, 3, 7, 10), "dim7": (0, 3, 6, 9), "dim": (0, 3, 6), "m7b5": (0, 3, 6, 10),
    "9": (0, 4, 7, 10, 14), "maj9": (0, 4, 7, 11, 14), "m9": (0, 3, 7, 10, 14), "13": (0, 4, 10, 14, 21),
    "7b9": (0, 4, 7, 10, 13), "7#9": (0, 4, 10, 15), "sus4": (0, 5, 7), "7sus4": (0, 5, 7, 10), "sus2": (0, 2, 7),
    "add9": (0, 4, 7, 14), "madd9": (0, 3, 7, 14), "6/9": (0, 4, 7, 9, 14), "m6/9": (0, 3, 7, 9, 14), "aug": (0, 4, 8),
}


def pitch(name):
    """The MIDI number of a name such as c4, f#3 or bb5."""
    step, sign, octave = re.fullmatch(r"([a-g])([#b]?)(-?\d)", name).groups()
    return STEPS[step] + {"#": 1, "b": -1, "": 0}[sign] + 12 * (int(octave) + 1)


def degree(tonic, mode, number):
    """The pitch of a scale's degree, counted from 0 at the tonic, upwards and downwards without end."""
    scale = MODES[mode]
    octave, step = divmod(number, len(scale))
    return tonic + 12 * octave + scale[step]


class Chord:
    """A chord symbol: root, kind, and a bass after a slash, as in Dm7, F#7b9 or Bb/d."""

    def __init__(self, symbol):
        root, kind, bass = re.fullmatch(r"([A-G][#b]?)(.*?)(?:/([a-g][#b]?))?", symbol).groups()
        self.root = pitch(root.lower() + "0") % 12
        self.intervals = CHORDS[kind]
        self.classes = [(self.root + i) % 12 for i in self.intervals]
        self.bass = pitch(bass + "0") % 12 if bass else self.root

    def above(self, floor, bass=False):
        """The lowest root (or bass) at or above a pitch."""
        return floor + ((self.bass if bass else self.root) - floor) % 12

    def tones(self, low, high):
        """All its pitches from low to high."""
        return [p for p in range(low, high + 1) if p % 12 in self.classes]


def rootless(chord):
    """The tones that a keyboard plays beside a bass: third, seventh or sixth, and colours."""
    rest = [c for c in chord.classes if c != chord.root]
    fifth = (chord.root + 7) % 12
    return [c for c in rest if c != fifth] if len(rest) > 3 else rest


def lead(chords, low, high, classes=lambda chord: chord.classes, start=None):
    """Voices each chord between low and high so that the voices move as little as they can; common tones stay."""
    previous = start
    for chord in chords:
        wanted = list(dict.fromkeys(classes(chord)))
        pools = [[p for p in range(low, high + 1) if p % 12 == c] for c in wanted]
        choices = [sorted(v) for v in itertools.product(*pools)]
        centre = (low + high) / 2

        def cost(voicing):
            tight = sum(max(0, 3 - (b - a)) * 2 for a, b in zip(voicing, voicing[1:]))
            spread = max(0, voicing[-1] - voicing[0] - 17)
            if previous is None:
                return tight + spread + abs(sum(voicing) / len(voicing) - centre)
            short, long = sorted((previous, voicing), key=len)
            moves = sum(min(abs(a - b) for b in short) for a in long)
            return moves + tight + spread + 0.2 * abs(sum(voicing) / len(voicing) - centre)

        previous = min(choices, key=lambda v: (cost(v), v))
        yield previous
