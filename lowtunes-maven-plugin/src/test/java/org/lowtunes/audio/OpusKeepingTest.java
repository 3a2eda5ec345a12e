package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpusKeepingTest {

    private static final int PRE_SKIP = 312;
    private static final List<String> COMMENTS = List.of("R128_TRACK_GAIN=5");

    @TempDir
    private Path folder;

    private int number;

    @Test
    void the_packets_stay_and_pages_last_a_second() throws IOException {
        List<byte[]> packets = packets(173);
        Path kept = keep(write(file(packets, 7, 0, 500)), -3);

        List<OggPage> pages = pages(kept);
        assertThat(packetsOf(pages)).containsExactlyElementsOf(packets);
        assertThat(pages.subList(2, pages.size()).stream().map(OggPage::granule))
                .containsExactly(48_000L, 96_000L, 144_000L, 173 * 960L - 500);
        assertThat(pages.stream().map(OggPage::sequence)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(OggOpusLength.read(kept)).isEqualTo(new OggOpusLength(173 * 960 - 500 - PRE_SKIP, 2, -768));
    }

    @Test
    void a_page_that_takes_no_more_segments_is_shorter() throws IOException {
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            packets.add(packet(1270, i));
        }
        Path kept = keep(write(file(packets, 10, 0, 0)), 0);

        assertThat(packetsOf(pages(kept))).containsExactlyElementsOf(packets);
        assertThat(OggOpusLength.read(kept).samples()).isEqualTo(120 * 960 - PRE_SKIP);
    }

    @Test
    void a_recording_that_begins_late_begins_at_nought() throws IOException {
        List<byte[]> packets = packets(60);

        assertThat(OggOpusLength.read(keep(write(file(packets, 5, 48_000_000_000L, 17)), 0))
                        .samples())
                .isEqualTo(60 * 960 - 17 - PRE_SKIP);
    }

    @Test
    void the_gain_of_the_source_counts() throws IOException {
        List<byte[]> pages = file(packets(60), 5, 0, 0);
        pages.set(0, sealed(pages.get(0), page -> page.putShort(28 + 16, (short) -512)));

        assertThat(OggOpusLength.read(keep(write(pages), 1.5)).gain()).isEqualTo(-512 + 384);
    }

    @Test
    void the_same_source_gives_the_same_bytes() throws IOException {
        Path source = write(file(packets(60), 5, 0, 0));

        assertThat(keep(source, 1)).hasSameBinaryContentAs(keep(source, 1));
    }

    @Test
    void what_it_will_take_is_known_to_a_few_bytes() throws IOException {
        Path source = write(file(packets(173), 7, 0, 500));
        OpusKeeping keeping = new OpusKeeping(new AudioCache(folder.resolve("cache")));
        long real = Files.size(keep(source, -3));

        Listening heard = heard(173 * 960 - 500 - PRE_SKIP);
        assertThat(keeping.bytes(source, heard)).isPresent();
        assertThat(keeping.bytes(source, heard).getAsLong()).isBetween(real, real + 40);
    }

    @Test
    void a_source_that_is_heard_to_have_another_length_is_encoded() throws IOException {
        OpusKeeping keeping = new OpusKeeping(new AudioCache(folder.resolve("cache")));

        assertThat(keeping.bytes(write(file(packets(50), 7, 0, 0)), heard(50 * 960)))
                .isEmpty();
    }

    @Test
    void whatever_is_not_plain_is_encoded() throws IOException {
        List<byte[]> plain = file(packets(100), 7, 0, 0);
        assertThat(isPlain(plain)).isTrue();

        assertThat(isPlain(List.of())).as("empty").isFalse();
        assertThat(isPlain(plain.subList(0, 1))).as("a head only").isFalse();
        assertThat(isPlain(plain.subList(0, 2))).as("no sound").isFalse();
        assertThat(isPlain(plain.subList(0, plain.size() - 1))).as("no end").isFalse();
        assertThat(isPlain(joined(plain, plain))).as("chained").isFalse();
        assertThat(isPlain(joined(plain, List.of(new byte[128]))))
                .as("a tag behind")
                .isFalse();
        assertThat(isPlain(joined(List.of(new byte[128]), plain)))
                .as("a tag before")
                .isFalse();
        assertThat(isPlain(without(plain, 5))).as("a page lost").isFalse();
        List<byte[]> swapped = new ArrayList<>(plain);
        Collections.swap(swapped, 4, 5);
        assertThat(isPlain(swapped)).as("pages swapped").isFalse();

        List<byte[]> multiplexed = new ArrayList<>(plain);
        multiplexed.add(1, sealed(plain.get(0), page -> page.putInt(14, 9)));
        assertThat(isPlain(multiplexed)).as("multiplexed").isFalse();

        byte[] cut = Arrays.copyOf(plain.get(plain.size() - 1), 40);
        assertThat(isPlain(joined(plain.subList(0, plain.size() - 1), List.of(cut))))
                .as("cut short")
                .isFalse();
        byte[] damaged = plain.get(6).clone();
        damaged[damaged.length - 1] ^= 1;
        assertThat(isPlain(with(plain, 6, damaged))).as("a wrong checksum").isFalse();

        assertThat(isPlain(with(plain, 4, sealed(plain.get(4), page -> page.putLong(6, 99_999)))))
                .as("a hole in time")
                .isFalse();
        assertThat(isPlain(with(plain, 4, sealed(plain.get(4), page -> page.putLong(6, Long.MIN_VALUE)))))
                .as("before all time")
                .isFalse();
        int last = plain.size() - 1;
        assertThat(isPlain(with(plain, last, sealed(plain.get(last), page -> page.putLong(6, 960 * 99)))))
                .as("a whole packet trimmed")
                .isFalse();
        assertThat(isPlain(with(plain, 0, sealed(plain.get(0), page -> page.put(28 + 9, (byte) 6)))))
                .as("six channels")
                .isFalse();
        assertThat(isPlain(with(plain, 0, sealed(plain.get(0), page -> page.put(28 + 18, (byte) 1)))))
                .as("another mapping")
                .isFalse();
        assertThat(isPlain(with(plain, 0, sealed(plain.get(0), page -> page.put(28 + 8, (byte) 0x11)))))
                .as("another version")
                .isFalse();
        assertThat(isPlain(with(
                        file(packets(20), 7, 0, 0),
                        0,
                        sealed(plain.get(0), page -> page.putShort(28 + 10, (short) 20_000)))))
                .as("all of it skipped")
                .isFalse();
    }

    @Test
    void packets_that_are_not_20_ms_are_encoded() throws IOException {
        for (byte[] odd : List.of(
                new byte[0],
                new byte[] {0, 1},
                new byte[] {(byte) (31 << 3 | 1), 1, 1},
                packet(1277, 1),
                packet(9_000, 1))) {
            List<byte[]> packets = packets(20);
            packets.set(7, odd);
            assertThat(isPlain(file(packets, 5, 0, 0)))
                    .as("%d bytes", odd.length)
                    .isFalse();
        }
    }

    @Test
    void a_hundred_thousand_empty_pages_are_no_sound() throws IOException {
        List<byte[]> pages = new ArrayList<>(file(packets(1), 1, 0, 0).subList(0, 2));
        for (int i = 2; i < 100_000; i++) {
            pages.add(OggPage.of(0, -1, i, List.of()));
        }
        assertThat(isPlain(pages)).isFalse();
    }

    @Test
    void no_damage_passes_and_none_is_fatal() throws IOException {
        byte[] whole = Files.readAllBytes(write(file(packets(40), 7, 0, 0)));
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged =
                    random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(isPlain(List.of(damaged))).isFalse();
        }
    }

    private interface Change {
        void to(ByteBuffer page);
    }

    /** A page that was changed, with a right checksum. */
    private static byte[] sealed(byte[] page, Change change) {
        ByteBuffer changed = ByteBuffer.wrap(page.clone()).order(ByteOrder.LITTLE_ENDIAN);
        change.to(changed);
        return changed.putInt(22, OggPage.checksum(changed.array(), 0, page.length))
                .array();
    }

    private static List<byte[]> with(List<byte[]> pages, int at, byte[] page) {
        List<byte[]> changed = new ArrayList<>(pages);
        changed.set(at, page);
        return changed;
    }

    private static List<byte[]> without(List<byte[]> pages, int at) {
        List<byte[]> left = new ArrayList<>(pages);
        left.remove(at);
        return left;
    }

    private static List<byte[]> joined(List<byte[]> first, List<byte[]> second) {
        List<byte[]> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private boolean isPlain(List<byte[]> pages) throws IOException {
        Path source = write(pages);
        try {
            OpusKeeping.write(source, 0, COMMENTS, folder.resolve("tried.opus"));
            return true;
        } catch (IOException notPlain) {
            return false;
        }
    }

    private Path keep(Path source, double gain) throws IOException {
        Path kept = folder.resolve("kept" + number++ + ".opus");
        OpusKeeping.write(source, gain, COMMENTS, kept);
        return kept;
    }

    private Path write(List<byte[]> pages) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] page : pages) {
            file.write(page);
        }
        return Files.write(folder.resolve("source" + number++ + ".opus"), file.toByteArray());
    }

    /** An Ogg Opus file with as many packets a page, and comments with a picture. */
    private static List<byte[]> file(List<byte[]> packets, int aPage, long start, int trimmed) {
        byte[] head = ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 2)
                .putShort((short) PRE_SKIP)
                .putInt(44_100)
                .array();
        byte[] tags = Arrays.copyOf("OpusTags".getBytes(StandardCharsets.US_ASCII), 9_000);
        List<byte[]> pages = new ArrayList<>(List.of(OggPage.of(OggPage.BEGINS, 0, 0, List.of(head))));
        pages.add(OggPage.of(0, 0, 1, List.of(tags)));
        for (int from = 0; from < packets.size(); from += aPage) {
            int to = Math.min(packets.size(), from + aPage);
            boolean last = to == packets.size();
            pages.add(OggPage.of(
                    last ? OggPage.ENDS : 0,
                    start + to * 960L - (last ? trimmed : 0),
                    pages.size(),
                    packets.subList(from, to)));
        }
        return pages;
    }

    private static List<byte[]> packets(int count) {
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            packets.add(packet(1 + i * 37 % 600, i));
        }
        return packets;
    }

    private static byte[] packet(int length, int seed) {
        byte[] packet = new byte[length];
        new Random(seed).nextBytes(packet);
        packet[0] = (byte) (31 << 3 | 4);
        return packet;
    }

    private static List<OggPage> pages(Path file) throws IOException {
        List<OggPage> pages = new ArrayList<>();
        ByteArrayInputStream input = new ByteArrayInputStream(Files.readAllBytes(file));
        for (Optional<OggPage> page = OggPage.read(input); page.isPresent(); page = OggPage.read(input)) {
            pages.add(page.get());
        }
        return pages;
    }

    private static List<byte[]> packetsOf(List<OggPage> pages) {
        List<byte[]> packets = new ArrayList<>();
        for (OggPage page : pages.subList(2, pages.size())) {
            int from = 0;
            int to = 0;
            for (int length : page.lacing()) {
                to += length;
                if (length < 255) {
                    packets.add(Arrays.copyOfRange(page.body(), from, to));
                    from = to;
                }
            }
        }
        return packets;
    }

    private static Listening heard(long samples) {
        return new Listening(
                "ab".repeat(32), false, "opus", 48_000, 2, 3, samples, 60, null, LoudnessBlocks.empty(), Flaw.NONE);
    }
}
