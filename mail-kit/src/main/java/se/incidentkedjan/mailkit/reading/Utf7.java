package se.incidentkedjan.mailkit.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads UTF-7 (RFC 2152), which Java does not know and some old programs still write. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] bytes, int length) {
        var text = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            if (bytes[at] != '+') {
                text.append((char) (bytes[at] & 0xff));
                at++;
                continue;
            }
            int end = at + 1;
            while (end < length && isBase64(bytes[end])) {
                end++;
            }
            if (end == at + 1) {
                text.append('+');
            } else {
                text.append(shifted(bytes, at + 1, end));
            }
            at = end < length && bytes[end] == '-' ? end + 1 : end;
        }
        return text.toString();
    }

    private static boolean isBase64(byte one) {
        return (one >= 'A' && one <= 'Z')
                || (one >= 'a' && one <= 'z')
                || (one >= '0' && one <= '9')
                || one == '+'
                || one == '/';
    }

    private static String shifted(byte[] bytes, int from, int to) {
        // A last sign that stands alone says nothing.
        int length = (to - from) % 4 == 1 ? to - from - 1 : to - from;
        var decoded = Base64.getDecoder().decode(new String(bytes, from, length, StandardCharsets.US_ASCII));
        return new String(decoded, 0, decoded.length & ~1, StandardCharsets.UTF_16BE);
    }
}
