package se.incidentkedjan.intake.attachment.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG (W3C, third edition) that are needed to show it, also one that moves. All others are left out. */
final class PngParts extends Parts {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CRC = 4;
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    private boolean begun;
    private boolean ended;

    PngParts(InputStream file) {
        super(file);
    }

    @Override
    @Nullable
    InputStream next() throws IOException {
        if (!begun) {
            begun = true;
            if (!Arrays.equals(take(SIGNATURE.length), SIGNATURE)) {
                throw new Malformed("no PNG begins like this");
            }
            return new ByteArrayInputStream(SIGNATURE);
        }
        while (!ended) {
            var header = take(8);
            long length = ByteBuffer.wrap(header).getInt() & 0xffff_ffffL;
            var type = new String(header, 4, 4, ISO_8859_1);
            ended = type.equals("IEND");
            if (SHOWN.contains(type)) {
                return with(header, length + CRC);
            }
            if (Character.isUpperCase(type.charAt(0))) {
                throw new Malformed("a chunk that is needed is not known");
            }
            leaveOut(length + CRC);
        }
        return null;
    }
}
