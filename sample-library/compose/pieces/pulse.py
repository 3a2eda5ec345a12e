"""Mallets: loops of seven and five that meet again, and a gamelan of kitchen bells in slendro."""

from midi import Score
from theory import pitch


def seven_five():
    """Two marimbas repeat 7 and 5 eighths; after 35 both are back at the start, and the harmony moves."""
    score = Score("seven", 168)
    sevens = score.part("marimba", 12, pan=24, volume=104, reverb=45, loose=0.004)
    fives = score.part("marimba", 12, pan=104, volume=100, reverb=45, loose=0.004)
    threes = score.part("xylophone", 13, pan=64, volume=70, reverb=55, loose=0.004)
    vibes = score.part("vibraphone", 11, pan=72, volume=90, reverb=70, loose=0.01)
    low = score.part("low marimba", 12, pan=56, volume=110, reverb=40, loose=0.004)
    fields = ("e3 g3 b3 d4 f#4 a4 b4", "e3 g3 b3 d4 f#4 a4 b4", "c3 g3 b3 d4 e4 g4 b4", "g3 b3 d4 e4 a4 b4 d5", "a3 c4 e4 g4 b4 d5 e5",
              "f3 a3 c4 e4 g4 b4 c5", "d3 a3 b3 d4 f#4 a4 b4", "e3 g3 b3 d4 f#4 a4 b4")
    song = ("", "", "b4 g5", "d5 b4 e5", "e5 g5 b5", "c6 b5 a5 g5", "a5 f#5 d5", "b4")
    seven, five, three = (0, 3, 2, 5, 3, 6, 4), (1, 4, 2, 5, 3), (6, 4, 5)
    for turn, text in enumerate(fields):
        tones, start = [pitch(n) for n in text.split()], turn * 17.5
        for step in range(35):
            at = start + step / 2
            sevens.note(at, 0.4, tones[seven[step % 7]], 84 if step % 7 == 0 else 66)
            if turn >= 1:
                fives.note(at, 0.4, tones[five[step % 5]] + 12 * (turn in (4, 5)), 82 if step % 5 == 0 else 62)
            if 3 <= turn <= 6 and step % 2 == turn % 2:
                threes.note(at, 0.3, tones[three[step % 3]] + 12, 52)
            if 2 <= turn < 7 and step % 5 == 0 and step % 7 in (0, 5, 3, 1):
                low.note(at, 0.9, tones[0] - 12, 84)
        names = song[turn].split()
        for k, name in enumerate(names):
            vibes.note(start + k * 17.5 / len(names), 17 / len(names), pitch(name), 72)
            vibes.note(start + k * 17.5 / len(names), 17 / len(names), pitch(name) - 12, 50)
    end = 17.5 * len(fields)
    for part, name in ((sevens, "e4"), (fives, "b4"), (low, "e3"), (vibes, "e5")):
        part.note(end, 3, pitch(name), 76)
    for part, peak in ((sevens, 120), (fives, 118)):
        part.swell(0, 70, 84, peak)
        part.swell(105, end, peak, 66)
    return score


SLENDRO = {"1": (0, 0.0), "2": (2, 0.4), "3": (5, -0.2), "5": (7, 0.2), "6": (10, -0.4)}  # equal fifths of an octave


class Bells:
    """One set of bells: a channel for each degree, bent to its place in the scale."""

    def __init__(self, score, name, program, tonic, pan, volume, reverb=70):
        self.tonic, self.parts = pitch(tonic), {}
        for degree, (_, bend) in SLENDRO.items():
            self.parts[degree] = score.part(name, program, pan=pan, volume=volume, reverb=reverb, loose=0.007, touch=5)
            self.parts[degree].bend(0, bend)

    def strike(self, at, degree, velocity, octave=0, length=1.5):
        """Sounds one bell."""
        self.parts[degree].note(at, length, self.tonic + SLENDRO[degree][0] + 12 * octave, velocity)


def gamelan():
    """A call, a fast round, then the same skeleton at half the speed with four times the ornament, and a last gong."""
    score = Score("gamelan", 126)
    saron = Bells(score, "saron", 11, "c4", 50, 100)
    bonang = Bells(score, "bonang", 108, "c5", 84, 96)
    gong = score.part("gong", 14, pan=64, volume=112, reverb=90, loose=0.01)
    kempul = score.part("kempul", 14, pan=78, volume=84, reverb=80, loose=0.01)
    hum = score.part("hum", 89, pan=64, volume=58, reverb=80, loose=0)
    drums = score.drums(volume=84, reverb=50)
    a, b, c = "2 1 2 3 5 3 2 1".split(), "6 5 3 5 6 5 2 1".split(), "5 3 5 6 5 3 2 1".split()
    for k, degree in enumerate("6 5 3 5 3 2 3 1".split()):
        bonang.strike(k * 0.5, degree, 84)
    gong.note(3.5, 8, pitch("c2"), 90)
    at = 3.5
    score.tempo(at + 32, 96)
    score.tempo(at + 36, 66)
    score.tempo(at + 40, 62)
    score.ritard(at + 64, at + 56, 68, 40)
    score.tempo(at + 56, 68)
    score.tempo(at + 60, 72)
    for turn, melody in enumerate((a, a, b, b, c, a, b, c, a)):
        slow = 4 <= turn
        for k, degree in enumerate(melody):
            now, following = at + 8 * turn + k + 1, melody[(k + 1) % 8]
            saron.strike(now, degree, 84 if k % 4 == 3 else 74, length=1)
            saron.strike(now, degree, 56, -1, 1.5)
            pair = (melody[k - 1], degree)
            if not slow:
                for n in range(2):
                    bonang.strike(now - 1 + n / 2, pair[n], 60 + 6 * n)
                    saron.strike(now - 0.5 + n / 2, degree, 48, 1, 0.5)
            else:
                for n, pick in enumerate((0, 1, 0, 1, 0, 1, 1, 1)):
                    saron.strike(now - 1 + n / 8, pair[pick], 40 + 3 * (n % 2), 1, 0.3)
                for n, pick in enumerate((0, 1, 0, 1)):
                    bonang.strike(now - 1 + n / 4 + 0.125, pair[pick], 56, n % 2)
            drums.note(now - 0.5, 0.2, 77, 44)
            if k % 2 == 1:
                kempul.note(now, 3, pitch("c3") + (7 if k == 3 else 12 if k == 5 else 5), 62)
            drums.note(now, 0.2, 64 if k % 2 else 63, 50 + 6 * (k % 4 == 3))
            if k % 4 == 2:
                drums.note(now + 0.5, 0.2, 62, 52)
        gong.note(at + 8 * turn + 8, 8, pitch("c2"), 88)
        hum.note(at + 8 * turn, 8.5, pitch("c2"), 60)
    bonang.strike(at + 72, "1", 70)
    bonang.strike(at + 72, "1", 60, 1)
    return score
