package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/**
 * Makes letters of bytes. What a mail says of its charset is believed when the bytes can be read so, and is otherwise replaced
 * by what they can be: UTF-8, or else the charset of Windows in the west, which gives every byte a letter or leaves it out.
 */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LONGEST_NAME = 40;

    // What programs write and Java calls something else.
    private static final Map<String, Charset> ALSO = Map.of(
            "utf8", UTF_8,
            "unicode-1-1-utf-8", UTF_8,
            "x-unicode-2-0-utf-8", UTF_8,
            "iso-8859-8-i", Charset.forName("iso-8859-8"),
            "cp-850", Charset.forName("IBM850"),
            "macintosh", Charset.forName("x-MacRoman"),
            "mac", Charset.forName("x-MacRoman"),
            "x-mac-roman", Charset.forName("x-MacRoman"),
            "ks_c_5601-1987", Charset.forName("x-windows-949"));

    // UTF-8 that was read as western: å, ä, ö and their kin look like this then.
    private static final Pattern TWICE_READ = Pattern.compile("\u00c3[\u0080-\u00bf]|\u00e2\u0080|\u00f0\u009f");

    private Charsets() {}

    /** What a byte with the eighth bit set means in a header that says nothing of it. */
    static String header(byte[] bytes, int from, int to) {
        var utf8 = strictly(UTF_8, bytes, from, to - from);
        return utf8 == null ? new String(bytes, from, to - from, WESTERN) : utf8;
    }

    /**
     * The letters of a text.
     *
     * @param name the charset as the mail tells it; absent when it does not
     */
    static String text(byte[] bytes, int length, @Nullable String name, Remarks remarks) {
        var asked = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        int mark = markOfOrder(bytes, length);
        if (mark > 0) {
            var told =
                    mark == 3 ? UTF_8 : bytes[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            var marked = strictly(told, bytes, mark, length - mark);
            if (marked != null) {
                return marked;
            }
        }
        if (asked.equals("utf-7") || asked.equals("unicode-1-1-utf-7")) {
            return Utf7.decode(bytes, length);
        }
        var told = known(asked);
        if (told == null && !asked.isEmpty() && !isAsIfUntold(asked)) {
            remarks.add(Code.CHARSET_UNKNOWN);
        }
        return told == null || told.equals(US_ASCII)
                ? guessed(bytes, length, told != null, remarks)
                : believed(told, bytes, length, remarks);
    }

    private static String believed(Charset told, byte[] bytes, int length, Remarks remarks) {
        // Everybody who says ISO 8859-1 may mean the Windows charset, which has signs where the other has none.
        var charset = told.equals(ISO_8859_1) ? WESTERN : told;
        var read = strictly(charset, bytes, 0, length);
        if (charset.equals(WESTERN) && TWICE_READ.matcher(latin(bytes, length)).find()) {
            var utf8 = strictly(UTF_8, bytes, 0, length);
            if (utf8 != null) {
                remarks.add(Code.CHARSET_WRONG);
                return utf8;
            }
        }
        if (read != null) {
            return read;
        }
        if (charset.equals(WESTERN)) {
            return new String(bytes, 0, length, ISO_8859_1);
        }
        if (charset.equals(UTF_8)) {
            return mostly(bytes, length, remarks);
        }
        remarks.add(Code.CHARSET_WRONG);
        return guessed(bytes, length, false, remarks);
    }

    private static String latin(byte[] bytes, int length) {
        return new String(bytes, 0, length, ISO_8859_1);
    }

    /** A text that says UTF-8 with few broken letters was UTF-8 and has been damaged; with nothing else it never was. */
    private static String mostly(byte[] bytes, int length, Remarks remarks) {
        var lenient = new String(bytes, 0, length, UTF_8);
        long broken = lenient.chars().filter(one -> one == '\ufffd').count();
        long whole =
                lenient.chars().filter(one -> one > 0x7f && one != '\ufffd').count();
        if (whole <= broken) {
            remarks.add(Code.CHARSET_WRONG);
            return new String(bytes, 0, length, WESTERN);
        }
        remarks.add(Code.LETTERS_LOST);
        return lenient;
    }

    private static String guessed(byte[] bytes, int length, boolean isTold, Remarks remarks) {
        boolean isPlain = true;
        for (int i = 0; i < length && isPlain; i++) {
            isPlain = bytes[i] >= 0;
        }
        if (isTold && !isPlain) {
            remarks.add(Code.CHARSET_WRONG);
        }
        if (isPlain) {
            return new String(bytes, 0, length, US_ASCII);
        }
        var utf8 = strictly(UTF_8, bytes, 0, length);
        return utf8 == null ? new String(bytes, 0, length, WESTERN) : utf8;
    }

    private static boolean isAsIfUntold(String name) {
        return name.equals("unknown-8bit")
                || name.equals("unknown")
                || name.equals("x-unknown")
                || name.equals("default");
    }

    private static @Nullable Charset known(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return null;
        }
        var also = ALSO.get(name);
        if (also != null) {
            return also;
        }
        try {
            var charset = Charset.forName(name);
            // One that only writes, or has letters of a byte for plain ASCII, is none that a mail is written in.
            return charset.newDecoder().isAutoDetecting() ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static int markOfOrder(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return 3;
        }
        boolean isWide = length >= 2
                && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                        || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
        return isWide ? 2 : 0;
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes, int from, int length) {
        try {
            CharBuffer read = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length));
            return read.toString();
        } catch (CharacterCodingException | RuntimeException e) {
            // Some decoders of rare charsets break on bytes that no text has.
            return null;
        }
    }
}
