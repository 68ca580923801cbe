package se.incidentkedjan.mailkit.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.jspecify.annotations.Nullable;

/** How bytes were made fit for the way of a mail. */
enum Transfer {
    PLAIN,
    BASE64,
    QUOTED_PRINTABLE,
    UUENCODE;

    /** The one of this name; null when there is no such. */
    static @Nullable Transfer named(@Nullable String name) {
        if (name == null) {
            return PLAIN;
        }
        // Some programs write a comment or a charset after it.
        return switch (name.strip().toLowerCase(Locale.ROOT).split("[;\\s(]", 2)[0]) {
            case "", "7bit", "8bit", "binary", "8-bit", "7-bit" -> PLAIN;
            case "base64", "b" -> BASE64;
            case "quoted-printable", "quoted-printeable", "q" -> QUOTED_PRINTABLE;
            case "x-uuencode", "uuencode", "x-uue", "uue" -> UUENCODE;
            default -> null;
        };
    }

    /** Whether the encoded bytes may be damaged. */
    static final class Damage extends DecodeMonitor {

        private boolean heard;

        @Override
        public boolean warn(String error, String dropDesc) {
            heard = true;
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }

        boolean isHeard() {
            return heard;
        }

        void hear() {
            heard = true;
        }
    }

    /** The bytes as they were. A stream that ends early rather than failing is what damaged bytes give. */
    InputStream decode(Slice encoded, Damage damage) {
        return switch (this) {
            case PLAIN -> encoded.open();
            case BASE64 -> new Base64InputStream(padded(encoded), damage);
            case QUOTED_PRINTABLE -> new QuotedPrintableInputStream(encoded.open(), damage);
            case UUENCODE -> uuencoded(encoded.open(), damage);
        };
    }

    /** Some programs leave out the signs that fill the last group, and with it the last letters would be lost. */
    private static InputStream padded(Slice encoded) {
        int signs = 0;
        for (int i = encoded.from(); i < encoded.to(); i++) {
            byte one = encoded.bytes()[i];
            if (one == '=') {
                return encoded.open();
            }
            if (one > ' ') {
                signs++;
            }
        }
        return signs % 4 < 2
                ? encoded.open()
                : new SequenceInputStream(
                        encoded.open(),
                        new ByteArrayInputStream(signs % 4 == 2 ? new byte[] {'=', '='} : new byte[] {'='}));
    }

    private static InputStream uuencoded(InputStream encoded, Damage damage) {
        try {
            return new EndsOnFailure(MimeUtility.decode(encoded, "uuencode"), damage);
        } catch (MessagingException e) {
            damage.hear();
            return InputStream.nullInputStream();
        }
    }

    /** Ends where it can be read no longer. */
    private static final class EndsOnFailure extends InputStream {

        private final InputStream inner;
        private final Damage damage;
        private boolean isOver;

        EndsOnFailure(InputStream inner, Damage damage) {
            this.inner = inner;
            this.damage = damage;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (isOver) {
                return -1;
            }
            try {
                int read = inner.read(into, from, most);
                isOver = read < 0;
                return read;
            } catch (IOException | RuntimeException e) {
                damage.hear();
                isOver = true;
                return -1;
            }
        }
    }
}
