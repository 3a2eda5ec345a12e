"""Two pieces over a bass that comes back: a canon for three winds, and the old tune La Folia."""

from midi import Score
from notation import play
from theory import Chord, pitch

GROUND = "G D/f# Em Bm/d C G/b Am D".split()
PHRASES = (
    "4 b5 a5 g5 f#5 | e5 d5 e5 f#5",
    "2 d6 b5 | g5 a5",
    "8 g5 b5 a5 f#5 g5 e5 f#5 d5 | e5 c5 d5 b4 c5 e5 d5 f#5",
    "8 d5 b5 d5 a5 b4 g5 b4 f#5 | g4 e5 g4 d5 a4 e5 a4 f#5",
    "16 g5 a5 b5 g5 a5 g5 f#5 a5 g5 f#5 e5 g5 f#5 e5 d5 f#5 | e5 d5 c5 e5 d5 c5 b4 d5 c5 d5 e5 c5 f#5 e5 d5 f#5",
    "8. b5 16 g5 8. a5 16 f#5 8. g5 16 b5 8. f#5 16 b5 | 8. g5 16 e5 8. d5 16 g5 8. e5 16 a5 8. f#5 16 a5",
    "16 g5 d5 b4 d5 f#5 d5 a4 d5 e5 b4 g4 b4 f#5 d5 b4 d5 | e5 c5 g4 c5 d5 b4 g4 b4 c5 e5 a5 e5 d5 f#5 a5 f#5",
    "4 d5 8 f#5 a5 4 g5 8 f#5 d5 | 4 e5 8 g5 d5 4 c5 8 a4 d5",
)


def canon():
    """Each phrase fits the ground and so all the others: flute, oboe and violin follow each other, a turn apart."""
    score = Score("canon", 76)
    voices = [
        score.part("flute", 73, pan=34, volume=92, reverb=60, loose=0.01),
        score.part("oboe", 68, pan=64, volume=78, reverb=60, loose=0.012),
        score.part("violin", 40, pan=92, volume=84, reverb=60, loose=0.012),
    ]
    keys = score.part("harpsichord", 6, pan=56, volume=70, reverb=50, loose=0.006)
    cello = score.part("cello", 42, pan=74, volume=94, reverb=50, loose=0.01)
    turns = 1 + len(PHRASES)
    for turn in range(turns + 1):
        for i, symbol in enumerate(GROUND):
            at, chord = turn * 8 + i, Chord(symbol)
            cello.note(at, 0.92, chord.above(pitch("a2"), bass=True), 72)
            tones = [p for p in chord.tones(57, 76)][:3]
            if turn in (0, 1, turns):
                keys.chord(at, 0.8, tones, 60, strum=0.06)
            else:
                for k, tone in enumerate((tones[0], tones[2], tones[1], tones[2])):
                    keys.note(at + k / 4, 0.3, tone, 58 if k == 0 else 50)
    for v, part in enumerate(voices):
        for i, phrase in enumerate(PHRASES[: len(PHRASES) - v]):
            start = 8 * (1 + v + i)
            play(part, start, phrase, 78 + 2 * min(i, 5), legato=0.88, bar=4)
            for k in range(4):
                part.swell(start + 2 * k, start + 2 * k + 1, 100, 120)
                part.swell(start + 2 * k + 1.25, start + 2 * k + 1.75, 116, 100)
    end = 8 * (turns + 1)
    for part, names in ((cello, "g2"), (keys, "g3 b3 d4 g4"), (voices[0], "b5"), (voices[1], "d5"), (voices[2], "g4")):
        part.chord(end, 4, [pitch(n) for n in names.split()], 66, strum=0.08)
    for i, part in enumerate(voices):
        play(part, 8 * turns, ("2 g5 4 b5 f#5 | g5 g5 a5 a5", "2 d5 4 g4 b4 | 2 e5 4 c5 d5", "2 b4 4 b4 d5 | c5 b4 e5 f#5")[i], 74, legato=0.9)
    score.ritard(end - 4, end, 76, 54)
    return score


def folia():
    """The tune (15th century, everybody's), then a guitar in broken chords under a recorder's runs, then both dance."""
    score = Score("folia", 124)
    guitar = score.part("guitar", 24, pan=46, volume=110, reverb=50, loose=0.008)
    recorder = score.part("recorder", 74, pan=78, volume=80, reverb=70, loose=0.012)
    cello = score.part("cello", 42, pan=64, volume=84, reverb=55, loose=0.012)
    drum = score.drums(volume=70, reverb=60)
    harmony = [Chord(c) for c in "Dm A Dm C F C Dm A Dm A Dm C F C A Dm".split()]
    tune = ("4 d5 2 d5 | 4 c#5 2 c#5 | 4 d5 2 d5 | 4 e5 2 e5 | 4 f5 2 f5 | 4 e5 2 e5 | 4 d5 4. d5 8 e5 | 2. c#5"
            " | 4 d5 2 d5 | 4 c#5 2 c#5 | 4 d5 2 d5 | 4 e5 2 e5 | 4 f5 2 f5 | 4 e5 4. e5 8 d5 | 4 d5 2 c#5 | 2. d5")
    runs = ("8 d5 e5 f5 e5 d5 f5 | e5 c#5 a4 c#5 e5 a5 | f5 e5 d5 e5 f5 a5 | g5 e5 c5 e5 g5 c6 | a5 f5 c5 f5 a5 c6 | g5 f5 e5 d5 e5 g5"
            " | f5 e5 d5 c#5 d5 f5 | 4 e5 2 a5 | 8 a5 f5 d5 f5 a5 d6 | c#6 a5 e5 a5 c#6 e5 | d6 a5 f5 a5 d5 f5 | e5 g5 c6 g5 e5 c5"
            " | f5 g5 a5 g5 f5 a5 | g5 e5 c5 e5 g5 e5 | a4 d5 e5 d5 c#5 e5 | 2. d5")
    span = 48
    for turn in range(3):
        for bar, chord in enumerate(harmony):
            at = turn * span + bar * 3
            bass = chord.above(pitch("a2"))
            tones = chord.tones(57, 74)
            cello.note(at, 2.8 if turn < 2 else 0.9, bass, 62 + 6 * turn)
            if turn == 0:
                guitar.chord(at, 1, [bass, *tones[:3]], 74, strum=0.03)
                guitar.chord(at + 1, 1.9, tones[:3], 84, strum=0.03)
            elif turn == 1:
                for k, pick in enumerate((None, 0, 1, 2, 1, 0)):
                    guitar.note(at + k / 2, 1.2, bass if pick is None else tones[pick], 78 if k == 0 else 64)
            else:
                cello.note(at + 2, 0.8, chord.above(pitch("e2")) if chord.root != 9 else pitch("a2"), 66)
                guitar.chord(at, 0.9, [bass, *tones[:3]], 90, strum=0.02)
                for k, force in ((1, 62), (1.5, 78), (2, 66), (2.5, 60)):
                    guitar.chord(at + k, 0.45, tones[:4], force, strum=0.015)
                for k, key, force in ((0, 54, 80), (1, 54, 50), (1.5, 54, 62), (2, 54, 50), (0, 64, 70), (1.5, 63, 60)):
                    drum.note(at + k, 0.2, key, force)
    play(recorder, 0, tune, 74, bar=3)
    play(recorder, span, runs, 80, legato=0.8, bar=3)
    play(recorder, 2 * span, tune, 92, shift=12, legato=0.7, bar=3)
    play(guitar, 2 * span + 24, runs[runs.index("| 8 a5"):][2:], 84, shift=-12, bar=3)
    end = 3 * span
    guitar.chord(end, 4, [pitch(n) for n in "d3 a3 d4 f#4 a4".split()], 86, strum=0.08)
    recorder.note(end, 3.5, pitch("d6"), 72)
    cello.note(end, 4, pitch("d2"), 70)
    score.ritard(end - 6, end, 124, 84)
    return score
