package org.lowtunes.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.mp3.MP3File;
import org.jaudiotagger.audio.wav.WavOptions;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.TagOptionSingleton;
import org.jaudiotagger.tag.TagTextField;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.framebody.AbstractFrameBodyNumberTotal;
import org.jaudiotagger.tag.id3.framebody.AbstractFrameBodyUrlLink;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.images.Artwork;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jaudiotagger.tag.reference.PictureTypes;

/**
 * The tags that jaudiotagger reads. Fields that it knows by a key get ffmpeg's name; those that a tagging program added
 * keep their own. Whatever fails, of a file or of one field, is as if it were not there.
 */
final class EmbeddedTags {

    /** Held, so that the setting is not lost with an unreferenced logger: damaged files are reported by us, once. */
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");

    private static final Map<String, FieldKey> KEYS = new TreeMap<>(Map.ofEntries(
            Map.entry("title", FieldKey.TITLE),
            Map.entry("artist", FieldKey.ARTIST),
            Map.entry("album_artist", FieldKey.ALBUM_ARTIST),
            Map.entry("album", FieldKey.ALBUM),
            Map.entry("track", FieldKey.TRACK),
            Map.entry("disc", FieldKey.DISC_NO),
            Map.entry("date", FieldKey.YEAR),
            Map.entry("genre", FieldKey.GENRE),
            Map.entry("composer", FieldKey.COMPOSER),
            Map.entry("copyright", FieldKey.COPYRIGHT),
            Map.entry("comment", FieldKey.COMMENT),
            Map.entry("lyrics", FieldKey.LYRICS),
            Map.entry("compilation", FieldKey.IS_COMPILATION),
            Map.entry("musicbrainz_trackid", FieldKey.MUSICBRAINZ_TRACK_ID)));

    static {
        SILENCED.setLevel(Level.OFF);
        TagOptionSingleton.getInstance().setWavOptions(WavOptions.READ_ID3_UNLESS_ONLY_INFO);
    }

    private EmbeddedTags() {}

    /**
     * The tags of a file.
     *
     * @param container the ending that says how to read it, see {@link Container}
     * @return empty when it cannot be read so
     */
    static Optional<RawTags> read(Path file, String container) {
        return attempt(() -> parse(file, container));
    }

    private static RawTags parse(Path file, String container) throws Exception {
        AudioFile audio = AudioFileIO.readAs(file.toFile(), container);
        RawTags tags = audio.getTag() == null ? new RawTags(Map.of(), false) : fields(audio.getTag());
        if (audio instanceof MP3File mp3 && mp3.hasID3v2Tag() && mp3.hasID3v1Tag()) {
            return tags.or(fields(mp3.getID3v1Tag()));
        }
        return tags;
    }

    private static RawTags fields(Tag tag) {
        Map<String, List<String>> fields = new TreeMap<>();
        KEYS.forEach((name, key) -> attempt(() -> fields.put(name, new ArrayList<>(tag.getAll(key)))));
        attempt(() -> {
            for (Iterator<TagField> all = tag.getFields(); all.hasNext(); ) {
                TagField field = all.next();
                attempt(() -> addNamed(fields, field));
            }
            return true;
        });
        Artwork picture = frontCover(attempt(tag::getArtworkList).orElse(List.of()));
        if (picture != null && picture.getDescription() != null) {
            fields.put(RawTags.PICTURE_DESCRIPTION, List.of(picture.getDescription()));
        }
        return new RawTags(fields, picture != null);
    }

    /** Fields by the names that they have in the file; ID3 numbers as written, for jaudiotagger makes "A1" nothing. */
    private static boolean addNamed(Map<String, List<String>> fields, TagField field) {
        if (field instanceof AbstractID3v2Frame frame) {
            if (frame.getBody() instanceof FrameBodyTXXX text) {
                add(fields, text.getDescription(), text.getValues());
            } else if (frame.getBody() instanceof AbstractFrameBodyNumberTotal number) {
                add(fields, frame.getId(), List.of(number.getText()));
            } else if (frame.getBody() instanceof AbstractFrameBodyUrlLink link) {
                add(fields, frame.getId(), List.of(link.getUrlLink()));
            }
        } else if (field instanceof Mp4TagReverseDnsField named) {
            add(fields, named.getDescriptor(), List.of(named.getContent()));
        } else if (field instanceof TagTextField text && !field.isBinary()) {
            add(fields, field.getId(), List.of(text.getContent()));
        }
        return true;
    }

    /** What a key has found already is not found again. */
    private static void add(Map<String, List<String>> fields, String name, List<String> values) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!KEYS.containsKey(lower) || fields.getOrDefault(lower, List.of()).isEmpty()) {
            fields.computeIfAbsent(lower, n -> new ArrayList<>()).addAll(values);
        }
    }

    /** The front cover, else the first picture; a mere address of one is none. */
    private static Artwork frontCover(List<Artwork> all) {
        List<Artwork> pictures = all.stream()
                .filter(picture ->
                        !picture.isLinked() && picture.getBinaryData() != null && picture.getBinaryData().length > 0)
                .toList();
        return pictures.stream()
                .filter(picture -> picture.getPictureType() == PictureTypes.DEFAULT_ID)
                .findFirst()
                .orElse(pictures.isEmpty() ? null : pictures.get(0));
    }

    private interface Reading<T> {
        T read() throws Exception;
    }

    /** Damaged files make the library throw nearly anything, and believe lengths that no memory has. */
    private static <T> Optional<T> attempt(Reading<T> reading) {
        try {
            return Optional.ofNullable(reading.read());
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
