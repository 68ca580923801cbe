package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Knows a mail again that is delivered twice: over the headers that its sender wrote and over its body, and over nothing that
 * is written on its way. Line breaks, folding and empty lines last count for nothing.
 */
final class ContentHash {

    private static final List<String> OF_THE_SENDER = List.of(
            "From",
            "Sender",
            "Reply-To",
            "To",
            "Cc",
            "Date",
            "Subject",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Content-Type",
            "Content-Transfer-Encoding");

    private ContentHash() {}

    static String of(Fields fields, Slice body) {
        var digest = sha256();
        for (var name : OF_THE_SENDER) {
            for (var value : fields.all(name)) {
                digest.update((name + ":" + value.replaceAll("\\s+", " ") + "\n").getBytes(UTF_8));
            }
        }
        digest.update((byte) '\n');
        int last = body.to();
        while (last > body.from() && body.bytes()[last - 1] <= ' ' && body.bytes()[last - 1] >= 0) {
            last--;
        }
        var kept = body.between(body.from(), last);
        for (int at = kept.from(); at < kept.to(); ) {
            int end = kept.endOfLine(at);
            digest.update(kept.bytes(), at, end - at);
            digest.update((byte) '\n');
            at = kept.nextLine(end);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
