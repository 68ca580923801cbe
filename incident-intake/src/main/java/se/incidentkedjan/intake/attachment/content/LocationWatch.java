package se.incidentkedjan.intake.attachment.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Notices that a file tells where it was made, while it passes. Exif lies in other places in every kind of picture, but always
 * as a small TIFF of its own, so that is what is looked for; besides the name of the field in XMP, which is text.
 */
final class LocationWatch {

    /** A segment of a JPEG holds half of it, and the place lies near the beginning. */
    private static final int LONGEST_EXIF = 128 * 1024;

    /** Each one that is none costs a look; a picture has a few. */
    private static final int MOST_TRIES = 64;

    private static final int[] LITTLE = {'I', 'I', 42, 0};
    private static final int[] BIG = {'M', 'M', 0, 42};
    private static final byte[] XMP = "GPSLatitude".getBytes(US_ASCII);

    private final TiffDirectory wholeFile = new TiffDirectory();
    private final byte[] exif = new byte[LONGEST_EXIF];
    private int exifLength;
    private boolean inExif;
    private int little;
    private int big;
    private int xmp;
    private int tries;
    private boolean noticed;

    /** The next piece of the file. */
    void at(byte[] bytes, int from, int length) {
        wholeFile.at(bytes, from, length);
        for (int i = from; i < from + length && !noticed; i++) {
            at(bytes[i]);
        }
    }

    /** Whether it does, as far as it has passed. */
    boolean isNoticed() {
        while (inExif) {
            look();
        }
        return noticed || wholeFile.hasPlace();
    }

    private void at(byte one) {
        text(one);
        if (inExif) {
            exif[exifLength++] = one;
            if (exifLength == LONGEST_EXIF) {
                look();
            }
        } else {
            header(one);
        }
    }

    private void text(byte one) {
        xmp = one == XMP[xmp] ? xmp + 1 : one == XMP[0] ? 1 : 0;
        if (xmp == XMP.length) {
            noticed = true;
            xmp = 0;
        }
    }

    private void header(byte one) {
        little = one == LITTLE[little] ? little + 1 : one == 'I' ? (little == 2 ? 2 : 1) : 0;
        big = one == BIG[big] ? big + 1 : one == 'M' ? (big == 2 ? 2 : 1) : 0;
        if (little == LITTLE.length || big == BIG.length) {
            begin(little == LITTLE.length ? LITTLE : BIG);
        }
    }

    private void begin(int[] header) {
        little = 0;
        big = 0;
        if (tries < MOST_TRIES) {
            tries++;
            for (int i = 0; i < header.length; i++) {
                exif[i] = (byte) header[i];
            }
            exifLength = header.length;
            inExif = true;
        }
    }

    /** Looks at what may be an Exif; when it is none, what lies in it is looked through for another one. */
    private void look() {
        inExif = false;
        if (Place.isIn(Arrays.copyOf(exif, exifLength))) {
            noticed = true;
            return;
        }
        var passed = Arrays.copyOfRange(exif, LITTLE.length, exifLength);
        for (byte one : passed) {
            if (inExif) {
                exif[exifLength++] = one;
            } else {
                header(one);
            }
        }
    }
}
