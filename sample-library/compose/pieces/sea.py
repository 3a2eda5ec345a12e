"""One wave, two and a quarter minutes long: the continuous piece that is cut into an album without gaps."""

from midi import Score
from theory import pitch

# Each chord fades into the next, so that something sustained sounds at every instant, at the cuts too.
HARMONY = (
    "d2 a2 e3 a3 f#4", "d2 a2 e3 b3 g#4", "b1 f#2 d3 a3 f#4 c#5", "g2 d3 b3 f#4 a4",
    "e2 b2 g3 d4 f#4", "c2 g2 e3 b3 f#4", "a1 e2 c3 g3 b3 e4", "f2 c3 a3 e4 b4",
    "f2 c3 a3 e4 g4", "d2 a2 f3 c4 e4 a4", "bb1 f2 d3 a3 e4", "g2 d3 bb3 f4 a4",
    "a1 e2 b2 e3 a3 c#4", "d2 a2 e3 a3 f#4", "d2 a2 d3 a3 d4",
)
DROPS = ("f#5 a5 e5", "g#5 b5 e6 d6", "c#6 a5 f#5", "b5 a5 d6 f#5", "g5 f#5 d5 b5", "e6 b5 f#5 g5", "g5 e5 b5 c6", "a5 e6 b5 c6",
         "g5 a5 e6", "c6 a5 e5 f5", "d6 a5 e5", "bb5 a5 f5 d5", "c#6 b5 e5", "a5 f#5 e5", "d5")
SPAN = 8.85


def wave():
    """Pads cross-fade from chord to chord; drops of celesta fall in, each with two echoes; a low voice rises in the middle."""
    score = Score("wave", 60)
    pads = [score.part("warm pad", 89, pan=44, volume=96, reverb=90, chorus=30, loose=0), score.part("halo", 94, pan=84, volume=66, reverb=110, loose=0)]
    choir = score.part("choir", 52, pan=64, volume=64, reverb=110, loose=0.03)
    cello = score.part("cello", 48, pan=58, volume=74, reverb=100, loose=0.02)
    drops = score.part("celesta", 8, pan=84, volume=84, reverb=110, loose=0.03)
    echo = score.part("echo", 8, pan=34, volume=62, reverb=120, loose=0.03)
    bells = score.part("bells", 98, pan=64, volume=52, reverb=120, loose=0.05)
    for i, text in enumerate(HARMONY):
        at, notes = i * SPAN, [pitch(n) for n in text.split()]
        last = i == len(HARMONY) - 1
        length = SPAN + 3.5 if not last else SPAN
        height = 1 - abs(i - 7) / 8
        pads[i % 2 if i % 3 else 0].chord(at, length, notes, 62 + 26 * height, strum=0.25)
        pads[0].chord(at, length, notes[1:3], 50 + 20 * height, strum=0.4)
        if i >= 2 and not last:
            choir.chord(at + 1, length - 1, notes[2:5], 44 + 36 * height, strum=0.3)
        if 4 <= i <= 11:
            cello.chord(at, length, [notes[0] + 12 if notes[0] < 36 else notes[0], notes[-2]], 56 + 26 * height)
        for k, name in enumerate(DROPS[i].split()):
            when = at + 1.4 + k * 2.1 + (i * 0.37) % 0.9
            drops.note(when, 2.4, pitch(name), 58 + 14 * height)
            for n, force in ((1, 40), (2, 26)):
                echo.note(when + 0.75 * n, 2, pitch(name), force)
        if i in (3, 7, 11, 13):
            bells.chord(at + 0.5, SPAN, notes[-2:], 46)
    top = SPAN * 7.5
    for part in (*pads, choir, cello):
        part.swell(0, top, 74, 127, step=0.5)
        part.swell(top + 0.5, SPAN * len(HARMONY), 126, 60, step=0.5)
    return score
