package se.incidentkedjan.mailkit.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stretch of the bytes of a mail. Nothing is copied. */
final class Slice {

    private final byte[] bytes;
    private final int from;
    private final int to;

    private Slice(byte[] bytes, int from, int to) {
        if (from < 0 || to < from || to > bytes.length) {
            throw new IllegalArgumentException("no such stretch");
        }
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    int length() {
        return to - from;
    }

    Slice between(int newFrom, int newTo) {
        return new Slice(bytes, newFrom, Math.max(newFrom, newTo));
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes, from, length());
    }

    /** Byte by byte, so that places in it are places in the mail. */
    String asLatin1() {
        return new String(bytes, from, length(), StandardCharsets.ISO_8859_1);
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the line that begins here ends; its break is not part of it. */
    int endOfLine(int start) {
        for (int i = start; i < to; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return i;
            }
        }
        return to;
    }

    /** Where the next line begins, after a line that ends here. CR LF is one break, and so is either alone. */
    int nextLine(int end) {
        if (end >= to) {
            return to;
        }
        return bytes[end] == '\r' && end + 1 < to && bytes[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
