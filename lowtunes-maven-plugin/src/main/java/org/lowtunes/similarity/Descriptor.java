package org.lowtunes.similarity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** What one track sounds like, in numbers; depends on the samples alone. */
public final class Descriptor {
    /** Changes whenever the same samples would give other numbers: a cached descriptor of another format is useless. */
    public static final int FORMAT = 1;

    private final Timbre timbre;

    private Descriptor(Timbre timbre) {
        this.timbre = timbre;
    }

    static Descriptor of(Frames frames) {
        return new Descriptor(Timbre.of(frames));
    }

    Timbre timbre() {
        return timbre;
    }

    /** For a cache; {@link #fromBytes} reads it. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Timbre.BYTES);
        bytes.put((byte) FORMAT);
        timbre.writeTo(bytes);
        return bytes.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException when the bytes are of another format, or damaged
     */
    public static Descriptor fromBytes(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("a descriptor of another format than " + FORMAT);
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
            Descriptor descriptor = new Descriptor(Timbre.readFrom(buffer));
            if (buffer.hasRemaining()) {
                throw new IllegalArgumentException("a descriptor with " + buffer.remaining() + " bytes too many");
            }
            return descriptor;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a descriptor cut short at " + bytes.length + " bytes", e);
        }
    }
}
