package org.lowtunes.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The rendition of a published track, as its shard says it.
 *
 * @param name content name
 * @param samples at 48 kHz
 * @param bytes of its file
 */
record PublishedSound(String name, long samples, long bytes) {

    private static final int MOST_TRACKS_IN_A_SHARD = 100_000;
    private static final long LONGEST_SAMPLES = 48_000L * 3600 * 48;
    private static final long LARGEST_RENDITION = 1L << 31;

    /**
     * The sounds of all tracks, in the order of the catalogue.
     *
     * @param data reads a data file
     * @param count of the tracks
     */
    static List<PublishedSound> all(Function<String, PublishedColumns> data, PublishedColumns descriptor, int count) {
        JsonNode play = descriptor.root().path("play");
        long length = descriptor.number("play", play.path("shard"), 1, MOST_TRACKS_IN_A_SHARD);
        JsonNode files = play.path("files");
        // As many as the tracks need.
        if (!files.isArray() || files.size() != (count + length - 1) / length) {
            throw descriptor.damaged("play");
        }
        List<PublishedSound> sounds = new ArrayList<>();
        for (JsonNode key : files) {
            sounds.addAll(
                    ofShard(data.apply(key.asText()), sounds.size(), (int) Math.min(length, count - sounds.size())));
        }
        return sounds;
    }

    private static List<PublishedSound> ofShard(PublishedColumns shard, int from, int length) {
        shard.number("from", shard.root().path("from"), from, from);
        List<String> names = shard.names("names", length);
        List<Long> samples = shard.numbers("samples", length, 0, LONGEST_SAMPLES);
        List<Long> bytes = shard.numbers("bytes", length, 1, LARGEST_RENDITION);
        return IntStream.range(0, length)
                .mapToObj(i -> new PublishedSound(names.get(i), samples.get(i), bytes.get(i)))
                .toList();
    }
}
