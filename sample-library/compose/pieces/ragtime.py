"""A piano, an old one: a rag with two strains, and a stride tune that swings."""

from midi import Score
from notation import play
from theory import Chord, pitch


def _left(piano, start, symbols, beats, velocity=62, walk=True):
    """Bass on the strong beats, chord on the weak ones; `symbols` has one chord for each pair of beats."""
    for i, symbol in enumerate(symbols):
        chord, at = Chord(symbol), start + i * 2 * beats
        low = chord.above(pitch("f1"), bass=True) if i % 2 == 0 or not walk else chord.above(pitch("c2")) + 7
        if low > pitch("g2"):
            low -= 12
        piano.chord(at, 0.6 * beats, [low, low + 12], velocity + 8)
        tones = chord.tones(pitch("e3"), pitch("d4"))
        piano.chord(at + beats, 0.45 * beats, tones[:4], velocity - 4)


def rag():
    """Introduction, first strain, second strain an octave richer, and a close; straight, as it was written then."""
    score = Score("rag", 92)
    piano = score.part("piano", 3, volume=112, reverb=40, chorus=20, loose=0.006, touch=5)
    intro = "8 g5 16 e5 8 c5 16 a4 8 g4~ | 16 g4 e4 c4 8 a3 16 g3 8 e3 | 8 d3 f#3 a3 c4 | 4 b3 8 f4+g4 r"
    strain = (
        "16 r e5 g5 8 c6 16 e5 8 g5 | 16 r d5 g5 8 b5 16 d5 8 g5 | 16 r e5 a5 8 c6 16 e5 8 a5 | 16 g5 f#5 g5 8 a5 16 g5 8 e5"
        " | 16 r f5 a5 8 c6 16 f5 8 a5 | 16 r e5 g5 8 c6 16 g5 8 e5 | 16 d5 e5 f#5 8 a5 16 d6 8 c6 | 8 b5 16 g5 8 a5 16 b5 8 g5"
        " | 16 r e5 g5 8 c6 16 e5 8 g5 | 16 r d5 g5 8 b5 16 d5 8 g5 | 16 r e5 a5 8 c#6 16 e5 8 a5 | 16 d6 c6 a5 8 f5 16 a5 8 d5"
        " | 16 r f5 ab5 8 c6 16 f5 8 ab5 | 16 g5 e5 c5 8 e5 16 g5 8 c6 | 16 a5 c6 d6 8 f#5 16 g5 8 b5 | 4 c6 8 e5+c6 r"
    )
    chords = ("C G/b Am C F C D7 G7 C G/b A7 Dm Fm C D7 C").split()
    second = (
        "8 c5+a5 16 a5 8 c6 16 a5 8 f5 | 16 e5 f5 a5 8 c6 16 a5 8 f5 | 8 bb4+g5 16 g5 8 bb5 16 g5 8 e5 | 16 c5 e5 g5 8 bb5 16 g5 8 e5"
        " | 8 c5+a5 16 a5 8 c6 16 d6 8 c6 | 16 a5 c6 a5 8 f#5 16 a5 8 d5 | 16 d5 f5 g5 8 b5 16 g5 8 f5 | 8 e5+c6 16 g5 8 bb5 16 g5 8 e5"
        " | 8 c5+a5 16 a5 8 c6 16 a5 8 f5 | 16 f5 a5 c6 8 eb6 16 c6 8 a5 | 8 bb5+d6 16 d6 8 bb5 16 f5 8 d5 | 8 bb5+db6 16 db6 8 bb5 16 f5 8 db5"
        " | 16 c6 a5 f5 8 a5 16 c6 8 f5 | 16 f#5 a5 c6 8 d6 16 c6 8 a5 | 16 bb5 g5 e5 8 c5 16 e5 8 g5 | 4 f5+a5+f6 8 f4+a4+f5 r"
    )
    answer = "F F C7 C7 F D7 G7 C7 F F7 Bb Bbm F D7 C7 F".split()
    now = play(piano, 0, intro, 76, bar=2)
    play(piano, 0, intro, 70, shift=-12, bar=2)
    _left(piano, now, chords, 1)
    now = play(piano, now, strain, 84, legato=0.85, bar=2)
    _left(piano, now, answer, 1, 68)
    play(piano, now, second, 80, shift=12, legato=0.8, bar=2)
    now = play(piano, now, second, 90, legato=0.85, bar=2)
    piano.chord(now, 1, [pitch(n) for n in "c2 c3 bb3 e4 g4 c5".split()], 86)
    piano.chord(now + 1, 0.5, [pitch(n) for n in "c2 c3 bb3 e4 g4 bb4".split()], 80)
    piano.chord(now + 2, 1.5, [pitch(n) for n in "f1 f2 a3 c4 f4 a4 f5".split()], 96)
    return score


def stride():
    """Thirty-two bars, A A B A, with a tune that leans on the off-beats; the last A is played in chords."""
    score = Score("stride", 176, swing=0.63)
    piano = score.part("piano", 0, volume=112, reverb=45, loose=0.008, touch=6)
    tune = (
        "8 r c5 eb5 e5 g5 4 a5 8 g5~ | 8 g5 e5 4 c5 8 r g4 a4 c5 | 8 d5 f5 4 a5 8 r a5 g5 f5 | 8 e5 d5 4 b4 8 r g4 a4 b4"
        " | 8 r c5 eb5 e5 g5 4 a5 8 c6~ | 8 c6 bb5 4 g5 8 e5 c#5 4 a4 | 8 d5 e5 f5 a5 8 ab5 f5 d5 b4 | {end}"
    )
    first, close = "4 c5 8 e5 eb5 4 d5 g4", "4 c5 8 r g4 4 c5 r"
    bridge = (
        "4 e5 8 r g#5 b5 4 d6 8 b5 | 8 g#5 e5 4 d5 8 r e5 f#5 g#5 | 8 a5 c#6 4 e6 8 r c#6 a5 g5 | 8 e5 g5 4 c#6 8 r a5 g5 e5"
        " | 8 f#5 a5 c6 d6 4 c6 8 a5 f#5 | 8 r d5 f#5 a5 4 c6 8 a5 f#5 | 8 g5 b5 d6 f6 8 e6 eb6 d6 b5 | 8 a5 g5 f5 d5 4 b4 g4"
    )
    eight = "C C C C Dm7 Dm7 G7 G7 C C C7 A7 Dm7 G7 {end}"
    turn, home = "C G7", "C C"
    middle = "E7 E7 E7 E7 A7 A7 A7 A7 D7 D7 D7 D7 G7 G7 G7 G7"
    now = play(piano, 0, "8 g5+b5 f5 4 d5 8 f5 d5 4 b4 | 8 a4 g4 f4 d4 4 b3+f4 r", 80, bar=4)
    _left(piano, 0, "G7 G7 G7 G7".split(), 1, 60)
    form = ((tune.format(end=first), eight.format(end=turn), 0), (tune.format(end=close), eight.format(end=home), 1),
            (bridge, middle, 2), (tune.format(end=close), eight.format(end=home), 3))
    for text, symbols, chorus in form:
        _left(piano, now, symbols.split(), 1, 58 + 3 * chorus)
        if chorus == 3:
            play(piano, now, text, 72, shift=12, legato=0.8, bar=4)
        now = play(piano, now, text, 82 + 3 * chorus, legato=0.85, bar=4)
    now = play(piano, now, "8 e5+c6 eb5+b5 d5+bb5 c#5+a5 4 c5+g5 b4+f5 | 4 c5+e5+a5 r 8 r 4. c5+e5+g5+d6", 90, bar=4)
    _left(piano, now - 8, "C G7 C".split(), 1, 66)
    piano.chord(now - 1.5, 3, [pitch(n) for n in "c2 g2 e3 a3".split()], 84)
    return score
