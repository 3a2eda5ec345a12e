"""A trio at night: a bossa nova with a flute for guest, and a minor blues that swings."""

from midi import Score
from notation import play
from theory import Chord, lead, pitch, rootless

A = "Fmaj9:4 Em7b5:2 A7b9:2 Dm9:4 Cm9:2 F13:2 Bbmaj9:4 Bbm6/9:4 Am7:2 D7b9:2 Gm9:2 C13:2"
B = "Bbmaj9:4 Eb13:4 Am7:4 D7b9:4 Gm9:4 A7b9:4 Dm9:2 G13:2 Gm9:2 C13:2"
SONG = ("4. a5 8 g5 2 e5 | 8 r g5 4 bb5 8 a5 g5 4 e5 | 4. f5 8 e5 2 a4 | 8 r g4 bb4 d5 4 eb5 8 d5 c5 | 4. d5 8 c5 2 a4"
        " | 8 r bb4 c5 db5 4. f5 8 g5 | 4. e5 8 c5 4 eb5 8 d5 c5 | 4. bb4 8 a4 4 d5 e5")
BRIDGE = ("2 d6 4 c6 a5 | 4. c6 8 bb5 2 g5 | 4. g5 8 e5 2 c5 | 8 r c5 eb5 f#5 4 a5 c6 | 2 bb5 4 a5 f5 | 4. g5 8 e5 4 c#5 bb4"
          " | 4. a4 8 c5 4 e5 f5 | 2 d5 8 r bb4 a4 g4")


def _plan(text):
    return [(Chord(symbol), float(length)) for symbol, length in (c.rsplit(":", 1) for c in text.split())]


def bossa():
    """Guitar in the Brazilian pattern, bass on one and three, flute and vibraphone share a song of A B A."""
    score = Score("bossa", 136)
    guitar = score.part("guitar", 24, pan=40, volume=104, reverb=40, loose=0.008)
    bass = score.part("bass", 32, pan=64, volume=108, reverb=20, loose=0.007)
    flute = score.part("flute", 73, pan=74, volume=92, reverb=60, loose=0.015)
    vibes = score.part("vibraphone", 11, pan=88, volume=92, reverb=55, loose=0.01)
    drums = score.drums(kit=40, volume=92, reverb=35)
    form = _plan("Gm9:4 C13:4 Gm9:4 C13:4 " + A + " " + B + " " + A + " Bbmaj9:4 Bbm6/9:4 Fmaj9:8")
    voices = lead([c for c, _ in form], 52, 69, classes=rootless)
    clave = (0, 1.5, 3, 5, 6.5)
    at = 0.0
    total = sum(l for _, l in form)
    timeline = []
    for (chord, length), voicing in zip(form, voices):
        timeline.append((at, at + length, chord, voicing))
        low = chord.above(pitch("e1") + 5)
        fifth = low + 7 if low + 7 < pitch("e3") else low - 5
        for k in range(int(length // 2)):
            bass.note(at + 2 * k, 1.4, low if k % 2 == 0 or length == 2 else fifth, 80)
            bass.note(at + 2 * k + 1.5, 0.45, fifth if k % 2 == 0 and length > 2 else low, 64)
        at += length
    for bar in range(0, int(total) - 8, 8):
        for hit in clave + (7.5,) * (bar % 16 == 8):
            start, end, chord, voicing = next(t for t in timeline if t[0] <= bar + hit < t[1])
            guitar.chord(bar + hit, 1.1, voicing, 70 if hit in (0, 3) else 60, strum=0.012)
        for hit in (0, 1.5, 3, 5, 6.5):
            drums.note(bar + hit, 0.2, 37, 62)
        for k in range(16):
            drums.note(bar + k / 2, 0.2, 70, 46 if k % 2 else 58)
        for k in range(4):
            drums.note(bar + 2 * k, 0.2, 36, 58)
            drums.note(bar + 2 * k + 1.5, 0.2, 36, 40)
    guitar.chord(total - 8, 6, timeline[-1][3], 64, strum=0.1)
    play(vibes, 16, SONG, 58, shift=-12, bar=4)
    play(flute, 16, SONG, 80, bar=4)
    for start, end, chord, voicing in timeline:
        if 48 <= start < 80:
            vibes.chord(start, end - start, voicing, 42, strum=0.05)
            flute.note(start, (end - start) * 0.96, voicing[-1] + 12, 58)
    play(vibes, 48, BRIDGE, 84, bar=4)
    play(flute, 80, SONG, 84, bar=4)
    play(vibes, 80, SONG, 62, shift=-12, bar=4)
    play(flute, 112, "2 d6 4 c6 a5 | 2 db6 4 bb5 g5 | 1 a5", 76, bar=4)
    vibes.chord(120, 7, [pitch(n) for n in "f4 a4 c5 e5 g5".split()], 64, strum=0.25)
    for bar in range(4, 32):
        flute.swell(4 * bar, 4 * bar + 2, 96, 118)
        flute.swell(4 * bar + 2.5, 4 * bar + 3.75, 116, 100)
    score.ritard(116, 120, 136, 104)
    return score


HEAD = ("8 r g4 c5 eb5 f5 f#5 g5 eb5 | 4 c5 r 8 r bb4 4 c5 | 8 r g4 c5 eb5 f5 f#5 g5 eb5 | 4 c5 r 2 r | 8 r ab4 c5 eb5 f5 f#5 g5 ab5"
        " | 4 f5 r 8 r eb5 4 f5 | 8 r g4 c5 eb5 f5 f#5 g5 eb5 | 4 c5 r 2 r | 8 r c5 eb5 gb5 4 f5 8 eb5 c5 | 8 b4 d5 f5 ab5 4 g5 8 f5 d5"
        " | 4 eb5 c5 8 r bb4 4 c5 | 2 r 8 r g4 bb4 b4")
BLUES = "Cm7 Fm7 Cm7 Cm7 Fm7 Fm7 Cm7 Cm7 Ab13 G7#9 Cm7 G7#9".split()
SCALE = {"Cm7": (0, 2, 3, 5, 7, 9, 10), "Fm7": (5, 7, 8, 10, 0, 2, 3), "Ab13": (8, 10, 0, 2, 3, 5, 6), "G7#9": (7, 8, 10, 11, 1, 3, 5)}
RHYTHMS = ("x.xxxxxx", ".xxxxx.x", "xxxxx.x.", "..xxxxxx", "x..xx.xx", "xxxxxx..", ".xx.x...", "x.x.xxxx")


def _walk(bass, start, symbols, following, rng):
    """Root on one, chord tones and steps between, and a semitone's approach to the next root on four."""
    low, high = pitch("e1"), pitch("c3")
    place = pitch("c2")
    for bar, symbol in enumerate(symbols):
        chord, nxt = Chord(symbol), Chord((symbols + [following])[bar + 1])
        root = min((p for p in range(low, high) if p % 12 == chord.root), key=lambda p: abs(p - place))
        target = min((p for p in range(low, high) if p % 12 == nxt.root), key=lambda p: abs(p - root - 3))
        tones = [p for p in chord.tones(low, high) if p != root and abs(p - root) <= 9]
        second = min(tones, key=lambda p: abs(p - (root + rng.choice((3, 5, 7, -3)))))
        third = min((p for p in tones if p != second), key=lambda p: abs(p - (second + target) / 2))
        last = target + rng.choice((-1, 1))
        for beat, tone in enumerate((root, second, third, last)):
            bass.note(start + 4 * bar + beat, 0.92, tone, 82 if beat % 2 else 76)
        if rng.random() < 0.2:
            bass.note(start + 4 * bar + 3.5, 0.3, last, 60)
        place = last


def _improvise(piano, start, symbols, following, rng, velocity):
    """Lines of eighths in the chord's scale: they turn at the range's ends and slip into each bar by a semitone."""
    place, way = pitch("g5"), -1
    for bar, symbol in enumerate(symbols):
        rhythm = RHYTHMS[rng.randrange(len(RHYTHMS))]
        scale = [p for p in range(pitch("g4"), pitch("d6")) if p % 12 in SCALE[symbol]]
        arpeggio = [p for p in scale if p % 12 in Chord(symbol).classes]
        targets = [p for p in range(pitch("g4"), pitch("d6")) if p % 12 in Chord((symbols + [following])[bar + 1]).classes]
        for slot, mark in enumerate(rhythm):
            if mark == ".":
                continue
            pool = arpeggio if slot in (0, 4) else scale
            ahead = [p for p in pool if (p - place) * way > 0]
            if not ahead or rng.random() < 0.13:
                way = -way
                ahead = [p for p in pool if (p - place) * way > 0] or pool
            place = min(ahead, key=lambda p: abs(p - place - way * rng.choice((1, 2, 2, 4))))
            if slot == 7:
                goal = min(targets, key=lambda p: abs(p - place))
                place = goal + (1 if way < 0 else -1)
            piano.note(start + 4 * bar + slot / 2, 0.42 if rhythm[(slot + 1) % 8] == "." else 0.5, place, velocity + (9 if slot % 2 else 0) + slot)
    return place


def blues():
    """Head, a chorus of solo that the drums answer, head again an octave higher."""
    score = Score("blues", 172, swing=0.64)
    piano = score.part("piano", 0, pan=50, volume=108, reverb=40, loose=0.009, touch=6)
    bass = score.part("bass", 32, pan=70, volume=116, reverb=20, loose=0.008)
    drums = score.drums(kit=32, volume=94, reverb=35)
    rng = score.rng
    for chorus in range(3):
        start = 48 * chorus
        following = "Cm7"
        _walk(bass, start, BLUES, following, rng)
        comp = lead([Chord(c) for c in BLUES], 50, 64, classes=rootless)
        for bar, voicing in enumerate(comp):
            hits = rng.choice(((1.5, 3), (0.5, 2.5), (1.5,), (0, 1.5), (3.5,)))
            for hit in hits:
                piano.chord(start + 4 * bar + hit, 0.4 if hit != 1.5 else 1.0, voicing, 58 + 4 * (chorus == 1))
        if chorus in (0, 2):
            play(piano, start, HEAD, 84, legato=0.85, bar=4)
            play(piano, start, HEAD, 66, shift=12 if chorus else -12, legato=0.8, bar=4)
        else:
            _improvise(piano, start, BLUES[:8], "Ab13", rng, 78)
            play(piano, start + 32, "8 c5+eb5+ab5 r 4 c5+eb5+gb5 2 r | 8 b4+d5+g5 r 4 ab4+d5+f5 2 r | 8 g4+c5+eb5 r 4 f#5 8 g5 eb5 c5 bb4 | 4 c5' r 2 r", 86, bar=4)
        _swing(drums, start, chorus, rng)
    play(bass, 144, "4 c2 g1 2 c2", 84)
    play(piano, 144, "8 eb5 f5 f#5 g5 8 r 4. bb3+eb4+g4+d5+a5", 86)
    drums.note(146, 1, 49, 70)
    drums.note(146.5, 1, 36, 66)
    return score


def _swing(drums, start, chorus, rng):
    for bar in range(12):
        at = start + 4 * bar
        for beat, force in ((0, 66), (1, 80), (1.5, 56), (2, 66), (3, 80), (3.5, 56)):
            drums.note(at + beat, 0.3, 51, force)
        for beat in (1, 3):
            drums.note(at + beat, 0.2, 44, 62)
        for beat in range(4):
            drums.note(at + beat, 0.2, 36, 38)
        if rng.random() < 0.45:
            drums.note(at + rng.choice((0.5, 1.5, 2.5, 3.5)), 0.2, 38, rng.randint(34, 56))
        if (chorus == 1 and bar in (8, 9)) or bar == 11:
            for k, drum in enumerate((38, 38, 47, 38, 45, 43)):
                drums.note(at + 2 + k / 3, 0.2, drum, 58 + 4 * k)
    drums.note(start, 1, 49 if chorus else 51, 72)
