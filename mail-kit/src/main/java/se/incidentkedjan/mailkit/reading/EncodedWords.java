package se.incidentkedjan.mailkit.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the encoded words of headers (RFC 2047) as leniently as bodies are read. Mime4j does the same with a time that grows
 * with the square of the length, and believes what is said of the charset.
 */
final class EncodedWords {

    // No part of it can match in two ways, so that a long header takes no longer than its length.
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]{0,40})?\\?([bBqQ])\\?([^?]{0,2000})\\?=");

    private final String text;
    private final Remarks remarks;
    private final StringBuilder read = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords(String text, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    static String decode(String text, Remarks remarks) {
        return text.contains("=?") ? new EncodedWords(text, remarks).decoded() : text;
    }

    private String decoded() {
        var word = WORD.matcher(text);
        int at = 0;
        while (word.find()) {
            var between = text.substring(at, word.start());
            // White space between two of them is only there to hold them apart.
            if (pending.size() == 0 || !between.isBlank()) {
                flush();
                read.append(between);
            }
            add(word);
            at = word.end();
        }
        flush();
        return read.append(text, at, text.length()).toString();
    }

    private void add(Matcher word) {
        var named = word.group(1).toLowerCase(Locale.ROOT);
        // A letter may be broken in two between words of one charset; a shift of ISO 2022 begins anew in each.
        if (!named.equals(charset) || named.startsWith("iso-2022")) {
            flush();
            charset = named;
        }
        var bytes = word.group(3).getBytes(StandardCharsets.ISO_8859_1);
        var wide = word.group(3).chars().anyMatch(one -> one > 0xff);
        if (wide) {
            flush();
            read.append(word.group(3));
        } else if (word.group(2).equalsIgnoreCase("b")) {
            pending.writeBytes(base64(bytes));
        } else {
            quoted(bytes);
        }
    }

    private byte[] base64(byte[] bytes) {
        try (var stream = Base64.getMimeDecoder().wrap(new ByteArrayInputStream(trimmed(bytes)))) {
            return stream.readAllBytes();
        } catch (IOException | IllegalArgumentException e) {
            remarks.add(Remark.Code.TRANSFER_BROKEN);
            return new byte[0];
        }
    }

    /** Without what stands after the last whole group, which says nothing. */
    private static byte[] trimmed(byte[] bytes) {
        var plain = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
        int length = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
        return plain.substring(0, length).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void quoted(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '=' && high >= 0 && low >= 0) {
                pending.write(high * 16 + low);
                i += 2;
            } else {
                pending.write(bytes[i] == '_' ? ' ' : bytes[i]);
            }
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            var bytes = pending.toByteArray();
            read.append(Charsets.text(bytes, bytes.length, charset, remarks));
            pending.reset();
        }
    }
}
