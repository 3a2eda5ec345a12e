package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WaveFormatTest {

    @Test
    void chunks_before_the_samples_are_skipped() throws IOException {
        byte[] head = bytes(64)
                .put(text("RIFF"))
                .putInt(-1)
                .put(text("WAVE"))
                .put(text("LIST"))
                .putInt(3)
                .put(new byte[4])
                .put(text("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(44100)
                .putInt(0)
                .putShort((short) 8)
                .putShort((short) 32)
                .put(text("data"))
                .putInt(-1)
                .array();

        assertThat(WaveFormat.read(new ByteArrayInputStream(head))).isEqualTo(new WaveFormat(44100, 2, 0, 4));
    }

    @Test
    void nothing_at_all_is_told_from_something_wrong() {
        assertThatThrownBy(() -> WaveFormat.read(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> WaveFormat.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(EOFException.class);
    }

    @Test
    void a_chunk_of_absurd_size_is_refused() {
        byte[] head = bytes(20)
                .put(text("RIFF"))
                .putInt(-1)
                .put(text("WAVE"))
                .put(text("LIST"))
                .putInt(-2)
                .array();

        assertThatThrownBy(() -> WaveFormat.read(new ByteArrayInputStream(head)))
                .isInstanceOf(IOException.class);
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] text(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
