package org.lowtunes.similarity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A {@link TrackDiscriminant} that was learned once, from free music, and never changes: vectors by it can be compared
 * between sites.
 */
final class FixedBasis {
    /*
     * Learned from the 303 pieces of 22 free games in Debian 12 that the documentation of the project names, without any
     * label; FixedBasisMaker in the test tree made it. The file has, for each statistic, mean, scale and centre as
     * float, then each direction as a float scale and a 16-bit number for each statistic; big-endian.
     */
    /** Changes with every other basis. */
    static final int NUMBER = 1;

    static final int DIMENSIONS = 32;
    private static final TrackDiscriminant DISCRIMINANT = load();

    private FixedBasis() {}

    /** A vector of length 1; two vectors are compared by the angle between them. */
    static float[] vector(Descriptor track) {
        return DISCRIMINANT.vector(track.segments());
    }

    private static TrackDiscriminant load() {
        String name = "basis-" + NUMBER + ".bin";
        try (InputStream file = FixedBasis.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the plugin");
            }
            return TrackDiscriminant.read(ByteBuffer.wrap(file.readAllBytes()), DIMENSIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
