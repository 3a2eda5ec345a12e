"""A loud band: two distorted guitars left and right, bass, drums, and a lead that bends its notes."""

from midi import Score
from notation import play
from theory import pitch


class Band:
    """The players, and what a bar of theirs looks like."""

    def __init__(self, score):
        self.left = score.part("guitar", 30, pan=14, volume=92, reverb=20, loose=0.008)
        self.right = score.part("guitar", 30, pan=114, volume=92, reverb=20, loose=0.01)
        self.lead = score.part("lead guitar", 29, pan=70, volume=104, reverb=45, loose=0.008)
        self.bass = score.part("bass", 34, pan=64, volume=116, reverb=8, loose=0.005)
        self.drums = score.drums(kit=16, volume=114, reverb=20)

    def strike(self, at, length, root, velocity=100, octave=True):
        """A power chord in both guitars."""
        tones = [root, root + 7] + [root + 12] * octave
        self.left.chord(at, length, tones, velocity, strum=0.006)
        self.right.chord(at, length, tones, velocity - 4, strum=0.01)

    def chug(self, at, pattern, root, step=0.5):
        """`X` a full chord, `x` a muted low note, `-` lets ring, `.` rests; the bass follows."""
        for i, mark in enumerate(pattern):
            ring = len(pattern[i + 1:]) - len(pattern[i + 1:].lstrip("-"))
            if mark == "X":
                self.strike(at + i * step, (1 + ring) * step * 0.96, root)
            elif mark == "x":
                self.left.chord(at + i * step, step * 0.45, [root, root + 7], 84)
                self.right.chord(at + i * step, step * 0.45, [root, root + 7], 80)
            if mark in "Xx":
                low = root - 12
                self.bass.note(at + i * step, (1 + ring) * step * 0.9, low, 96)

    def beat(self, at, kick, snare, hat=42, step=0.5, crash=False):
        """One bar of drums: patterns of `x` and `.`, and the cymbal that keeps time on each half beat."""
        for drum, pattern, force in ((36, kick, 108), (38, snare, 112)):
            for i, mark in enumerate(pattern):
                if mark == "x":
                    self.drums.note(at + i * step, 0.2, drum, force)
        for i in range(8):
            if hat:
                self.drums.note(at + i / 2, 0.2, hat, 88 if i % 2 == 0 else 66)
        if crash:
            self.drums.note(at, 1, 49, 112)

    def fill(self, at, beats=2):
        """Down the toms."""
        for i in range(int(beats * 4)):
            self.drums.note(at + i / 4, 0.2, (38, 38, 50, 50, 47, 47, 43, 41)[i * 8 // int(beats * 4)], 92 + 2 * i)


def stairwell():
    """Riff, verse, chorus, solo, chorus, end; E minor, 146 to the minute."""
    score = Score("stairwell", 146)
    band = Band(score)
    riff = (("X-xxX-xx", "e2"), ("X-xxX-X-", "e2"), ("X-xxX-xx", "g2"), ("X-X-X-xx", "a2"))
    verse = (("xxxxxxxx", "e2"), ("xxxxxxxx", "e2"), ("xxxxxxxx", "c3"), ("xxxxxxxX", "d3"))
    chorus = (("X---X---", "g2"), ("X---X-X-", "d3"), ("X---X---", "e2"), ("X---X-X-", "c3"))
    sections = [("riff", riff, 4), ("verse", verse, 8), ("chorus", chorus, 8), ("solo", chorus, 8), ("chorus", chorus, 8)]
    hook = ("4. b5 8 a5 2 g5 | 4. a5 8 f#5 2 d5 | 8 e5 g5 4 b5 2 g5 | 4 g5 a5 g5 e5 | 4. b5 8 a5 4 g5 b5 | 4. d6 8 a5 2 f#5"
            " | 8 e5 g5 b5 e6 2 d6 | 4 c6 b5 a5 g5")
    solo = ("16 b5 d6 b5 a5 8 g5 16 a5 b5 4 d6! 8 e6 d6 | 8 a5 16 f#5 a5 8 d6 f#6 4. e6! 8 d6 | 16 e6 d6 b5 g5 e5 g5 b5 d6 e6 d6 b5 a5 g5 a5 b5 d6 | 8 c6 e6 g6 e6 4 c6 b5"
            " | 8 g5 b5 d6 g6 4. f#6! 8 d6 | 16 d6 c6 a5 f#5 a5 c6 d6 f#6 4 a6 8 f#6 d6 | 8t b5 d6 e6 g6 e6 d6 b5 d6 e6 g6 e6 d6 | 4 c6! e6 2 g6!")
    at = 0
    for name, bars, count in sections:
        for bar in range(count):
            pattern, root = bars[bar % 4]
            band.chug(at, pattern, pitch(root))
            last = bar == count - 1
            if name == "verse":
                band.beat(at, "x..xx...", "..x...x.", 42, crash=bar == 0)
            elif name == "riff":
                band.beat(at, "x...x..." if bar % 2 else "x..xx...", "..x...x.", 46, crash=bar == 0)
            else:
                band.beat(at, "x..xx.x.", "..x...x.", 51 if name == "solo" else 46, crash=bar % 4 == 0)
            if last:
                band.fill(at + 2)
            at += 4
        start = at - 4 * count
        if name == "chorus":
            play(band.lead, start, hook, 88, legato=0.97, bar=4)
        elif name == "solo":
            play(band.lead, start, solo, 104, shift=-12, legato=1.0, bar=4)
            for beat in (2, 6, 18, 28, 30):
                for k in range(6):
                    band.lead.bend(start + beat + k / 16, -1 + k / 5)
        elif name == "verse":
            for half in (0, 16):
                play(band.lead, start + half, "8 e4 g4 a4 b4 4 b4 8 a4 g4 | 4 e4 r 2 r | 8 e4 g4 a4 b4 4 d5 8 b4 a4 | 4 a4 8 b4 a4 2 f#4", 84, bar=4)
    band.strike(at, 5, pitch("e2"), 112)
    band.bass.note(at, 5, pitch("e1"), 104)
    band.lead.note(at, 4.5, pitch("e5"), 96)
    band.drums.note(at, 2, 49, 118)
    band.drums.note(at, 2, 36, 116)
    score.ritard(at - 2, at, 146, 120)
    return score


def fuse():
    """Fast, in D minor, then at half the speed until the fuse blows, then fast again to a dead stop."""
    score = Score("fuse", 190)
    band = Band(score)
    gallop = (("x.xxx.xxx.xxX.X.", "d2"), ("x.xxx.xxx.xxX.X.", "d2"), ("x.xxx.xxx.xxX-X-", "f2"), ("X-..X-..X-X-xxxx", "e2"))
    wall = (("X-------X-------", "d2"), ("X-------X---X---", "bb2"), ("X-------X-------", "f2"), ("X-------X---X---", "c3"))
    breakdown = (("X---..xxX---..xx", "d2"), ("X---..xxX-X-X---", "eb2"), ("X---..xxX---..xx", "d2"), ("X-X-X-X-xxxxxxxx", "c3"))
    cry = "2. d5 4 f5 | 1 f5 | 2. a5 4 c6 | 2 g5 4 a5 g5 | 2. d6 4 c6 | 2 bb5 f5 | 4 c6 a5 f5 a5 | 1 g5"
    at = 0
    for name, bars, count in (("riff", gallop, 8), ("wall", wall, 8), ("riff", gallop, 4), ("break", breakdown, 8), ("wall", wall, 8), ("riff", gallop, 4)):
        for bar in range(count):
            pattern, root = bars[bar % 4]
            band.chug(at, pattern, pitch(root), step=0.25)
            if name == "riff":
                band.beat(at, "x.xxx.xxx.xxx.x.", "....x.......x...", 42 if bar % 4 < 3 else 46, 0.25, bar % 4 == 0)
            elif name == "wall":
                band.beat(at, "x.x.x.x.x.x.x.x.", "..x...x...x...x." if count > 4 and bar >= 4 else "....x.......x...", 46, 0.25, bar % 2 == 0)
            else:
                band.beat(at, "x.....xxx.....xx", "........x.......", 0, 0.25, True)
                band.drums.note(at + 2, 0.5, 52, 84)
            if bar == count - 1:
                band.fill(at + 2)
            at += 4
        if name == "wall":
            play(band.lead, at - 32, cry, 100, legato=1.0, bar=4)
        if name == "break":
            play(band.lead, at - 16, "8 d6 r d6 r eb6 r d6 r | 8 d6 r c6 r bb5 r c6 r | 16 d6 a5 f5 a5 d6 a5 f5 a5 eb6 bb5 g5 bb5 eb6 bb5 g5 bb5 | 16 c6 g5 e5 g5 c6 g5 e5 g5 8 d6 d6 d6 d6", 92, bar=4)
    band.strike(at, 0.4, pitch("d2"), 120)
    band.bass.note(at, 0.4, pitch("d1") + 12, 110)
    band.drums.note(at, 0.3, 49, 120)
    band.drums.note(at, 0.3, 36, 120)
    return score
