package se.incidentkedjan.intake.attachment.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a JPEG (ITU-T T.81) that are needed to show it: tables, frames, scans, density, colours. The others are
 * left out, such as Exif and XMP (APP1), previews and other pictures (APP0 of JFXX, APP2 of MPF), Photoshop's (APP13) and
 * comments.
 */
final class JpegParts extends Parts {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int JFIF_LENGTH = 14;
    private static final int LONGEST_NAME = 14;

    private boolean begun;
    private boolean ended;
    private boolean inScan;

    JpegParts(InputStream file) {
        super(file);
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        if (!begun) {
            begun = true;
            if (marker() != SOI) {
                throw new Malformed("no JPEG begins like this");
            }
            return bytes(0xff, SOI);
        }
        if (inScan) {
            inScan = false;
            return new Scan();
        }
        while (!ended) {
            int marker = marker();
            if (marker == EOI) {
                ended = true;
                return bytes(0xff, EOI);
            }
            var kept = segment(marker);
            if (kept != null) {
                inScan = marker == SOS;
                return kept;
            }
        }
        return null;
    }

    private int marker() throws IOException {
        if (file().read() != 0xff) {
            throw new Malformed("a marker is expected");
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = file().read();
        }
        if (marker <= 0) {
            throw new Malformed("a marker is expected");
        }
        return marker;
    }

    private @Nullable InputStream segment(int marker) throws IOException {
        if (marker < 0xc0 || isRestart(marker) || marker == SOI) {
            throw new Malformed("a marker stands where it may not");
        }
        var size = take(2);
        int length = (((size[0] & 0xff) << 8) | (size[1] & 0xff)) - 2;
        if (length < 0) {
            throw new Malformed("a segment is shorter than its length");
        }
        if (marker <= 0xdf) {
            return with(new byte[] {(byte) 0xff, (byte) marker, size[0], size[1]}, length);
        }
        var name = take(Math.min(length, LONGEST_NAME));
        int rest = length - name.length;
        if (marker == 0xe0 && begins(name, "JFIF\0") && name.length == JFIF_LENGTH) {
            leaveOut(rest);
            return withoutPreview(name);
        }
        if ((marker == 0xe2 && begins(name, "ICC_PROFILE\0")) || (marker == 0xee && begins(name, "Adobe"))) {
            var begin = Arrays.copyOf(new byte[] {(byte) 0xff, (byte) marker, size[0], size[1]}, 4 + name.length);
            System.arraycopy(name, 0, begin, 4, name.length);
            return with(begin, rest);
        }
        leaveOut(rest);
        return null;
    }

    private static InputStream withoutPreview(byte[] jfif) {
        var segment = new byte[4 + JFIF_LENGTH];
        segment[0] = (byte) 0xff;
        segment[1] = (byte) 0xe0;
        segment[3] = 2 + JFIF_LENGTH;
        // The last two bytes are the width and the height of the preview.
        System.arraycopy(jfif, 0, segment, 4, JFIF_LENGTH - 2);
        return new ByteArrayInputStream(segment);
    }

    private static boolean begins(byte[] bytes, String name) {
        return new String(bytes, ISO_8859_1).startsWith(name);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private static InputStream bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new ByteArrayInputStream(bytes);
    }

    /** The coded picture after a header of a scan, to the marker that ends it. */
    private final class Scan extends InputStream {

        private int next = -1;
        private boolean over;

        @Override
        public int read() throws IOException {
            if (over) {
                return -1;
            }
            if (next >= 0) {
                int second = next;
                next = -1;
                return second;
            }
            int one = file().read();
            if (one < 0) {
                throw new Malformed("the file ends too early");
            }
            if (one == 0xff) {
                int two = file().read();
                if (two != 0 && !isRestart(two)) {
                    if (two >= 0) {
                        file().unread(two);
                    }
                    file().unread(one);
                    over = true;
                    return -1;
                }
                next = two;
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int one = read();
                if (one < 0) {
                    break;
                }
                into[from + count] = (byte) one;
                count++;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
