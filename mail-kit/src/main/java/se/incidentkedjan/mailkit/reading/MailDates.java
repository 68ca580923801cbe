package se.incidentkedjan.mailkit.reading;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Reads when a mail was written. */
final class MailDates {

    private static final int LONGEST = 200;

    private MailDates() {}

    static @Nullable Instant of(Fields fields) {
        var written = fields.first("Date").orElse("");
        if (written.isEmpty() || written.length() > LONGEST) {
            return null;
        }
        try {
            Date date = new MailDateFormat().parse(written);
            return date.toInstant();
        } catch (ParseException | RuntimeException e) {
            return inTheFormOfOthers(written);
        }
    }

    private static @Nullable Instant inTheFormOfOthers(String written) {
        try {
            return OffsetDateTime.parse(written.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
