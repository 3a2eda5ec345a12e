package org.lowtunes.audio;

import java.util.OptionalInt;

/** How long an Opus packet lasts, if it is well formed (RFC 6716 sections 3.1 to 3.4). */
final class OpusPacket {

    private static final int[] SILK = {480, 960, 1920, 2880};
    private static final int[] CELT = {120, 240, 480, 960};
    private static final int LONGEST_FRAME = 1275;
    private static final int LONGEST_SAMPLES = 5760;
    /** From here on a frame's length takes two bytes. */
    private static final int TWO_BYTES = 252;

    private final byte[] bytes;
    private int at;
    private int end;

    private OpusPacket(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    /** Samples at 48 kHz; nothing when a decoder must refuse it. */
    static OptionalInt samples(byte[] packet) {
        return packet.length == 0 ? OptionalInt.empty() : new OpusPacket(packet).samples();
    }

    private OptionalInt samples() {
        int toc = next();
        int frames = switch (toc & 3) {
            case 0 -> sameSize(1) ? 1 : 0;
            case 1 -> sameSize(2) ? 2 : 0;
            case 2 -> eachItsSize(2) ? 2 : 0;
            default -> anyNumber();
        };
        int samples = frames * frame(toc >> 3);
        return samples > 0 && samples <= LONGEST_SAMPLES ? OptionalInt.of(samples) : OptionalInt.empty();
    }

    private static int frame(int configuration) {
        if (configuration < 12) {
            return SILK[configuration & 3];
        }
        return configuration < 16 ? SILK[configuration & 1] : CELT[configuration & 3];
    }

    private int anyNumber() {
        int count = next();
        int frames = count & 0x3f;
        boolean padded = (count & 0x40) != 0;
        while (padded) {
            int padding = next();
            padded = padding == 255;
            end -= padded ? 254 : Math.max(0, padding);
        }
        boolean fits = count >= 0 && at <= end && frames > 0;
        return fits && ((count & 0x80) == 0 ? sameSize(frames) : eachItsSize(frames)) ? frames : 0;
    }

    private boolean sameSize(int frames) {
        int left = end - at;
        return left % frames == 0 && left / frames <= LONGEST_FRAME;
    }

    private boolean eachItsSize(int frames) {
        int told = 0;
        for (int i = 1; i < frames; i++) {
            int size = next();
            if (size >= TWO_BYTES) {
                size += 4 * next();
            }
            told += Math.max(0, size);
        }
        int last = end - at - told;
        return at <= end && last >= 0 && last <= LONGEST_FRAME;
    }

    /** -1 behind the end, and then the packet is too long for itself. */
    private int next() {
        return at++ < bytes.length ? Byte.toUnsignedInt(bytes[at - 1]) : -1;
    }
}
