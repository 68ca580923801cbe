package se.incidentkedjan.notification.postbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart, however it is built: no deeper, in no more parts and with no more text of each than a person would have
 * written. What cannot be read is left out.
 */
final class Parts {

    private static final int DEEPEST = 8;
    private static final int MOST = 60;
    private static final int LONGEST = 128 * 1024;
    private static final int LONGEST_HEADER = 16 * 1024;

    /**
     * A part that has no parts of its own.
     *
     * @param type as {@code text/plain}, in small letters
     * @param text its text; of a mail within the mail all of it, with its headers
     */
    record Leaf(String type, String text) {

        /** Never tells what it says. */
        @Override
        public String toString() {
            return "Leaf[" + type + "]";
        }
    }

    private final Part mail;
    private final List<Leaf> leaves = new ArrayList<>();
    private int seen;

    Parts(Part mail) {
        this.mail = mail;
        walk(mail, 0);
    }

    /** All parts, as they stand. */
    List<Leaf> leaves() {
        return leaves;
    }

    /** The text of the first part of this type. */
    Optional<String> text(String type) {
        return leaves.stream()
                .filter(leaf -> leaf.type().equals(type))
                .map(Leaf::text)
                .findFirst();
    }

    /** A header as it is written, unfolded; empty when it is not there or longer than any should be. */
    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    List<String> headers(String name) {
        try {
            var values = mail.getHeader(name);
            return values == null
                    ? List.of()
                    : java.util.Arrays.stream(values)
                            .filter(value -> value.length() <= LONGEST_HEADER)
                            .map(value -> value.replaceAll("[\\r\\n]+", "").strip())
                            .toList();
        } catch (MessagingException | RuntimeException e) {
            return List.of();
        }
    }

    boolean hasHeader(String name) {
        return !headers(name).isEmpty();
    }

    /** Whether there is a header whose name begins like this, in small letters. */
    boolean hasHeaderLike(String beginning) {
        try {
            for (var all = mail.getAllHeaders(); all.hasMoreElements(); ) {
                Header header = all.nextElement();
                if (header.getName().toLowerCase(Locale.ROOT).startsWith(beginning)) {
                    return true;
                }
            }
        } catch (MessagingException | RuntimeException e) {
            return false;
        }
        return false;
    }

    /** A header with its encoded words in letters. */
    String readable(String name) {
        var written = header(name).orElse("");
        try {
            return MimeUtility.decodeText(written);
        } catch (IOException | RuntimeException e) {
            return written;
        }
    }

    /** What the whole mail is, such as {@code multipart/report}, with its parameters; null when that cannot be read. */
    @Nullable
    ContentType type() {
        return type(mail);
    }

    private void walk(Part part, int depth) {
        seen++;
        if (depth > DEEPEST || seen > MOST) {
            return;
        }
        var type = type(part);
        var name = type == null ? "text/plain" : type.getBaseType().toLowerCase(Locale.ROOT);
        if (name.startsWith("multipart/")) {
            for (BodyPart inner : inner(part)) {
                walk(inner, depth + 1);
            }
        } else if (name.startsWith("text/") || name.startsWith("message/")) {
            leaves.add(new Leaf(name, text(part, type == null ? null : type.getParameter("charset"))));
        }
    }

    private static List<BodyPart> inner(Part part) {
        var inner = new ArrayList<BodyPart>();
        try {
            if (part.getContent() instanceof Multipart parts) {
                int count = Math.min(parts.getCount(), MOST);
                for (int i = 0; i < count; i++) {
                    inner.add(parts.getBodyPart(i));
                }
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            return inner;
        }
        return inner;
    }

    private static @Nullable ContentType type(Part part) {
        try {
            var type = part.getContentType();
            return type == null || type.length() > LONGEST_HEADER ? null : new ContentType(type);
        } catch (ParseException e) {
            return null;
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }

    private static String text(Part part, @Nullable String charset) {
        try (var stream = part.getInputStream()) {
            return new String(stream.readNBytes(LONGEST), charset(charset));
        } catch (MessagingException | IOException | RuntimeException e) {
            return "";
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return UTF_8;
        }
    }
}
