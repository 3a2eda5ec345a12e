"""What there is: albums and their tracks, with everything that goes into tags. Artists and years are invented."""

from dataclasses import dataclass, field

LICENCE = "CC0-1.0"
COPYRIGHT = "CC0 1.0 Universal, no rights reserved: https://creativecommons.org/publicdomain/zero/1.0/"


@dataclass(frozen=True)
class Track:
    """One track. `piece` is module.function; `lufs` the loudness aimed at; `coder` the ending and its quality;
    `ceiling` the limiter's, in dBTP: lower where a lossy coder overshoots."""

    number: int
    title: str
    piece: str
    room: str
    coder: str
    lufs: float
    genre: str
    disc: int = 1
    artist: str = ""
    composer: str = ""
    effects: str = "anull"
    rate: int = 44100
    channels: int = 2
    ceiling: float = -1.2
    lyrics: str = ""


@dataclass(frozen=True)
class Album:
    """One album; `cover` is where its picture goes: a file beside the music, or `embedded`."""

    artist: str
    title: str
    date: str
    cover: str
    alt: str
    tracks: list = field(default_factory=list)
    discs: int = 1
    compilation: bool = False


DARK = "lowpass=f=7000,lowpass=f=9000,extrastereo=m=0.75:c=0"
AMP = "highpass=f=50,equalizer=f=3200:t=q:w=1:g=-4,lowpass=f=9500,acompressor=threshold=0.12:ratio=4:attack=8:release=120:makeup=2"
RADIO = "highpass=f=90,lowpass=f=8000,pan=mono|c0=0.5*c0+0.5*c1"
VINYL = "highpass=f=110,lowpass=f=5200,acompressor=threshold=0.2:ratio=3:attack=5:release=80,pan=mono|c0=0.5*c0+0.5*c1"
GLUE = "highpass=f=28,acompressor=threshold=0.2:ratio=2.5:attack=15:release=160:makeup=1.4"
SAKURA_WORDS = "さくら さくら\nやよいの空は\n見わたす限り\nかすみか雲か\n匂いぞ出ずる\nいざや いざや\n見にゆかん"

ALBUMS = [
    Album("Quatuor Ébréché", "Petites pièces pour soirs courts", "2021-12-21", "cover.jpg",
          "Four tilted bows over a dark green field, their hair catching a low winter sun", discs=2, tracks=[
              Track(1, "Passacaille en ré mineur", "chamber.passacaglia", "church", "m4a:70k", -25, "Chamber Music"),
              Track(2, "Adagio pour l’heure bleue", "chamber.adagio", "church", "m4a:70k", -24, "Orchestral"),
              Track(1, "Canon à trois sur une basse têtue", "continuo.canon", "hall", "ogg:1", -23, "Baroque", disc=2),
              Track(2, "Folies d’Espagne, trois tours", "continuo.folia", "hall", "ogg:1", -23, "Baroque", disc=2, composer="Traditional")]),
    Album("Otto & Ottilie Perforée", "Rouleaux retrouvés", "1912", "folder.png",
          "A punched piano roll: rows of rectangular holes on yellowed paper, between two wooden spools", tracks=[
              Track(1, "Rag des éclairs au café", "ragtime.rag", "dry", "aiff", -18, "Ragtime", effects=VINYL, rate=22050, channels=1),
              Track(2, "Stride pour une ampoule", "ragtime.stride", "club", "mp3:96k", -17, "Stride")]),
    Album("Trio Maré Baixa", "Meia-luz", "2019-06-01", "embedded",
          "A half moon over still water, its reflection broken into seven bars", tracks=[
              Track(1, "Bossa da bicicleta", "jazz.bossa", "club", "mp3:96k", -17, "Bossa Nova"),
              Track(2, "Blues da maré", "jazz.blues", "club", "mp3:96k", -16, "Jazz")]),
    Album("Bruit de Palier", "Ascenseur en panne", "2023-03-17", "embedded",
          "A staircase in zigzag, black on red, with one white door ajar at the top", tracks=[
              Track(1, "Cage d’escalier", "rock.stairwell", "club", "m4a:96k", -10.5, "Rock", effects=AMP, ceiling=-3.6),
              Track(2, "Disjoncteur", "rock.fuse", "club", "m4a:96k", -10, "Metal", effects=AMP, ceiling=-3.2)]),
    Album("重電気クラブ", "夜行電車", "2024-11-08", "embedded",
          "The lit windows of a night train, orange on deep blue, under a thin wire", tracks=[
              Track(1, "改札口", "club.house", "club", "opus:60k", -12.5, "House", effects=GLUE, ceiling=-2.2),
              Track(2, "終電", "club.techno", "club", "opus:60k", -12, "Techno", effects=GLUE, ceiling=-2.2)]),
    Album("Σιωπηλή Θάλασσα", "Ένα κύμα", "2022-08-30", "embedded",
          "Layers of waves from pale to dark blue, one of them higher than the others", tracks=[
              Track(1, "Το κύμα σηκώνεται", "sea.wave", "church", "flac", -29, "Ambient", rate=48000, effects=DARK),
              Track(2, "Το κύμα σπάει", "sea.wave", "church", "flac", -29, "Ambient", rate=48000, effects=DARK),
              Track(3, "Η θάλασσα σωπαίνει", "sea.wave", "church", "flac", -29, "Ambient", rate=48000, effects=DARK)]),
    Album("Ar Botoù-koad Skañv", "Fest-noz dindan al linennoù", "2020-05-09", "cover.jpg",
          "A ring of small figures holding hands under pylons and wires, seen from far away", tracks=[
              Track(1, "An dro ar peulioù", "dance.an_dro", "club", "ogg:1", -16, "Breton"),
              Track(2, "Rinceadh an tSiúinéara", "dance.jigs", "club", "ogg:1", -16, "Jig")]),
    Album("Jardin d’impulsions", "Phase lente", "2025-02-02", "folder.png",
          "Circles of dots turning at two speeds, green and copper on cream", tracks=[
              Track(1, "Sept contre cinq", "pulse.seven_five", "hall", "wv", -22, "Minimal", rate=32000),
              Track(2, "Gamelan de cuisine", "pulse.gamelan", "hall", "opus:64k", -19, "Gamelan")]),
    Album("Various Artists", "Courant continu, un échantillon", "2026-11-20", "cover.jpg",
          "A sun, a wire and a loudspeaker drawn with three thick lines, yellow on petrol blue", compilation=True, tracks=[
              Track(1, "La musique sans machine / Music Without a Machine Room", "speech", "club", "wav", -18, "Spoken Word", artist="Rosalie la Borne", rate=16000, channels=1),
              Track(2, "غيمة فوق السطح", "sampler.hijaz", "hall", "mp3:96k", -17, "Arabic", artist="فرقة السطوح"),
              Track(3, "さくら", "sampler.sakura", "hall", "m4a:alac", -27, "Folk", artist="竹林ラジオ", composer="Traditional", rate=24000, channels=1, effects=RADIO, lyrics=SAKURA_WORDS),
              Track(4, "Valse à l’arrache", "dance.waltz", "club", "ogg:1", -16, "Musette", artist="Lulu Courte-Paille"),
              Track(5, "Panne de secteur (dub)", "sampler.dub", "hall", "m4a:80k", -14, "Dub", artist="Disjoncteur Hi-Fi", effects=GLUE)]),
]

PLAYLISTS = {
    "pour-commencer.m3u8": ("Pour commencer, à petits pas", ["Passacaille", "Bossa", "改札口", "An dro", "さくら", "Panne"]),
    "静かな夜.m3u8": ("静かな夜 / Calm hours", ["Adagio", "Το κύμα σηκώνεται", "Το κύμα σπάει", "Η θάλασσα", "Sept contre", "さくら"]),
    "bouger.m3u": ("Bouger", ["Stride", "Blues", "Bossa", "Rag"]),
}


def name(track, album):
    """The file's name without its ending."""
    number = f"{track.disc}-{track.number:02}" if album.discs > 1 else f"{track.number:02}"
    return f"{number} {track.title}".replace("/", "–")


def path(track, album):
    """Where a track's file is, relative to the music folder."""
    return f"{album.artist}/{album.title}/{name(track, album)}.{track.coder.split(':')[0]}"


def tags(track, album):
    """Tag names as ffmpeg knows them."""
    artist = track.artist or album.artist
    said = {
        "title": track.title, "artist": artist, "album": album.title, "album_artist": album.artist, "date": album.date,
        "genre": track.genre, "track": f"{track.number}/{sum(t.disc == track.disc for t in album.tracks)}",
        "composer": track.composer or artist, "copyright": COPYRIGHT, "LICENSE": LICENCE,
    }
    if album.discs > 1:
        said["disc"] = f"{track.disc}/{album.discs}"
    if album.compilation:
        said["compilation"] = "1"
    if track.lyrics:
        said["LYRICS"] = track.lyrics
    return said
