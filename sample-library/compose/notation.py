"""A compact way to write melodies: `4 d5 e5 8. f#5 16 g5 2 a4+d5 r | ...`

A bare number is a length that holds until the next one (1 whole note, 4 quarter, 8. dotted eighth, 8t eighth of a
triplet); `a+b` sounds together; `r` rests; `name!` is accented, `name'` short; `name~` goes on through the next note
of the same name; `|` is a bar line, and the bars are counted: a wrong one is an error with its text.
"""

from fractions import Fraction
import re

from theory import pitch


def read(text, bar=None):
    """Yields (start, length, pitches, mark) of each note or chord; `bar` is the beats that each bar must have."""
    length, now, since, held = Fraction(1), Fraction(0), Fraction(0), None
    for token in text.split():
        if token == "|":
            if bar and (now - since) % Fraction(bar):
                raise ValueError(f"a bar ends after {float(now - since)} beats: {text}")
            since = now
        elif match := re.fullmatch(r"(\d+)(\.?)(t?)", token):
            length = Fraction(4, int(match[1])) * (Fraction(3, 2) if match[2] else 1) * (Fraction(2, 3) if match[3] else 1)
        elif token == "r":
            now += length
        else:
            names, mark = re.fullmatch(r"([a-g#b0-9+]+)([!'~]?)", token).groups()
            start, total = (held[0], length + held[1]) if held and held[2] == names else (now, length)
            held = (start, total, names) if mark == "~" else None
            if not held:
                yield float(start), float(total), [pitch(n) for n in names.split("+")], mark
            now += length
    if bar and (now - since) % Fraction(bar):
        raise ValueError(f"the last bar has {float(now - since)} beats: {text}")


def beats(text):
    """How long a text lasts."""
    total, length = Fraction(0), Fraction(1)
    for token in text.split():
        if match := re.fullmatch(r"(\d+)(\.?)(t?)", token):
            length = Fraction(4, int(match[1])) * (Fraction(3, 2) if match[2] else 1) * (Fraction(2, 3) if match[3] else 1)
        elif token != "|":
            total += length
    return float(total)


def play(part, start, text, velocity=80, shift=0, legato=0.95, bar=None, accent=14):
    """Lets a part play a text from a beat on, `shift` semitones higher; returns the beat after it."""
    for at, length, pitches, mark in read(text, bar):
        hold = 0.5 if mark == "'" else legato
        force = velocity + (accent if mark == "!" else 0)
        part.chord(start + at, length * hold, [p + shift for p in pitches], force)
    return start + beats(text)
