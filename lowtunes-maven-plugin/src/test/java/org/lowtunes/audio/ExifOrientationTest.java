package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExifOrientationTest {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xda, 0, 2};

    @Test
    void each_orientation_has_its_turn() {
        assertThat(ExifOrientation.filters(tagged(JPEG, 1))).isEmpty();
        assertThat(ExifOrientation.filters(tagged(JPEG, 3))).isEqualTo("hflip,vflip,");
        assertThat(ExifOrientation.filters(tagged(JPEG, 6))).isEqualTo("transpose=1,");
        assertThat(ExifOrientation.filters(tagged(JPEG, 8))).isEqualTo("transpose=2,");
    }

    @Test
    void whatever_says_nothing_of_it_is_upright() {
        assertThat(ExifOrientation.filters(JPEG)).isEmpty();
        assertThat(ExifOrientation.filters(new byte[0])).isEmpty();
        assertThat(ExifOrientation.filters(tagged(JPEG, 0))).isEmpty();
        assertThat(ExifOrientation.filters(tagged(JPEG, 99))).isEmpty();
    }

    @Test
    void damage_does_no_harm() {
        byte[] whole = tagged(JPEG, 6);
        for (int length = 0; length < whole.length; length++) {
            assertThat(ExifOrientation.filters(Arrays.copyOf(whole, length))).isNotNull();
        }
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(ExifOrientation.filters(damaged)).isNotNull();
        }
    }

    /** The picture with an Exif segment that has this orientation, in little-endian order. */
    static byte[] tagged(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.LITTLE_ENDIAN);
        exif.putShort((short) 0x4949).putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        byte[] tagged = new byte[jpeg.length + 36];
        System.arraycopy(jpeg, 0, tagged, 0, 2);
        System.arraycopy(exif.array(), 0, tagged, 2, 36);
        System.arraycopy(jpeg, 2, tagged, 38, jpeg.length - 2);
        return tagged;
    }
}
