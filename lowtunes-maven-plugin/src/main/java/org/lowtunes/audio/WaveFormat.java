package org.lowtunes.audio;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the head of a WAVE stream says (Microsoft, "Multiple Channel Audio Data and WAVE Files"): in a pipe this is the
 * one place where ffmpeg tells rate, channels and their order in a form made for programs.
 *
 * @param rate in Hz
 * @param channels how many
 * @param mask which loudspeakers they are for, 0 = unsaid
 * @param bytes of one sample of one channel
 */
record WaveFormat(int rate, int channels, int mask, int bytes) {

    private static final int RIFF = 0x46464952;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int MOST_CHANNELS = 64;

    /**
     * Reads up to the first sample.
     *
     * @throws EOFException when the stream ends before
     */
    static WaveFormat read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        ByteBuffer riff = next(data, 12);
        if (riff.getInt(0) != RIFF) {
            throw new IOException("not a WAVE stream");
        }
        WaveFormat format = null;
        while (true) {
            ByteBuffer chunk = next(data, 8);
            int kind = chunk.getInt(0);
            int size = chunk.getInt(4);
            if (kind == DATA && format != null) {
                return format;
            }
            if (size < 0 || size > 1 << 20) {
                throw new IOException("a WAVE chunk of " + Integer.toUnsignedString(size) + " bytes");
            }
            ByteBuffer body = next(data, size + size % 2);
            if (kind == FMT && size >= 16) {
                int channels = body.getShort(2);
                int rate = body.getInt(4);
                int bytes = body.getShort(14) / 8;
                if (channels < 1 || channels > MOST_CHANNELS || rate < 1 || bytes < 1) {
                    throw new IOException("WAVE with " + channels + " channels at " + rate + " Hz");
                }
                format = new WaveFormat(rate, channels, size >= 40 ? body.getInt(20) : 0, bytes);
            }
        }
    }

    private static ByteBuffer next(DataInputStream data, int length) throws IOException {
        byte[] bytes = new byte[length];
        data.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
