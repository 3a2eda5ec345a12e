"""The spoken track: eSpeak NG reads, an electric piano lies underneath, and the words become an LRC file."""

import wave

from pieces.sampler import bed
from render import run, synthesise

RATE = 22050
WORDS = (
    ("fr", "Bonjour. Ici Rosalie, la borne au coin de la rue."),
    ("fr", "Vous écoutez lowtunes : un dossier de musique, devenu un site."),
    ("fr", "Pas de compte, pas de mouchard, pas de salle de machines qui chauffe."),
    ("fr", "Quelques fichiers, chez des gens que l'on connaît, et cela joue."),
    ("en-gb", "Hello. This is Rosalie, the little box around the corner."),
    ("en-gb", "You are listening to lowtunes: a folder of music that became a web site."),
    ("en-gb", "It weighs less than one photograph. It asks you for nothing."),
    ("en-gb", "Everything in this library was composed by a program, and it is yours to use."),
    ("fr", "Bonne écoute. Et pensez à ouvrir la fenêtre."),
)


def speak(folder):
    """Writes speech.wav into a folder; returns it, its seconds, and the text of the LRC file."""
    parts, times, frames = [], [], RATE * 2
    for i, (language, text) in enumerate(WORDS):
        wav = folder / f"line-{i}.wav"
        run("espeak-ng", "-v", language, "-s", "152", "-p", "42", "-w", wav, text)
        with wave.open(str(wav)) as spoken:
            if spoken.getframerate() != RATE:
                raise ValueError(f"{wav}: {spoken.getframerate()} Hz")
            data = spoken.readframes(spoken.getnframes())
        times.append(frames / RATE)
        gap = b"\0\0" * int(RATE * (1.1 if i in (3, 7) else 0.45))
        parts.append(data + gap)
        frames += len(parts[-1]) // 2
    voice = folder / "voice.wav"
    with wave.open(str(voice), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(b"\0\0" * RATE * 2 + b"".join(parts) + b"\0\0" * RATE * 2)
    seconds = frames / RATE + 2.5
    under, mixed = folder / "bed.wav", folder / "speech.wav"
    synthesise(bed(), under, "hall", RATE)
    run("ffmpeg", "-y", "-v", "error", "-i", voice, "-i", under, "-filter_complex",
        "[0:a]acompressor=threshold=0.1:ratio=3,aformat=channel_layouts=mono[v];[1:a]volume=2.2,pan=mono|c0=0.5*c0+0.5*c1[b];"
        "[v][b]amix=inputs=2:duration=longest:normalize=0[out]", "-map", "[out]", "-c:a", "pcm_f32le", mixed)
    lines = [f"[{int(t // 60):02}:{t % 60:05.2f}]{text}" for t, (_, text) in zip(times, WORDS)]
    return mixed, seconds, "\n".join(lines) + "\n"
