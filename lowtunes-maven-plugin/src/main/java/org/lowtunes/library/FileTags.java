package org.lowtunes.library;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The raw tags of a file, by whoever can read them. */
final class FileTags {

    private final FallbackTags fallback;

    FileTags(FallbackTags fallback) {
        this.fallback = fallback;
    }

    /** Empty when the file is no audio; then that has been said. */
    Optional<RawTags> read(MusicFile file, Findings findings) {
        if (file.size() == 0) {
            findings.emptyFile(file.path());
            return Optional.empty();
        }
        Optional<RawTags> raw;
        try {
            raw = Container.of(file.file()).flatMap(container -> EmbeddedTags.read(file.file(), container));
        } catch (IOException e) {
            findings.unreadableFile(file.path(), Findings.systemSays(e));
            return Optional.empty();
        }
        if (raw.isEmpty()) {
            raw = fallback.read(file.file());
        } else if (!damaged(raw.get()).isEmpty()) {
            // Bytes that are no UTF-8 were lost on the way; ffmpeg hands them over.
            raw = Optional.of(mended(raw.get(), fallback.read(file.file())));
        }
        if (raw.isEmpty()) {
            findings.notAudio(file.path());
        }
        return raw;
    }

    /** Says what is wrong with tags, whether they were read now or before. */
    static void judge(MusicFile file, RawTags raw, Findings findings) {
        List<String> damaged = damaged(raw);
        if (!damaged.isEmpty()) {
            findings.brokenText(file.path(), damaged);
        }
        List<String> tooLong = TagReading.tooLong(raw);
        if (!tooLong.isEmpty()) {
            findings.longText(file.path(), tooLong);
        }
    }

    private static RawTags mended(RawTags raw, Optional<RawTags> other) {
        Map<String, List<String>> found = new TreeMap<>();
        other.ifPresent(tags -> tags.fields().forEach((name, values) -> found.put(Fields.bare(name), values)));
        Map<String, List<String>> fields = new TreeMap<>(raw.fields());
        for (String name : damaged(raw)) {
            fields.computeIfPresent(name, (same, values) -> found.getOrDefault(Fields.bare(name), values));
        }
        return new RawTags(fields, raw.picture());
    }

    /** Names of the fields that matter and of which a reader could not make text. */
    private static List<String> damaged(RawTags raw) {
        return raw.fields().entrySet().stream()
                .filter(field -> TagReading.isShown(field.getKey()))
                .filter(field -> field.getValue().stream().anyMatch(value -> value.indexOf('\ufffd') >= 0))
                .map(Map.Entry::getKey)
                .toList();
    }
}
