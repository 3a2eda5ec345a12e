"""The tags that ffmpeg does not write: a licence in MP4, ID3 in WAV, a picture in Ogg."""

import base64
import struct

ID3_FRAMES = {"title": "TIT2", "artist": "TPE1", "album": "TALB", "album_artist": "TPE2", "genre": "TCON", "track": "TRCK", "disc": "TPOS",
              "composer": "TCOM", "copyright": "TCOP", "compilation": "TCMP"}


def ogg_picture(image, mime, alt, width, height):
    """The value of METADATA_BLOCK_PICTURE: FLAC's picture block (RFC 9639, section 8.8) in base64."""
    block = struct.pack(">II", 3, len(mime)) + mime.encode() + struct.pack(">I", len(alt.encode())) + alt.encode()
    block += struct.pack(">IIIII", width, height, 24, 0, len(image)) + image
    return base64.b64encode(block).decode()


def id3(tags):
    """An ID3v2.4 tag (id3.org, 2000) with UTF-8 text frames."""
    body = b""
    for key, value in tags.items():
        if key == "date":
            frame, text = "TDRC", value
        elif key in ID3_FRAMES:
            frame, text = ID3_FRAMES[key], value
        else:
            frame, text = "TXXX", f"{key}\0{value}"
        data = b"\x03" + text.encode()
        body += frame.encode() + _synchsafe(len(data)) + b"\0\0" + data
    return b"ID3\x04\0\0" + _synchsafe(len(body)) + body


def _synchsafe(number):
    return bytes((number >> shift) & 127 for shift in (21, 14, 7, 0))


def into_wav(file, tags):
    """Appends an `id3 ` chunk beside the INFO list that ffmpeg wrote."""
    data = id3(tags)
    data += b"\0" * (len(data) % 2)
    wav = file.read_bytes() + b"id3 " + struct.pack("<I", len(data)) + data
    file.write_bytes(wav[:4] + struct.pack("<I", len(wav) - 8) + wav[8:])


def into_mp4(file, name, value):
    """Adds a freeform item to moov/udta/meta/ilst. The moov box is the file's last, so that no offset moves."""
    data = bytearray(file.read_bytes())
    start = _find(data, 0, len(data), b"moov")
    if start + _size(data, start) != len(data):
        raise ValueError(f"{file}: moov is not the last box")
    item = b"".join((_box(b"mean", b"\0\0\0\0com.apple.iTunes"), _box(b"name", b"\0\0\0\0" + name.encode()),
                     _box(b"data", b"\0\0\0\1\0\0\0\0" + value.encode())))
    item = _box(b"----", item)
    chain, at = [start], start
    for kind, header in ((b"udta", 8), (b"meta", 8), (b"ilst", 12)):
        at = _find(data, at + header, at + _size(data, at), kind)
        chain.append(at)
    end = at + _size(data, at)
    data[end:end] = item
    for box in chain:
        data[box:box + 4] = struct.pack(">I", _size(data, box) + len(item))
    file.write_bytes(data)


def _box(kind, body):
    return struct.pack(">I", 8 + len(body)) + kind + body


def _size(data, at):
    return struct.unpack_from(">I", data, at)[0]


def _find(data, at, end, kind):
    while at < end:
        if data[at + 4:at + 8] == kind:
            return at
        at += _size(data, at)
    raise ValueError(f"no box {kind.decode()}")
