package org.lowtunes.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Remembers which files an ffmpeg could make nothing of, so that they are not tried again at every build. Another
 * ffmpeg, and a file that was touched, are tried; a file that is gone, closed or being written is never remembered.
 */
public final class UnreadableFiles {

    private static final String KIND = "unreadable-1";
    private static final String TAGS = "tags";
    private static final String SOUND = "sound";

    private final Ffmpeg ffmpeg;
    private final AudioCache cache;

    /**
     * @param ffmpeg that tried, or will
     * @param cache remembers
     */
    public UnreadableFiles(Ffmpeg ffmpeg, AudioCache cache) {
        this.ffmpeg = ffmpeg;
        this.cache = cache;
    }

    /** Throws what this ffmpeg threw when it was asked for the sound of this very file. */
    public void throwAgain(Path file) throws UnreadableAudioException {
        Optional<String> known = find(SOUND, file);
        if (known.isPresent()) {
            throw UnreadableAudioException.because(file, known.get());
        }
    }

    /** Remembers it, where the next try would end the same. */
    public void keep(Path file, UnreadableAudioException failure) {
        failure.lasting().ifPresent(key -> keep(SOUND, file, key));
    }

    boolean hasNoTags(Path file) {
        return find(TAGS, file).isPresent();
    }

    void keepNoTags(Path file) {
        keep(TAGS, file, "");
    }

    private Optional<String> find(String what, Path file) {
        try {
            return cache.computed(KIND, name(what, file)).map(key -> new String(key, StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private void keep(String what, Path file, String key) {
        try {
            cache.keepComputed(KIND, name(what, file), key.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // A file that is gone meanwhile is told by who asks for it next.
        }
    }

    private String name(String what, Path file) throws IOException {
        String all = String.join(
                "\n",
                what,
                FileStamp.of(file),
                ffmpeg.version(),
                FileStamp.of(ffmpeg.executable().toRealPath()));
        return HexFormat.of().formatHex(SoundHash.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
