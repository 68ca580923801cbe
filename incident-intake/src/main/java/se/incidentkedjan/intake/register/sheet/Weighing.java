package se.incidentkedjan.intake.register.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once to see how large it is, and keeps nothing: a small file that unpacks to gigabytes is given up after
 * a few megabytes. By the same library, and so the same parts, as the one that reads it afterwards.
 */
final class Weighing {

    /** How it went. */
    enum Outcome {
        /** A workbook that can be read. */
        LIGHT,
        /** It unpacks to too much. */
        TOO_LARGE,
        /** It is a packed file, and no workbook. */
        NO_WORKBOOK,
        /** It is cut off or damaged. */
        BROKEN
    }

    /** The most that the parts may be together, unpacked, in bytes. */
    static final long MOST = 96L * 1024 * 1024;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int MOST_PARTS = 2_000;
    private static final int PIECE = 16 * 1024;

    private Weighing() {}

    static Outcome of(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            long left = MOST;
            int parts = 0;
            for (var part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    return Outcome.TOO_LARGE;
                }
                try (var content = zip.getInputStream(part)) {
                    left = left(content, left);
                }
                if (left < 0) {
                    return Outcome.TOO_LARGE;
                }
            }
            return zip.getEntry(WORKBOOK) == null ? Outcome.NO_WORKBOOK : Outcome.LIGHT;
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.BROKEN;
        }
    }

    private static long left(InputStream content, long before) throws IOException {
        var piece = new byte[PIECE];
        long left = before;
        for (int read = content.read(piece); read >= 0 && left >= 0; read = content.read(piece)) {
            left -= read;
        }
        return left;
    }
}
