package org.lowtunes.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes values one after another and gives a name that differs as soon as one of them does. Every value is written
 * after its length, so that what moves from one to the next makes another name.
 */
final class Fingerprint {

    private byte[] bytes = new byte[1 << 16];
    private int length;

    Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint add(byte[] value) {
        add(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    Fingerprint add(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >> shift);
        }
        return this;
    }

    Fingerprint add(double value) {
        return add(Double.doubleToLongBits(value));
    }

    Fingerprint add(boolean value) {
        return add(value ? 1L : 0L);
    }

    Fingerprint add(LocalDate day) {
        return add(day.toEpochDay());
    }

    <T> Fingerprint add(Optional<T> value, Consumer<T> each) {
        add(value.isPresent());
        value.ifPresent(each);
        return this;
    }

    /** As many values as there are, each by its parts. */
    <T> Fingerprint add(Collection<T> values, Consumer<T> each) {
        add(values.size());
        values.forEach(each);
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** The name of everything so far. */
    String name() {
        return ContentName.of(Arrays.copyOf(bytes, length));
    }
}
