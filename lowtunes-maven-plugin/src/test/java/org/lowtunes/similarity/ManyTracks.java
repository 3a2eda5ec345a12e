package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A large library made of a small one: each track a mixture of two real ones with some noise. */
public final class ManyTracks {
    private static final int ALBUM = 12;
    private static final int HEADER = 2 + Traits.BYTES + Timbre.BYTES;

    private ManyTracks() {}

    /** @param noise standard deviation of what is added to each byte */
    public static List<Candidate> of(List<Descriptor> few, int count, double noise) {
        Random random = new Random(5);
        List<byte[]> sources = few.stream().map(Descriptor::toBytes).toList();
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = sources.get(i % sources.size()).clone();
            byte[] other = sources.get(random.nextInt(sources.size()));
            double part = 0.6 * random.nextDouble();
            for (int at = HEADER; at < bytes.length; at++) {
                double mixed = at < other.length ? (1 - part) * bytes[at] + part * other[at] : bytes[at];
                bytes[at] = (byte) Math.max(-127, Math.min(127, Math.rint(mixed + noise * random.nextGaussian())));
            }
            String id = String.format(Locale.ROOT, "%06d", i * 7919L % 1_000_003);
            many.add(new Candidate(id, "album " + i / ALBUM, "", "", Optional.of(Descriptor.fromBytes(bytes))));
        }
        return many;
    }
}
