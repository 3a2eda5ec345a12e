"""What the compilation adds: a piece in maqam Hijaz, the Japanese song Sakura, a dub, and the bed under the voice."""

from midi import Score
from notation import play
from theory import Chord, pitch


def hijaz():
    """A free prelude of the lute over a drone, then a theme in unison over the rhythm maqsum, and its answer above."""
    score = Score("hijaz", 112)
    oud = score.part("lute", 24, pan=44, volume=110, reverb=45, loose=0.012, touch=7)
    santur = score.part("dulcimer", 15, pan=88, volume=88, reverb=55, loose=0.008)
    strings = score.part("strings", 48, pan=70, volume=74, reverb=65, loose=0.015)
    flute = score.part("reed flute", 77, pan=30, volume=78, reverb=75, loose=0.02)
    bass = score.part("drone", 43, pan=64, volume=80, reverb=40, loose=0.01)
    drums = score.drums(volume=102, reverb=40)
    theme = ("4 d5 8 eb5 f#5 4 g5 8 f#5 eb5 | 8 f#5 g5 f#5 eb5 2 d5 | 8 a5 bb5 a5 g5 4 f#5 8 g5 a5 | 8 g5 f#5 eb5 f#5 4 eb5 d5")
    answer = ("4 a5 8 bb5 c6 4 d6 8 c6 bb5 | 8 a5 bb5 a5 g5 2 a5 | 8 g5 a5 g5 f#5 4 g5 8 f#5 eb5 | 8 f#5 eb5 d5 eb5 2 d5")
    prelude = ("4. d4 16 eb4 f#4 4. g4 8 f#4 | 16 eb4 f#4 g4 a4 4 bb4 8 a4 16 g4 f#4 4 g4 | 8 a4 bb4 16 c5 d5 c5 bb4 8 a4 16 bb4 a4 8 g4 f#4 | 16 g4 f#4 eb4 f#4 8 eb4 d4 2 d4")
    play(oud, 0, prelude, 82, legato=1.3, bar=4)
    for bar in range(4):
        bass.note(4 * bar, 4.1, pitch("d2"), 52)
        oud.note(4 * bar, 2, pitch("d3"), 60)
    at = 16
    for turn, text in enumerate((theme, theme, answer, answer, theme)):
        play(oud, at, text, 80, shift=-12, bar=4)
        play(santur, at, text, 74, legato=1.2, bar=4)
        if turn >= 1:
            play(strings, at, text, 76, shift=-12 if turn == 1 else 0, bar=4)
        if turn in (2, 3):
            play(flute, at, text, 78, bar=4)
        for bar in range(4):
            now = at + 4 * bar
            root = pitch("d2") if bar != 2 or turn in (0, 1, 4) else pitch("g2")
            for beat, fifth in ((0, 0), (1.5, 0), (2, 7), (3, 0)):
                bass.note(now + beat, 0.8, root + fifth, 70)
            for step, key, force in ((0, 64, 100), (1, 62, 84), (3, 62, 80), (4, 64, 92), (6, 62, 86), (7, 62, 52 if bar % 2 else 0), (5, 62, 40)):
                if force:
                    drums.note(now + step / 2, 0.3, key, force)
            for step in range(8):
                drums.note(now + step / 2, 0.2, 54, 58 if step in (1, 3, 6) else 34)
            if bar == 3:
                for step in range(4):
                    drums.note(now + 3 + step / 4, 0.2, 61 if step % 2 else 60, 62 + 6 * step)
        at += 16
    for part, names in ((oud, "d3 a3 d4"), (santur, "d4 d5"), (strings, "d4 a4 d5"), (bass, "d2")):
        part.chord(at, 4, [pitch(n) for n in names.split()], 80, strum=0.05)
    drums.note(at, 0.5, 64, 104)
    score.ritard(at - 4, at, 112, 80)
    return score


SAKURA = ("4 a4 a4 2 b4 | 4 a4 a4 2 b4 | 4 a4 b4 c5 b4 | 4 a4 8 b4 a4 2 f4 | 4 e4 c4 e4 f4 | 4 e4 8 e4 c4 2 b3 | 4 a4 b4 c5 b4"
          " | 4 a4 8 b4 a4 2 f4 | 4 e4 c4 e4 f4 | 4 e4 8 e4 c4 2 b3 | 4 a4 a4 2 b4 | 4 a4 a4 2 b4 | 4 e4 f4 8 b4 a4 4 f4 | 1 e4")


def sakura():
    """The song of cherry trees (Edo period, everybody's): the bamboo flute sings, the koto answers like rain."""
    score = Score("sakura", 74)
    koto = score.part("koto", 107, pan=44, volume=106, reverb=60, loose=0.012, touch=6)
    low = score.part("low koto", 107, pan=84, volume=92, reverb=60, loose=0.012, touch=6)
    flute = score.part("bamboo flute", 77, pan=66, volume=92, reverb=90, loose=0.02)
    scale = [pitch(n) for n in "e3 f3 a3 b3 c4 e4 f4 a4 b4 c5 e5 f5 a5 b5 c6 e6".split()]
    for k, tone in enumerate(reversed(scale)):
        koto.note(k * 0.12, 1.5, tone, 82 - 2 * k)
    low.note(2, 4, pitch("e2"), 76)
    low.note(2.5, 4, pitch("b2"), 66)
    start = 4
    play(flute, start, SAKURA, 82, shift=12, legato=1.0, bar=4)
    beds = "a2 e3 b3 e3|a2 e3 b3 e3|a2 e3 c4 e3|f2 c3 a3 c3|a2 e3 c4 e3|e2 b2 e3 b2|a2 e3 c4 e3|f2 c3 a3 c3|a2 e3 c4 e3|e2 b2 e3 b2|a2 e3 b3 e3|a2 e3 b3 e3|f2 c3 a3 c3|e2 b2 e3 b2"
    for bar, text in enumerate(beds.split("|")):
        now, tones = start + 4 * bar, [pitch(n) for n in text.split()]
        for k, tone in enumerate(tones):
            low.note(now + k, 2.5, tone, 72 if k == 0 else 58)
        near = [p for p in scale if p > tones[-1] + 5]
        for k in range(6 if bar % 2 else 4):
            tone = near[(k * 2 + bar) % 7]
            koto.note(now + 2 + k * (0.25 if bar % 2 else 0.5) + 0.5 * (bar % 2 == 1), 1.2, tone, 48 + 3 * k)
        flute.swell(now, now + 1.5, 84, 120)
        flute.swell(now + 2, now + 3.75, 118, 82)
    play(koto, start + 40, SAKURA[SAKURA.rindex("4 a4 a4 2 b4 | 4 a4 a4 2 b4"):], 74, bar=4)
    end = start + 56
    for k, name in enumerate("e2 b2 e3 f3 a3 b3 e4".split()):
        (low if k < 3 else koto).note(end + k * 0.22, 4, pitch(name), 70 - 3 * k)
    flute.note(end, 3.5, pitch("e5"), 56)
    score.ritard(end - 6, end, 74, 52)
    return score


def dub():
    """Heavy bass, chords off the beat, and a melodica whose echoes answer; things drop out and come back."""
    score = Score("dub", 76)
    bass = score.part("bass", 33, volume=124, reverb=4, loose=0.006)
    organ = score.part("organ", 16, pan=92, volume=72, reverb=50, loose=0.005)
    guitar = score.part("guitar", 27, pan=34, volume=82, reverb=70, loose=0.005)
    horn = score.part("melodica", 22, pan=58, volume=86, reverb=60, loose=0.012)
    echo = score.part("echo", 22, pan=20, volume=64, reverb=90, loose=0.012)
    drums = score.drums(kit=8, volume=112, reverb=45)
    riff = ("8. g1 16 g1 8 bb1 d2 r g1 4 f1", "8. g1 16 g1 8 bb1 d2 8. eb2 16 eb2 8 d2 c2", "8. c2 16 c2 8 eb2 g2 r c2 4 bb1", "8. d2 16 d2 8 f2 a1 8. d2 16 c2 8 bb1 a1")
    chords = "Gm Gm Cm Dm".split()
    tune = ("8 d5 g5 4 bb5 8. a5 16 g5 4 d5", "4. r 8 f5 16 g5 f5 8 d5 4 bb4", "8 c5 eb5 4 g5 8. f5 16 eb5 4 c5", "8 d5 f5 8. a5 16 g5 2 f5")
    bars = 20
    for bar in range(bars):
        at, chord = 4 * bar, Chord(chords[bar % 4])
        bare = bar in (8, 9, 10, 11)
        if bar >= 2:
            play(bass, at, riff[bar % 4], 104, legato=0.9, bar=4)
        for beat in range(4):
            for off, force in ((0.5, 74), (0.75, 40)):
                if not bare or beat == 3:
                    organ.chord(at + beat + off, 0.16, chord.tones(58, 74)[:3], force)
            if not bare or beat % 2 == 1:
                guitar.chord(at + beat + 0.5, 0.14, chord.tones(62, 79)[:4], 82)
                if bar % 4 == 3 or bare:
                    for n in (1, 2, 3):
                        guitar.chord(at + beat + 0.5 + n * 0.375, 0.12, chord.tones(62, 79)[:4], 66 - 16 * n)
        for beat, key, force in ((2, 36, 116), (2, 37 if bar % 2 else 38, 100), (0, 36, 60 if bar % 4 == 0 else 0)):
            if force:
                drums.note(at + beat, 0.2, key, force)
        for step in range(8):
            if not (bare and step < 4):
                drums.note(at + step / 2, 0.2, 42, 78 if step % 2 else 56)
        if bar % 4 == 3:
            for k, key in enumerate((38, 50, 47, 43)):
                drums.note(at + 3 + k / 4, 0.2, key, 90)
        if bar % 4 == 0:
            drums.note(at, 1, 49, 84)
        if 4 <= bar < 8 or 12 <= bar < 19:
            play(horn, at, tune[bar % 4], 84, bar=4)
            for n, force in ((1, 56), (2, 36), (3, 22)):
                play(echo, at + n * 0.75, tune[bar % 4], force, bar=4)
    end = 4 * bars
    bass.note(end, 3, pitch("g1"), 108)
    for n in range(6):
        guitar.chord(end + n * 0.75, 0.2, Chord("Gm").tones(62, 79)[:4], 92 - 14 * n)
    drums.note(end, 1, 49, 96)
    drums.note(end, 0.3, 36, 110)
    return score


def bed():
    """Quiet chords of an electric piano, under the spoken words."""
    score = Score("bed", 66)
    piano = score.part("electric piano", 4, volume=90, reverb=70, chorus=40, loose=0.012)
    for bar in range(24):
        chord = Chord("Cmaj9 Am9 Fmaj9 G13".split()[bar % 4])
        piano.note(4 * bar, 4, chord.above(pitch("c2") + 5), 52)
        for k, tone in enumerate(chord.tones(55, 76)[:6]):
            piano.note(4 * bar + k * 0.5, 3, tone, 46 + 2 * (k % 3))
    return score
