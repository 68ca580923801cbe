package se.incidentkedjan.intake.attachment.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chunks of a WebP (RFC 9649) that are needed to show it; {@code EXIF}, {@code XMP} and what is not known are left out. */
final class WebpParts extends Parts {

    private static final int HEADER = 8;
    private static final int EXIF_AND_XMP = 0x08 | 0x04;
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private final long length;
    private boolean begun;
    private long left;

    /**
     * Copies a file.
     *
     * @param length how long the copy is, which its header tells
     */
    WebpParts(InputStream file, long length) {
        super(file);
        this.length = length;
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        if (!begun) {
            begun = true;
            return header();
        }
        while (left >= HEADER) {
            var header = take(HEADER);
            var type = new String(header, 0, 4, ISO_8859_1);
            long size = little(header).getInt(4) & 0xffff_ffffL;
            long padded = size + (size & 1);
            left -= HEADER + padded;
            if (left < 0) {
                throw new Malformed("a chunk is longer than its file");
            }
            if (type.equals("VP8X")) {
                return flags(header, padded);
            }
            if (SHOWN.contains(type)) {
                return with(header, padded);
            }
            leaveOut(padded);
        }
        return null;
    }

    private InputStream header() throws IOException {
        var header = take(HEADER + 4);
        if (!new String(header, 0, 4, ISO_8859_1).equals("RIFF")
                || !new String(header, HEADER, 4, ISO_8859_1).equals("WEBP")) {
            throw new Malformed("no WebP begins like this");
        }
        left = (little(header).getInt(4) & 0xffff_ffffL) - 4;
        little(header).putInt(4, (int) (length - HEADER));
        return new ByteArrayInputStream(header);
    }

    /** Says no more that there is Exif and XMP. */
    private InputStream flags(byte[] header, long size) throws IOException {
        if (size < 1) {
            throw new Malformed("a header without flags");
        }
        var flags = take(1);
        flags[0] &= ~EXIF_AND_XMP;
        return with(ByteBuffer.allocate(HEADER + 1).put(header).put(flags).array(), size - 1);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
