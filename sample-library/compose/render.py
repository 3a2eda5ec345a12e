"""From a score to a mastered recording: FluidSynth plays, ffmpeg masters."""

import math
import re
import subprocess
from pathlib import Path

SOUND_FONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
ROOMS = {  # room size, damping, width, level: FluidSynth's reverberation
    "dry": (0.2, 0.4, 0.5, 0.2),
    "club": (0.4, 0.5, 0.8, 0.4),
    "hall": (0.7, 0.3, 1.0, 0.6),
    "church": (0.85, 0.2, 1.0, 0.75),
}


def run(*command):
    """Runs a program; what it says on failure becomes the error."""
    done = subprocess.run([str(c) for c in command], stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stderr[-2000:]}")
    return done.stderr


def synthesise(score, wav, room="club", rate=44100):
    """Plays a score into a 32-bit float WAV file."""
    midi = wav.with_suffix(".mid")
    midi.write_bytes(score.write(tail=6 * score.tempi[-1][1] / 60))
    size, damp, width, level = ROOMS[room]
    options = {
        "synth.reverb.room-size": size, "synth.reverb.damp": damp, "synth.reverb.width": width,
        "synth.reverb.level": level, "synth.polyphony": 512, "synth.cpu-cores": 1,
    }
    settings = [x for key, value in options.items() for x in ("-o", f"{key}={value}")]
    run("fluidsynth", "-ni", "-q", "-r", rate, "-g", 0.35, *settings, "-T", "wav", "-O", "float", "-F", wav, SOUND_FONT, midi)


def loudness(file):
    """Integrated loudness (LUFS), true peak (dBTP) and loudness range (LU), after EBU R 128."""
    said = run("ffmpeg", "-hide_banner", "-nostats", "-i", file, "-map", "0:a", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-")
    summary = said[said.rindex("Summary:"):]
    figure = lambda name: float(re.search(name + r":\s+(-?[\d.]+|-inf|nan)", summary)[1])
    return figure("I"), figure("Peak"), figure("LRA")


def master(raw, wav, seconds, target, effects="anull", fade=2.0, rate=44100, channels=2, ceiling=-1.2):
    """Effects, a fade at the end, the target loudness, and a limiter where peaks would pass the ceiling; 16 bit."""
    shaped = raw.with_name(raw.stem + "-shaped.wav")
    ending = f"atrim=end={seconds:.4f},afade=t=out:st={seconds - fade:.4f}:d={fade}" if fade else f"atrim=end={seconds:.4f}"
    run("ffmpeg", "-y", "-v", "error", "-i", raw, "-filter_complex", f"[0:a]{effects},{ending}[out]", "-map", "[out]",
        "-c:a", "pcm_f32le", shaped)
    measured, peak, _ = loudness(shaped)
    gain = target - measured
    limit = 10 ** (ceiling / 20)
    for _ in range(4):
        limiter = ""
        if peak + gain > ceiling:
            limiter = f"aresample={4 * rate},alimiter=limit={limit:.4f}:level=0:attack=4:release=60,"
        layout = "mono" if channels == 1 else "stereo"
        run("ffmpeg", "-y", "-v", "error", "-i", shaped, "-af",
            f"volume={gain:.3f}dB,{limiter}aresample={rate}:osf=s16:dither_method=triangular,aformat=sample_fmts=s16:channel_layouts={layout}",
            "-c:a", "pcm_s16le", "-bitexact", wav)
        reached, top, _ = loudness(wav)
        if abs(reached - target) < 0.2 or not math.isfinite(reached):
            break
        gain += target - reached
    return reached, top
