package org.lowtunes.site;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An address as a QR code, as links.md section 5 wants it: bytes, level M, a margin of 4 modules. */
final class QrPicture {

    private static final int MARGIN = 4;
    private static final int LARGEST_VERSION = 40;

    private final QrCode code;

    QrPicture(String address) {
        QrSegment bytes = QrSegment.makeBytes(address.getBytes(StandardCharsets.UTF_8));
        code = QrCode.encodeSegments(List.of(bytes), QrCode.Ecc.MEDIUM, 1, LARGEST_VERSION, -1, false);
    }

    /** Modules at each side, the margin included. */
    int side() {
        return code.size + 2 * MARGIN;
    }

    /** The dark modules as the path of an SVG, one bar for each run in a row. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from + MARGIN, y + MARGIN, x - from, x - from));
                }
            }
        }
        return path.toString();
    }
}
