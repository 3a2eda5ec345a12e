"""Tunes to dance to: an an-dro called and answered, a set of two jigs, and a valse musette."""

from midi import Score
from notation import play, read
from theory import Chord, pitch


def _ornament(part, start, text, velocity, rng, often=0.35):
    """Plays a tune; now and then the tune's next note above cuts into a note on the beat."""
    classes = {p % 12 for _, _, pitches, _ in read(text) for p in pitches}
    for at, length, pitches, _ in read(text):
        cut = length >= 0.5 and at % 1 == 0 and rng.random() < often
        if cut:
            above = next(p for p in range(pitches[0] + 1, pitches[0] + 13) if p % 12 in classes)
            part.note(start + at, 0.07, above, velocity - 18)
        part.chord(start + at + (0.07 if cut else 0), length * 0.9, pitches, velocity + (8 if at % 2 == 0 else 0))


def an_dro():
    """One sings, the others answer; each round somebody joins: drone, drum, guitar, fiddle in thirds."""
    score = Score("an dro", 120)
    caller = score.part("bombard", 68, pan=40, volume=92, reverb=50, loose=0.008)
    accordion = score.part("accordion", 21, pan=86, volume=88, reverb=40, loose=0.008)
    fiddle = score.part("fiddle", 40, pan=100, volume=78, reverb=45, loose=0.012)
    guitar = score.part("guitar", 25, pan=56, volume=96, reverb=35, loose=0.007)
    drone = score.part("drone", 109, pan=64, volume=46, reverb=50, loose=0)
    bass = score.part("bass", 32, pan=68, volume=98, reverb=20, loose=0.006)
    drums = score.drums(kit=48, volume=96, reverb=45)
    first = "8 a4 b4 4 c5 8 d5 c5 4 b4 | 8 c5 b4 a4 g4 4 a4 a4"
    second = "8 e5 d5 4 c5 8 d5 e5 4 d5 | 8 c5 d5 c5 b4 4 a4 a4"
    third = "8 g5 e5 4 g5 8 a5 g5 4 e5 | 8 d5 e5 d5 b4 4 a4 a4"
    thirds = {first: "8 f4 g4 4 a4 8 b4 a4 4 g4 | 8 a4 g4 f4 e4 4 e4 e4", second: "8 c5 b4 4 a4 8 b4 c5 4 b4 | 8 a4 b4 a4 g4 4 e4 e4",
              third: "8 e5 c5 4 e5 8 f5 e5 4 c5 | 8 b4 c5 b4 g4 4 e4 e4"}
    harmony = {first: "Am G F Am", second: "Am G F Am", third: "C F G Am"}
    again = {first: "Am Em F Am", second: "C G Dm Am", third: "Em F G Am"}
    at = 0
    for turn, tune in enumerate((first, second, first, second, third, second, third, second)):
        for half in (0, 1):
            start = at + 8 * half
            who, force = (caller, 84) if half == 0 else (accordion, 86)
            _ornament(who, start, tune, force, score.rng)
            if turn >= 4 and half:
                _ornament(fiddle, start, thirds[tune] if turn % 2 else tune, 74, score.rng, 0.2)
            if turn >= 5:
                _ornament(accordion if half == 0 else caller, start, tune, 66, score.rng, 0.2)
            if turn >= 1:
                for k, symbol in enumerate((harmony if half == 0 or turn < 5 else again)[tune].split()):
                    chord, now = Chord(symbol), start + 2 * k
                    if turn >= 2:
                        bass.note(now, 0.9, chord.above(pitch("e1")), 84)
                        bass.note(now + 1.5, 0.45, chord.above(pitch("e1")) + 12, 66)
                    for hit, force in ((0, 82), (0.5, 54), (1, 74), (1.5, 62)):
                        guitar.chord(now + hit, 0.45, chord.tones(pitch("e2") + 5, pitch("e4"))[:5], force, strum=0.012 if hit % 1 == 0 else -0.01)
            if turn >= 1:
                for beat in range(8):
                    drums.note(start + beat, 0.3, 41 if beat % 2 == 0 else 45, 78 if beat % 2 == 0 else 52)
                    if turn >= 3:
                        drums.note(start + beat + 0.5, 0.2, 54, 44)
                        drums.note(start + beat, 0.2, 54, 58 if beat % 2 else 40)
        if turn in (0, 4):
            drone.chord(at, 64, [pitch("a2"), pitch("e3")], 70)
        at += 16
    for part, names in ((caller, "a4"), (accordion, "a3 e4 a4"), (fiddle, "e5"), (guitar, "a2 e3 a3 e4"), (bass, "a1")):
        part.chord(at, 2.5, [pitch(n) for n in names.split()], 88)
    drums.note(at, 0.5, 41, 100)
    return score


JIGS = (
    ("8 e4 g4 b4 b4 a4 g4 | f#4 a4 d5 d5 a4 f#4 | e4 g4 b4 e5 f#5 e5 | d5 b4 a4 4. b4 | 8 e4 g4 b4 b4 a4 g4 | f#4 a4 d5 f#5 e5 d5"
     " | b4 d5 b4 a4 g4 f#4 | 4. e4 e4", "Em Em D D Em Em G Em Em Em D D G D Em Em"),
    ("8 e5 f#5 g5 f#5 e5 d5 | b4 d5 e5 d5 b4 a4 | g4 b4 d5 g5 f#5 e5 | f#5 d5 a4 4. b4 | 8 e5 f#5 g5 f#5 e5 d5 | b4 d5 e5 g5 f#5 e5"
     " | d5 b4 g4 a4 g4 f#4 | 4. e4 e4", "Em D G G G Em D Bm Em D G Em G D Em Em"),
    ("8 g4 b4 d5 g5 d5 b4 | c5 e5 g5 d5 b4 g4 | a4 b4 c5 d5 e5 f#5 | g5 f#5 e5 d5 c5 a4 | g4 b4 d5 g5 d5 b4 | c5 e5 g5 d5 b4 g4"
     " | a4 b4 c5 d5 f#5 a5 | g5 d5 b4 4. g4", "G G C G Am D Em D G G C G Am D G G"),
    ("8 g5 b5 a5 g5 e5 d5 | c5 e5 g5 e5 d5 b4 | a4 c5 e5 g5 f#5 e5 | d5 e5 f#5 4. a5 | 8 g5 b5 a5 g5 e5 d5 | c5 e5 g5 e5 d5 b4"
     " | a4 c5 a4 d5 c5 f#4 | g4 b4 d5 4. g5", "G Em C G Am C D D G Em C G Am D G G"),
)


def jigs():
    """A jig in E, flute first, then all; then one in G, in which the flute leaves the tune for the octave."""
    score = Score("jigs", 186)
    flute = score.part("flute", 73, pan=46, volume=94, reverb=45, loose=0.01)
    fiddle = score.part("fiddle", 40, pan=88, volume=82, reverb=45, loose=0.012)
    box = score.part("accordion", 21, pan=72, volume=74, reverb=40, loose=0.009)
    guitar = score.part("guitar", 25, pan=30, volume=100, reverb=35, loose=0.007)
    drums = score.drums(volume=88, reverb=40)
    at = 0
    for turn, which in enumerate((0, 0, 1, 1, 2, 2, 3, 3)):
        text, symbols = JIGS[which]
        _ornament(flute, at, text, 82, score.rng)
        if turn >= 1:
            _ornament(fiddle, at, text, 76, score.rng, 0.25)
        if turn >= 3:
            _ornament(box, at, text, 66, score.rng, 0.1)
        for k, symbol in enumerate(symbols.split()):
            chord, now = Chord(symbol), at + 1.5 * k
            low = chord.above(pitch("e2"))
            if turn >= 1:
                guitar.note(now, 0.9, low, 82)
                guitar.chord(now + 1, 0.45, chord.tones(low + 3, low + 19)[:4], 68, strum=0.012)
                guitar.chord(now + 0.5, 0.4, chord.tones(low + 3, low + 19)[:4], 46, strum=0.01)
            if turn >= 2:
                for hit, key, force in ((0, 43, 84), (0.5, 47, 38), (1, 47, 60)):
                    drums.note(now + hit, 0.2, key, force)
        at += 24
    for part, names in ((flute, "g5"), (fiddle, "b4 g5"), (box, "g4 d5"), (guitar, "g2 d3 g3 b3 g4")):
        part.chord(at, 3, [pitch(n) for n in names.split()], 84)
    return score


def waltz():
    """Minor, major, minor: the accordion leads, a guitar and a bass keep the waltz."""
    score = Score("waltz", 196)
    accordion = score.part("accordion", 21, pan=56, volume=106, reverb=35, chorus=50, loose=0.009)
    guitar = score.part("guitar", 24, pan=94, volume=94, reverb=30, loose=0.008)
    bass = score.part("bass", 32, pan=64, volume=104, reverb=15, loose=0.007)
    clarinet = score.part("clarinet", 71, pan=34, volume=78, reverb=45, loose=0.012)
    minor = ("8 a4 c5 e5 a5 g#5 a5 | 4 c6 a5 e5 | 8 b4 d5 e5 g#5 f5 e5 | 4 b5 g#5 e5 | 8 d5 e5 f5 e5 d5 c5 | 4 b4 e5 d5 | 8 c5 b4 c5 d5 d#5 e5 | 2. a5"
             " | 8 a4 c#5 e5 g5 f#5 g5 | 4 bb5 a5 g5 | 8 f5 e5 f5 g5 g#5 a5 | 4 d6 a5 f5 | 8 e5 d#5 e5 a5 c6 a5 | 8 g#5 a5 b5 d6 c6 b5 | 8 a5 e5 c5 e5 a5 c6 | 4 a5 r e5")
    major = ("2 c#6 4 b5 | 2. a5 | 2 e5 4 f#5 | 2. e5 | 2 d6 4 b5 | 2. g#5 | 2 e5 4 f#5 | 2. g#5"
             " | 8 d5 e5 f#5 g#5 a5 b5 | 4 d6 b5 g#5 | 8 e5 f#5 g#5 a5 b5 c#6 | 4 d6 c#6 b5 | 2 a5 4 c#6 | 2 e6 4 c#6 | 4 b5 d6 g#5 | 4 a5 g#5 e5")
    in_minor = "Am Am E7 E7 E7 E7 Am Am A7 A7 Dm Dm Am E7 Am Am".split()
    in_major = "A A A A E7 E7 E7 E7 E7 E7 E7 E7 A A E7 E7".split()
    under = "2. e4 | e4 | g#4 | g#4 | b4 | g#4 | a4 | c5 | c#5 | e5 | d5 | f5 | e5 | d5 | c5 | 4 c5 r r"
    song = "2. e5 | c#5 | a4 | c#5 | d5 | e5 | b4 | d5 | b4 | d5 | b4 | e5 | c#5 | e5 | d5 | 4 c#5 b4 g#4"
    at = play(accordion, 0, "8 e5 f5 e5 d#5 e5 f5 | e5 g#5 b5 d6 c6 b5", 84, bar=3)
    chords = ["E7", "E7"] + in_minor + in_major + in_minor
    play(accordion, at, minor, 86, legato=0.86, bar=3)
    play(accordion, at + 48, major, 88, bar=3)
    play(clarinet, at + 48, song, 66, bar=3)
    play(accordion, at + 96, minor, 92, legato=0.86, bar=3)
    play(clarinet, at + 96, under, 64, bar=3)
    for bar, symbol in enumerate(chords):
        chord, now = Chord(symbol), 3 * bar
        low = chord.above(pitch("e1"))
        bass.note(now, 1.1, low if bar % 2 == 0 else (low + 7 if low < 35 else low - 5), 84)
        for beat in (1, 2):
            guitar.chord(now + beat, 0.35, chord.tones(pitch("a2"), pitch("a4"))[:5], 70 - 6 * (beat == 2), strum=0.015)
    end = 3 * len(chords)
    accordion.chord(end, 2, [pitch(n) for n in "a4 c5 e5 a5".split()], 90)
    bass.note(end, 1.5, pitch("a1"), 86)
    guitar.chord(end, 2, [pitch(n) for n in "a2 e3 a3 c4 e4".split()], 80, strum=0.02)
    score.ritard(end - 3, end, 196, 140)
    return score
