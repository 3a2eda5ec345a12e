"""A score, and its standard MIDI file (format 1, as in the MIDI Association's RP-001).

Positions and lengths are in beats (quarter notes), pitches in MIDI numbers (60 is middle C), velocities 1 to 127.
Small, seeded deviations of time and strength are added when the file is written, so that the notes in memory stay
exact and can be checked.
"""

import random
import struct

PPQ = 960
DRUMS = 9


class Part:
    """One player: an instrument on one channel."""

    def __init__(self, name, channel, program, pan, volume, reverb, chorus, loose, touch):
        self.name, self.channel, self.program = name, channel, program
        self.loose, self.touch = loose, touch
        self.notes = []
        self.controls = []
        for number, value in ((7, volume), (10, pan), (91, reverb), (93, chorus), (11, 127)):
            self.control(0, number, value)

    def note(self, start, length, pitch, velocity=80):
        """One note; a length is never shorter than a 32nd of a beat."""
        self.notes.append((start, max(length, 1 / 32), int(pitch), velocity))

    def chord(self, start, length, pitches, velocity=80, strum=0.0):
        """Several notes at once, or one after the other by `strum` beats, the lowest first."""
        for i, pitch in enumerate(pitches):
            self.note(start + i * strum, length - i * strum, pitch, velocity)

    def control(self, beat, number, value):
        """A control change (7 volume, 10 pan, 11 expression, 64 pedal, 91 reverb)."""
        self.controls.append((beat, bytes((0xB0 | self.channel, number, max(0, min(127, int(value)))))))

    def swell(self, start, end, low, high, step=0.25):
        """Expression that moves evenly from `low` to `high`."""
        count = max(1, round((end - start) / step))
        for i in range(count + 1):
            self.control(start + (end - start) * i / count, 11, low + (high - low) * i / count)

    def bend(self, beat, semitones):
        """Pitch bend within the usual range of 2 semitones either way."""
        value = max(0, min(16383, round(8192 + semitones * 4096)))
        self.controls.append((beat, bytes((0xE0 | self.channel, value & 127, value >> 7))))

    def generator(self, beat, number, units):
        """Offsets a SoundFont generator by NRPN (SoundFont 2.01, section 9.6): 8 is the filter's cutoff, in 2 cents."""
        value = max(0, min(16383, 8192 + round(units)))
        for control, data in ((99, 120), (98, number), (38, value & 127), (6, value >> 7)):
            self.control(beat, control, data)


class Score:
    """What a composer writes: players, tempo, and how the beat swings."""

    def __init__(self, seed, bpm, swing=0.5, unit=1.0):
        self.rng = random.Random(seed)
        self.tempi = [(0.0, bpm)]
        self.swing, self.unit = swing, unit
        self.parts = []

    def part(self, name, program, pan=64, volume=100, reverb=40, chorus=0, loose=0.006, touch=4):
        """A new player on the next free channel. `loose` is in seconds, `touch` in steps of velocity (one sigma)."""
        free = next(c for c in range(16) if c != DRUMS and all(p.channel != c for p in self.parts))
        part = Part(name, free, program, pan, volume, reverb, chorus, loose, touch)
        self.parts.append(part)
        return part

    def drums(self, kit=0, volume=100, reverb=25, loose=0.004, touch=5):
        """The drummer, on channel 10 as General MIDI has it."""
        part = Part("drums", DRUMS, kit, 64, volume, reverb, 0, loose, touch)
        self.parts.append(part)
        return part

    def tempo(self, beat, bpm):
        """A new tempo from `beat` on."""
        self.tempi.append((beat, bpm))

    def ritard(self, start, end, bpm, last):
        """Slows evenly from `bpm` to `last`, in steps of half a beat."""
        steps = round((end - start) * 2)
        for i in range(steps):
            self.tempo(start + i / 2, bpm + (last - bpm) * (i + 1) / steps)

    def end(self):
        """Where the last note ends, in beats."""
        return max(s + l for p in self.parts for s, l, _, _ in p.notes)

    def seconds(self, beat):
        """The time of a beat."""
        total, tempi = 0.0, sorted(self.tempi)
        for (start, bpm), following in zip(tempi, tempi[1:] + [(float("inf"), 0)]):
            if beat <= start:
                break
            total += (min(beat, following[0]) - start) * 60 / bpm
        return total

    def _bpm(self, beat):
        return [bpm for start, bpm in sorted(self.tempi) if start <= max(beat, 0)][-1]

    def _swung(self, beat):
        whole, rest = divmod(beat / self.unit, 1)
        bent = rest * 2 * self.swing if rest < 0.5 else self.swing + (rest - 0.5) * 2 * (1 - self.swing)
        return (whole + bent) * self.unit

    def _events(self, part):
        for beat, data in part.controls:
            yield round(self._swung(beat) * PPQ), 1, data
        for start, length, pitch, velocity in sorted(part.notes):
            late = max(-2.5, min(2.5, self.rng.gauss(0, 1))) * part.loose * self._bpm(start) / 60
            on = max(0, round((self._swung(start) + late) * PPQ))
            off = max(on + 20, round((self._swung(start + length) + late) * PPQ))
            force = max(1, min(127, round(velocity + self.rng.gauss(0, part.touch))))
            yield on, 2, bytes((0x90 | part.channel, pitch, force))
            yield off, 0, bytes((0x80 | part.channel, pitch, 0))

    def write(self, tail):
        """The file's bytes; `tail` beats of nothing follow the last note, so that the reverberation can end."""
        last = round((self.end() + tail) * PPQ)
        tempo = [(round(b * PPQ), 0, b"\xff\x51\x03" + round(6e7 / bpm).to_bytes(3, "big")) for b, bpm in self.tempi]
        tracks = [_track(tempo, last)]
        for part in self.parts:
            program = (0, 0, bytes((0xC0 | part.channel, part.program)))
            tracks.append(_track([program, *self._events(part)], last))
        return b"MThd" + struct.pack(">IHHH", 6, 1, len(tracks), PPQ) + b"".join(tracks)


def _track(events, last):
    out, now = bytearray(), 0
    for tick, _, data in sorted(events, key=lambda e: e[:2]):
        out += _variable(tick - now) + data
        now = tick
    out += _variable(max(0, last - now)) + b"\xff\x2f\x00"
    return b"MTrk" + struct.pack(">I", len(out)) + bytes(out)


def _variable(number):
    out = [number & 127]
    while number := number >> 7:
        out.append(number & 127 | 128)
    return bytes(reversed(out))
