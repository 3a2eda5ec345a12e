"""From a mastered WAV file to the file in the library: format, tags, picture."""

import tagging
from render import run

CODECS = {"m4a": "aac", "mp3": "libmp3lame", "ogg": "libvorbis", "opus": "libopus", "flac": "flac", "wv": "wavpack", "wav": "pcm_s16le", "aiff": "pcm_s16be"}
PICTURES_BY_FFMPEG = ("mp3", "m4a", "flac", "aiff")


def encode(wav, target, coder, tags, picture=None, alt=""):
    """Writes `target`; `coder` is an ending and, after a colon, `alac`, a bit rate such as 96k, or a quality."""
    ending, _, quality = coder.partition(":")
    options = {"flac": ["-compression_level", 12], "wv": ["-compression_level", 3], "aiff": ["-write_id3v2", 1], "mp3": ["-id3v2_version", 3]}.get(ending, [])
    codec = CODECS[ending]
    if quality == "alac":
        codec = "alac"
    elif quality:
        options = [*options, "-b:a" if quality.endswith("k") else "-q:a", quality]
    said = dict(tags)
    if ending in ("mp3", "aiff") and "compilation" in said:
        said["TCMP"] = said.pop("compilation")  # ffmpeg has no name for this frame of iTunes
    source, mapped = ["-i", wav], ["-map", "0:a"]
    if picture and ending in PICTURES_BY_FFMPEG:
        source += ["-i", picture]
        mapped += ["-map", "1:v", "-c:v", "copy", "-disposition:v", "attached_pic", "-metadata:s:v", f"title={alt}", "-metadata:s:v", "comment=Cover (front)"]
    elif picture:
        said["METADATA_BLOCK_PICTURE"] = tagging.ogg_picture(picture.read_bytes(), "image/jpeg", alt, 400, 400)
    target.parent.mkdir(parents=True, exist_ok=True)
    metadata = [x for key, value in said.items() for x in ("-metadata", f"{key}={value}")]
    run("ffmpeg", "-y", "-v", "error", *source, *mapped, "-map_metadata", -1, "-c:a", codec, *options, *metadata,
        "-fflags", "+bitexact", "-flags:a", "+bitexact", target)
    if ending == "m4a":
        tagging.into_mp4(target, "LICENSE", tags["LICENSE"])
    elif ending == "wav":
        tagging.into_wav(target, tags)
