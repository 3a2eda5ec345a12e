"""Bowed strings: a passacaglia for quartet and an adagio for string orchestra."""

from midi import Score
from notation import play
from theory import Chord, lead, pitch


def passacaglia():
    """Four turns over a falling chromatic bass: theme, running notes, climax, and a farewell that the viola answers."""
    score = Score("passacaglia", 94)
    first = score.part("violin", 40, pan=38, reverb=60, loose=0.012)
    second = score.part("violin", 40, pan=52, volume=86, reverb=60, loose=0.014)
    viola = score.part("viola", 41, pan=76, volume=92, reverb=60, loose=0.014)
    cello = score.part("cello", 42, pan=90, volume=98, reverb=60, loose=0.012)
    ground = "2. d3 | c#3 | c3 | b2 | bb2 | a2 | g#2 | a2"
    harmony = [Chord(c) for c in "Dm A7/c# Am/c G/b Gm/bb Dm/a E7/g# A".split()]
    theme = "2 a4 4 d5 | 2 e5 4 g5 | 2 e5 4 c5 | 2 d5 4 g5 | 2 bb5 4 g5 | 4. f5 8 e5 4 d5 | 2 d5 4 e5 | 4 d5 2 c#5"
    answer = "4 r 2 f4 | 4 r 2 e4 | 4 c4 2 e4 | 4 d4 2 g4 | 4 bb4 a4 g4 | 2 f4 4 a4 | 4. g#4 8 f#4 4 e4 | 2. e4"
    running = ("8 d5 f5 a5 f5 d5 a4 | c#5 e5 a5 g5 e5 c#5 | c5 e5 a5 e5 c5 e5 | b4 d5 g5 d5 b4 d5 | bb4 d5 g5 bb5 a5 g5"
               " | f5 a5 d6 a5 f5 e5 | d5 e5 g#5 b5 g#5 e5 | 4 a5 8 g5 f5 e5 c#5")
    climax = ("2 f5 4 a5 | 2 g5 4 a5 | 2 c6 4 a5 | 2 d6 4 b5 | 2 d6 4 bb5 | 2 a5 4 d6 | 4. b5 8 c6 4 d6 | 4 d6 2 c#6")
    low = "8 d3 a3 f3 a3 d3 e3 | c#3 e3 a3 e3 g3 e3 | c3 e3 a3 e3 c3 c3 | b2 d3 g3 d3 b2 b2 | bb2 d3 g3 d3 bb2 bb2 | a2 d3 f3 d3 a2 a2 | g#2 b2 e3 b2 g#2 g#2 | a2 e3 a3 g3 f3 e3"
    voiced = list(lead(harmony, 55, 70))

    def inner(start, velocity, which):
        for bar, chord in enumerate(voiced):
            for part, pick in which:
                part.note(start + 3 * bar, 2.9, chord[pick], velocity)

    span = 24
    play(cello, 0, ground, 72, bar=3)
    inner(0, 46, ((viola, 0), (second, 1)))
    play(first, 0, theme, 74, bar=3)
    play(cello, span, ground, 80, bar=3)
    inner(span, 58, ((viola, 0), (second, 1)))
    play(first, span, running, 82, bar=3)
    play(cello, 2 * span, low, 84, bar=3)
    play(second, 2 * span, running, 70, shift=-12, bar=3)
    inner(2 * span, 74, ((viola, 1),))
    play(first, 2 * span, climax, 96, bar=3)
    play(cello, 3 * span, ground, 60, bar=3)
    play(viola, 3 * span, answer, 70, bar=3)
    inner(3 * span, 44, ((second, 1),))
    play(first, 3 * span, theme, 62, bar=3)
    last = 4 * span
    for part, name in ((cello, "d3"), (viola, "a3"), (second, "f#4"), (first, "d5")):
        part.note(last, 6, pitch(name), 58)
        for bar in range(32):
            part.swell(3 * bar, 3 * bar + 1.5, 96, 118)
            part.swell(3 * bar + 1.75, 3 * bar + 2.75, 116, 98)
        part.swell(last, last + 6, 112, 50)
    score.ritard(last - 6, last, 94, 60)
    return score


def adagio():
    """Sixteen slow bars: a melody that climbs by suspensions to its high note and comes home in the major."""
    score = Score("adagio", 60)
    violins = score.part("violins", 48, pan=44, volume=104, reverb=80, loose=0.02)
    middle = score.part("violas", 48, pan=70, volume=80, reverb=80, loose=0.025)
    cellos = score.part("cellos", 48, pan=84, volume=88, reverb=80, loose=0.02)
    basses = score.part("double basses", 43, pan=92, volume=84, reverb=80, loose=0.02)
    harp = score.part("harp", 46, pan=26, volume=84, reverb=90, loose=0.01)
    horn = score.part("horn", 60, pan=56, volume=62, reverb=90, loose=0.02)
    plan = [(4, c) for c in "Cm Cm/bb Abmaj7".split()] + [(2, "Gsus4"), (2, "G")]
    plan += [(4, c) for c in "Ebmaj7/g Fm7 Bb7sus4 Ebmaj7 Abmaj7 Dm7b5 G7 Cm/eb Fm6 Cm/g".split()]
    plan += [(2, "Dm7b5"), (2, "G7"), (8, "C")]
    melody = ("2. g4 4 c5 | 2. eb5 4 d5 | 2 c5 4 g5 eb5 | 2 c5 b4 | 2. bb4 4 eb5 | 2 ab5 4 g5 f5 | 2. eb5 4 f5 | 2. g5 4 bb5"
              " | 2. c6 4 bb5 | 2 ab5 4 g5 f5 | 2 f5 4 eb5 d5 | 2. eb5 4 g5 | 2 ab5 4 f5 d5 | 2 eb5 4 d5 c5 | 2 c5 b4 | 1 c5~ c5")
    play(violins, 0, melody, 78, legato=1.03, bar=4)
    at = 0
    voiced = lead([Chord(c) for _, c in plan], 53, 67, classes=lambda c: c.classes[:4])
    for (length, symbol), voices in zip(plan, voiced):
        chord = Chord(symbol)
        middle.chord(at, length * 1.02, voices, 58)
        bass = chord.above(pitch("e2"), bass=True)
        cellos.note(at, length * 1.02, bass + 12, 68)
        basses.note(at, length * 1.02, bass, 70)
        if 16 <= at < 56:
            for i, tone in enumerate(chord.tones(bass + 12, bass + 38)[:6]):
                harp.note(at + i * 0.5, 2.5, tone, 52 + 2 * i)
        if 28 <= at < 48:
            horn.note(at, length, voices[1], 60)
        at += length
    for part, peak in ((violins, 127), (middle, 118), (cellos, 122), (basses, 120), (horn, 110)):
        part.swell(0, 32, 70, peak)
        part.swell(32, 36, peak, peak)
        part.swell(36.5, 60, peak, 76)
        part.swell(60.5, 68, 76, 30)
    score.ritard(54, 60, 60, 46)
    return score
