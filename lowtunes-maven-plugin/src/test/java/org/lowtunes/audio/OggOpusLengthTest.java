package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OggOpusLengthTest {

    @TempDir
    private Path folder;

    @Test
    void the_length_is_the_last_granule_position_less_the_pre_skip() throws IOException {
        assertThat(OggOpusLength.read(file(stream(2, 312, 96_312)))).isEqualTo(new OggOpusLength(96_000, 2, 0));
    }

    @Test
    void a_capture_pattern_inside_the_last_packet_does_not_mislead() throws IOException {
        byte[] packet = new byte[200];
        System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, packet, 100, 4);
        packet[105] = 4;

        assertThat(OggOpusLength.read(file(join(head(1, 0), page(4, 4800, 1, 7, packet))))
                        .samples())
                .isEqualTo(4800);
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() throws IOException {
        byte[] whole = stream(2, 312, 96_312);
        for (int length = 0; length < whole.length; length++) {
            Path cut = file(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> OggOpusLength.read(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_flipped_bit_in_the_last_page_is_noticed() throws IOException {
        byte[] whole = stream(2, 312, 96_312);
        whole[whole.length - 50] ^= 1;

        Path damaged = file(whole);
        assertThatThrownBy(() -> OggOpusLength.read(damaged)).isInstanceOf(IOException.class);
    }

    @Test
    void garbage_of_any_kind_is_refused() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] garbage = new byte[random.nextInt(3000)];
            random.nextBytes(garbage);
            byte[] start = stream(2, 312, 48_312);
            System.arraycopy(start, 0, garbage, 0, Math.min(random.nextInt(60), garbage.length));
            Path file = file(garbage);
            assertThatThrownBy(() -> OggOpusLength.read(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void another_stream_at_the_end_is_refused() throws IOException {
        Path file = file(join(head(2, 312), page(4, 48_000, 1, 8, new byte[100])));

        assertThatThrownBy(() -> OggOpusLength.read(file)).isInstanceOf(IOException.class);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.opus"), bytes);
    }

    private static byte[] stream(int channels, int preSkip, long granule) {
        return join(
                head(channels, preSkip),
                page(0, 0, 1, 7, "OpusTags".getBytes(StandardCharsets.US_ASCII)),
                page(0, granule / 2, 2, 7, new byte[200]),
                page(4, granule, 3, 7, new byte[180]));
    }

    private static byte[] head(int channels, int preSkip) {
        ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) channels);
        head.putShort((short) preSkip).putInt(48_000);
        return page(2, 0, 0, 7, head.array());
    }

    private static byte[] page(int flags, long granule, int number, int serial, byte[] packet) {
        ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
        page.putLong(granule).putInt(serial).putInt(number).putInt(0);
        page.put((byte) 1).put((byte) packet.length).put(packet);
        page.putInt(22, checksum(page.array()));
        return page.array();
    }

    private static int checksum(byte[] page) {
        int crc = 0;
        for (byte octet : page) {
            crc ^= octet << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? 0x04c11db7 : 0);
            }
        }
        return crc;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
