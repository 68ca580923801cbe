package se.incidentkedjan.intake.mailbox;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.mailkit.reading.ReadMail;

/**
 * Finds the report that a mail belongs to: by a reference in its subject, by a mail of the reporter's that it answers, or by a
 * mail of ours. None of that proves anything, so it counts only from the address of whoever reported.
 */
final class Belonging {

    /** What a mail belongs to. */
    sealed interface Found {

        /** A report by the same sender. */
        record Theirs(Report report) implements Found {}

        /** A report by somebody else. */
        record SomeoneElses() implements Found {}

        /** None. */
        record Nothing() implements Found {}
    }

    private static final int MOST = 50;
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\d-])\\d{4}-\\d{6,12}(?![\\d-])");

    // What notification-service writes before the @: the delivery, the incident and a proof, which is not ours to
    // check.
    private static final Pattern OURS = Pattern.compile("(?i)<[0-9a-f-]{36}\\.([0-9a-f]{32})\\.[0-9a-f]{24}@");

    private final Reports reports;
    private final Mails mails;
    private final MailIds ids;

    Belonging(Reports reports, Mails mails, MailIds ids) {
        this.reports = reports;
        this.mails = mails;
        this.ids = ids;
    }

    Found of(ReadMail mail, @Nullable String senderIndex) {
        var found = Stream.concat(named(mail.subject()), answered(mail)).toList();
        if (found.isEmpty()) {
            return new Found.Nothing();
        }
        return found.stream()
                .filter(report -> senderIndex != null && senderIndex.equals(report.reporterIndex()))
                .findFirst()
                .<Found>map(Found.Theirs::new)
                .orElseGet(Found.SomeoneElses::new);
    }

    private Stream<Report> named(String subject) {
        return REFERENCE
                .matcher(subject)
                .results()
                .limit(MOST)
                .map(found -> reference(found.group()))
                .flatMap(Optional::stream)
                .distinct()
                .map(reports::find)
                .flatMap(Optional::stream);
    }

    private static Optional<Reference> reference(String text) {
        try {
            return Optional.of(Reference.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What it answers first, then what that belonged to, the latest first. */
    private Stream<Report> answered(ReadMail mail) {
        var all = new LinkedHashSet<>(mail.heading().inReplyTo());
        all.addAll(mail.heading().references().reversed());
        var messageIds = all.stream().limit(MOST).toList();
        if (messageIds.isEmpty()) {
            return Stream.empty();
        }
        var incidents = new ArrayList<>(
                mails.incidentsOf(messageIds.stream().map(ids::thread).toList()));
        incidents.addAll(ours(messageIds));
        return incidents.stream().distinct().map(reports::find).flatMap(Optional::stream);
    }

    private static List<IncidentId> ours(List<String> messageIds) {
        return messageIds.stream()
                .map(OURS::matcher)
                .filter(java.util.regex.Matcher::lookingAt)
                .map(found -> new IncidentId(new UUID(
                        HexFormat.fromHexDigitsToLong(found.group(1), 0, 16),
                        HexFormat.fromHexDigitsToLong(found.group(1), 16, 32))))
                .toList();
    }
}
