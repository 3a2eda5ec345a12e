package org.lowtunes.similarity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** What one track sounds like, in numbers; depends on the samples alone. At most 40 KB. */
public final class Descriptor {
    /** Changes whenever the same samples would give other numbers: a cached descriptor of another format is useless. */
    public static final int FORMAT = 3;

    private final Traits traits;
    private final Timbre timbre;
    private final byte[][] patterns;
    private final byte[][] segments;

    private Descriptor(Traits traits, Timbre timbre, byte[][] patterns, byte[][] segments) {
        this.traits = traits;
        this.timbre = timbre;
        this.patterns = patterns;
        this.segments = segments;
    }

    static Descriptor of(Frames frames) {
        float[][] cepstrum = new Cepstrum(Timbre.DIMENSIONS, Frames.MEL_BANDS).of(frames.mel());
        float[][] onsets = Onsets.of(frames.melBands());
        float[][] contrast = Contrast.of(frames.semitoneBands());
        Harmony harmony = new Harmony(frames.pitches());
        return new Descriptor(
                Traits.of(frames, onsets, contrast),
                Timbre.of(cepstrum),
                Pattern.of(frames, onsets, contrast, harmony),
                Segments.of(frames, cepstrum, onsets, contrast, harmony));
    }

    /** What a listener can be told about the sound. */
    public Traits traits() {
        return traits;
    }

    Timbre timbre() {
        return timbre;
    }

    byte[] pattern(Pattern pattern) {
        return patterns[pattern.ordinal()];
    }

    /** {@link Segments#LENGTH} statistics for each ten seconds, at most 24 times. */
    byte[][] segments() {
        return segments;
    }

    /** For a cache; {@link #fromBytes} reads it. */
    public byte[] toBytes() {
        int length = 2 + Traits.BYTES + Timbre.BYTES + segments.length * Segments.LENGTH;
        for (Pattern pattern : Pattern.values()) {
            length += pattern.length();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.put((byte) FORMAT).put((byte) segments.length);
        bytes.put(traits.toBytes());
        timbre.writeTo(bytes);
        for (byte[] pattern : patterns) {
            bytes.put(pattern);
        }
        for (byte[] segment : segments) {
            bytes.put(segment);
        }
        return bytes.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException when the bytes are of another format, or damaged
     */
    public static Descriptor fromBytes(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != FORMAT || bytes[1] < 1) {
            throw new IllegalArgumentException("a descriptor of another format than " + FORMAT);
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
            Traits traits = Traits.of(read(buffer, Traits.BYTES));
            Timbre timbre = Timbre.readFrom(buffer);
            byte[][] patterns = new byte[Pattern.values().length][];
            for (Pattern pattern : Pattern.values()) {
                patterns[pattern.ordinal()] = read(buffer, pattern.length());
            }
            byte[][] segments = new byte[bytes[1]][];
            for (int segment = 0; segment < segments.length; segment++) {
                segments[segment] = read(buffer, Segments.LENGTH);
            }
            if (buffer.hasRemaining()) {
                throw new IllegalArgumentException("a descriptor with " + buffer.remaining() + " bytes too many");
            }
            return new Descriptor(traits, timbre, patterns, segments);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a descriptor cut short at " + bytes.length + " bytes", e);
        }
    }

    private static byte[] read(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }
}
