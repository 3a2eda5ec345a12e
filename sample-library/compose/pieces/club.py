"""Night music for machines: a house track with a pumping pad, and a techno track whose bass opens its filter."""

from midi import Score
from notation import play
from theory import Chord, lead, pitch


def _steps(part, at, pattern, key, velocity, step=0.25, length=0.2):
    """`X` loud, `x` normal, `o` soft, anything else silent."""
    for i, mark in enumerate(pattern):
        if mark in "Xxo":
            part.note(at + i * step, length, key, velocity + {"X": 14, "x": 0, "o": -22}[mark])


def _pump(part, at, bars, floor=38):
    """Expression that ducks at each kick, as a compressor keyed by it would."""
    for beat in range(bars * 4):
        for k, level in enumerate((floor, floor + 22, 96, 116, 124)):
            part.control(at + beat + k * 0.125, 11, level)


def house():
    """Drums, bass and organ, a quiet middle with the piano alone over the pad, everything, and out."""
    score = Score("house", 124, swing=0.55, unit=0.5)
    drums = score.drums(kit=24, volume=118, reverb=10, loose=0.001, touch=3)
    bass = score.part("bass", 38, volume=112, reverb=0, loose=0.002, touch=3)
    piano = score.part("piano", 1, pan=52, volume=96, reverb=50, loose=0.003)
    pad = score.part("pad", 89, pan=70, volume=84, reverb=80, chorus=60, loose=0)
    voice = score.part("voices", 54, pan=40, volume=82, reverb=80, loose=0.003)
    bell = score.part("bell", 88, pan=96, volume=78, reverb=70, loose=0.002)
    harmony = [Chord(c) for c in "Am9 Fmaj9 Dm9 Em7".split()]
    voicings = list(lead(harmony, 55, 74, classes=lambda c: c.classes[1:]))
    sections = [("start", 4), ("groove", 8), ("quiet", 6), ("full", 10), ("out", 4)]
    at = 0
    for name, bars in sections:
        if name != "quiet":
            _pump(pad, at, bars)
        else:
            pad.swell(at, at + 4 * bars, 80, 124)
        for bar in range(bars):
            chord, tones, now = harmony[bar % 4], voicings[bar % 4], at + 4 * bar
            if name != "quiet":
                _steps(drums, now, "X...X...X...X...", 36, 108)
                _steps(drums, now, "..x...x...x...x.", 46, 78)
                _steps(drums, now, "o.oxo.oxo.oxo.ox", 42, 62)
                if not (name == "start" and bar < 2):
                    _steps(drums, now, "....x.......x...", 39, 96)
                if name == "full":
                    _steps(drums, now, "x..x..x...x..x..", 70, 58)
                if bar == bars - 1:
                    _steps(drums, now, "............xxXX", 38, 84)
            elif bar >= bars - 2:
                _steps(drums, now, "x...x...x...x..." if bar == bars - 2 else "x.x.x.x.xxxxxxXX", 38, 66 + 14 * (bar == bars - 1))
            if name in ("groove", "full"):
                root = chord.above(pitch("e1") + 1)
                for i, mark in enumerate("x..x..x...xx..x."):
                    if mark == "x":
                        bass.note(now + i / 4, 0.22, root + (12 if i in (6, 14) else 0), 98)
            if name != "start" or bar >= 2:
                pad.chord(now, 4, [tones[0] - 12 + 12 * (tones[0] < 60), *tones[1:]], 70)
            stabs = "x..x..x...x..x.." if name != "quiet" else "x.....x...x....."
            if name in ("groove", "full", "quiet"):
                for i, mark in enumerate(stabs):
                    if mark == "x":
                        piano.chord(now + i / 4, 0.4 if name != "quiet" else 1.2, tones, 84 if name != "quiet" else 70, strum=0.004)
            if name == "full":
                play(voice, now, ("8. e5 16 g5 8 a5 4 b5 8 a5 4 g5", "8. a5 16 g5 8 e5 4. c5 4 r", "8. d5 16 e5 8 f5 4 a5 8 f5 4 e5", "8. e5 16 d5 8 b4 4. d5 4 r")[bar % 4], 84, bar=4)
            if name in ("full", "out") and bar % 2:
                play(bell, now, "16 r r e6 r r a6 r r e6 r r g6 r r e6 r", 58, bar=4)
        at += 4 * bars
    pad.chord(at, 4, voicings[0], 66)
    piano.chord(at, 3, voicings[0], 72, strum=0.03)
    bass.note(at, 2, pitch("a1"), 90)
    return score


def techno():
    """One bar of bass in sixteenths that never stays the same: accents, octaves, slides and the filter move on."""
    score = Score("techno", 133)
    drums = score.drums(kit=25, volume=120, reverb=12, loose=0, touch=3)
    punch = score.part("low drum", 117, volume=92, reverb=10, loose=0)
    acid = score.part("acid bass", 38, pan=60, volume=110, reverb=14, loose=0, touch=2)
    stab = score.part("stab", 81, pan=86, volume=76, reverb=80, chorus=40, loose=0)
    air = score.part("air", 95, pan=44, volume=78, reverb=110, loose=0)
    line = (0, 0, 12, 0, 3, 0, 10, 0, 0, 12, 0, 7, 0, 15, 3, 1)
    gates = "xx.xx.xxx.xxxx.x"
    bars = 32
    for bar in range(bars):
        at = 4 * bar
        root = pitch("f1") if bar % 8 < 6 else pitch("db2") if bar % 8 == 6 else pitch("eb1")
        quiet = 16 <= bar < 20
        if not quiet:
            _steps(drums, at, "X...X...X...X...", 36, 110)
            punch.chord(at, 0.2, [36], 80)
            if bar >= 2:
                _steps(drums, at, "..x...x...x...x.", 46, 48)
            if bar >= 4:
                _steps(drums, at, "oxoxoxoxoxoxoxox", 42, 46)
            if bar >= 8:
                _steps(drums, at, "....x.......x...", 39, 84)
                _steps(drums, at, "...x......x.....", 56 if bar % 4 == 3 else 75, 60)
            if bar % 8 == 7:
                _steps(drums, at, "........x.x.xxxx", 40, 84)
        for i, gate in enumerate(gates):
            if gate == "x":
                accent = (i * 5 + bar * 3) % 16 in (0, 6, 11)
                acid.note(at + i / 4, 0.3 if accent else 0.17, root + 12 + line[(i + (bar // 4) * 3) % 16], 116 if accent else 84)
            open_ = min(1, (bar * 16 + i) % 256 / 230) if bar < 16 else 0.15 + 0.85 * ((bar - 16) * 16 + i) / 256
            acid.generator(at + i / 4, 8, -1800 + 2000 * open_)
            acid.generator(at + i / 4, 9, 60 + 90 * open_)
        if bar >= 8 and bar % 2:
            minor = {pitch("f1"): "Fm7", pitch("db2"): "Dbmaj7", pitch("eb1"): "Eb6"}[root]
            for k, force in ((0.75, 78), (1.5, 58), (2.25, 40)):
                stab.chord(at + k, 0.3, Chord(minor).tones(60, 73)[:4], force)
        if bar % 4 == 0 and bar >= 4:
            air.chord(at, 16.2, [pitch(n) for n in ("f4 c5 eb5 ab5" if bar % 8 == 0 else "f4 bb4 eb5 g5").split()], 64)
    air.swell(64, 80, 70, 127)
    acid.note(128, 2, pitch("f1") + 12, 110)
    drums.note(128, 1, 49, 90)
    stab.chord(128, 0.4, Chord("Fm7").tones(60, 73)[:4], 80)
    return score
