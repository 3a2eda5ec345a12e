package org.lowtunes.similarity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * A large library made of a small one: each track a mixture of two real ones with some noise. Mean timbres lie as far
 * apart as those of real music, and nearer to each other on one album: of the pairs of 45 tracks of the music that the
 * documentation names, 1.7 % are near enough to need a closer look.
 */
public final class ManyTracks {
    private static final int ALBUM = 12;
    private static final int TIMBRE = 2 + Traits.BYTES;
    private static final int HEADER = TIMBRE + Timbre.BYTES;
    /**
     * Standard deviation of the first coefficients of the mean timbre in that music; that of all others is the last.
     */
    private static final double[] SPREAD = {0, 20, 11, 7, 4.3, 4.9, 3.3, 2.6, 2.4, 2};

    private static final double SHARED_BY_AN_ALBUM = 0.8;
    private static final double OF_ITS_OWN = 0.6;

    private ManyTracks() {}

    /** @param noise standard deviation of what is added to each byte */
    public static List<Candidate> of(List<Descriptor> few, int count, double noise) {
        Random random = new Random(5);
        List<byte[]> sources = few.stream().map(Descriptor::toBytes).toList();
        List<Candidate> many = new ArrayList<>();
        float[] centre = centre(few);
        double[] album = new double[Timbre.DIMENSIONS];
        for (int i = 0; i < count; i++) {
            byte[] bytes = sources.get(i % sources.size()).clone();
            byte[] other = sources.get(random.nextInt(sources.size()));
            double part = 0.6 * random.nextDouble();
            for (int at = HEADER; at < bytes.length; at++) {
                double mixed = at < other.length ? (1 - part) * bytes[at] + part * other[at] : bytes[at];
                bytes[at] = (byte) Math.max(-127, Math.min(127, Math.rint(mixed + noise * random.nextGaussian())));
            }
            if (i % ALBUM == 0) {
                Arrays.setAll(album, k -> SHARED_BY_AN_ALBUM * random.nextGaussian());
            }
            ByteBuffer timbre = ByteBuffer.wrap(bytes, TIMBRE, Timbre.BYTES);
            for (int k = 0; k < Timbre.DIMENSIONS; k++) {
                double spread = SPREAD[Math.min(k, SPREAD.length - 1)];
                timbre.putFloat((float) (centre[k] + spread * (album[k] + OF_ITS_OWN * random.nextGaussian())));
            }
            String id = String.format(Locale.ROOT, "%06d", i * 7919L % 1_000_003);
            many.add(new Candidate(id, "album " + i / ALBUM, "", "", Optional.of(Descriptor.fromBytes(bytes))));
        }
        return many;
    }

    private static float[] centre(List<Descriptor> few) {
        float[] centre = new float[Timbre.DIMENSIONS];
        for (Descriptor one : few) {
            for (int k = 0; k < centre.length; k++) {
                centre[k] += one.timbre().mean()[k] / few.size();
            }
        }
        return centre;
    }
}
