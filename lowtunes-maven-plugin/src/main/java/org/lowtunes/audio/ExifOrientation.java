package org.lowtunes.audio;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: a JPEG file may say that it lies on its side (Exif 2.32, tag 0x0112). ffmpeg heeds this only
 * from version 5 on, so it is told not to, and the picture is set upright here.
 */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L; // "Exif", two zero bytes

    /** What turns a picture of each orientation upright; see the figure in Exif 2.32, annex F. */
    private static final String[] FILTERS = {
        "", "", "hflip,", "hflip,vflip,", "vflip,", "transpose=0,", "transpose=1,", "transpose=3,", "transpose=2,"
    };

    private ExifOrientation() {}

    /** Filters of ffmpeg, each followed by a comma, that set this picture upright. */
    static String filters(byte[] picture) {
        try {
            return FILTERS[orientation(ByteBuffer.wrap(picture))];
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return FILTERS[UPRIGHT];
        }
    }

    private static int orientation(ByteBuffer jpeg) {
        if (jpeg.getShort() != (short) 0xffd8) {
            return UPRIGHT;
        }
        while (true) {
            int marker = Short.toUnsignedInt(jpeg.getShort());
            if (marker < 0xff00 || marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
            ByteBuffer segment = jpeg.slice(jpeg.position(), length);
            if (marker == APP1 && length > 14 && segment.getLong(0) >>> 16 == EXIF) {
                return inTiff(segment.slice(6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    /** The first directory of a TIFF structure: entries of tag, type, count and value, 12 bytes each. */
    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value < FILTERS.length ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
