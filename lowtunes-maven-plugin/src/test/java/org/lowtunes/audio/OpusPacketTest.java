package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpusPacketTest {

    private static final int TWENTY_MS = 31 << 3;

    @Test
    void the_first_byte_and_the_count_of_frames_say_how_long_a_packet_lasts() {
        assertThat(OpusPacket.samples(packet(TWENTY_MS, 0, 0, 0))).hasValue(960);
        assertThat(OpusPacket.samples(packet(TWENTY_MS))).hasValue(960);
        assertThat(OpusPacket.samples(packet(0, 9))).hasValue(480);
        assertThat(OpusPacket.samples(packet(3 << 3, 9))).hasValue(2880);
        assertThat(OpusPacket.samples(packet(13 << 3, 9))).hasValue(960);
        assertThat(OpusPacket.samples(packet(28 << 3 | 1, 5, 5))).hasValue(240);
        assertThat(OpusPacket.samples(packet(TWENTY_MS | 2, 1, 9, 7, 7))).hasValue(1920);
        assertThat(OpusPacket.samples(packet(TWENTY_MS | 3, 2, 4, 4))).hasValue(1920);
        assertThat(OpusPacket.samples(packet(TWENTY_MS | 3, 0x80 | 2, 1, 4, 4))).hasValue(1920);
        assertThat(OpusPacket.samples(packet(TWENTY_MS | 3, 0x40 | 1, 2, 9, 0, 0)))
                .hasValue(960);
    }

    @Test
    void what_a_decoder_must_refuse_has_no_length() {
        byte[] tooLong = new byte[1277];
        tooLong[0] = (byte) TWENTY_MS;
        byte[][] malformed = {
            {},
            tooLong,
            packet(TWENTY_MS | 1, 1, 2, 3),
            packet(TWENTY_MS | 2),
            packet(TWENTY_MS | 2, 9, 1, 1),
            packet(TWENTY_MS | 2, 252),
            packet(TWENTY_MS | 3),
            packet(TWENTY_MS | 3, 0),
            packet(TWENTY_MS | 3, 7, 1, 1, 1, 1, 1, 1, 1),
            packet(TWENTY_MS | 3, 2, 1, 1, 1),
            packet(TWENTY_MS | 3, 0x40 | 1),
            packet(TWENTY_MS | 3, 0x40 | 1, 9),
            packet(TWENTY_MS | 3, 0x40 | 1, 255, 255),
            packet(TWENTY_MS | 3, 0x80 | 3, 1),
        };
        for (byte[] packet : malformed) {
            assertThat(OpusPacket.samples(packet)).as(Arrays.toString(packet)).isEmpty();
        }
    }

    @Test
    void no_bytes_are_too_odd() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            byte[] packet = new byte[random.nextInt(12)];
            random.nextBytes(packet);
            OpusPacket.samples(packet).ifPresent(samples -> assertThat(samples).isBetween(120, 5760));
        }
    }

    private static byte[] packet(int... octets) {
        byte[] packet = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            packet[i] = (byte) octets[i];
        }
        return packet;
    }
}
