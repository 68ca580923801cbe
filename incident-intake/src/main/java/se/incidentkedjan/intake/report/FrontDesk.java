package se.incidentkedjan.intake.report;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.kit.journal.TimeOrderedId;

/** Receives what has been found right, once. */
public final class FrontDesk {

    private final Reports reports;
    private final References references;
    private final Words words;
    private final Rush rush;
    private final Municipality municipality;
    private final Function<Category, Set<PatternKind>> needed;
    private final Clock clock;

    /**
     * The desk of one municipality.
     *
     * @param needed what is left in the words of such a report although it points out a person, because whoever acts needs it
     */
    public FrontDesk(
            Reports reports,
            References references,
            Words words,
            Rush rush,
            Municipality municipality,
            Function<Category, Set<PatternKind>> needed,
            Clock clock) {
        this.needed = needed;
        this.reports = reports;
        this.references = references;
        this.words = words;
        this.rush = rush;
        this.municipality = municipality;
        this.clock = clock;
    }

    /**
     * Receives a submission. When this answers {@code Received} the report is durable, whether or not anyone behind
     * this service answers.
     *
     * @param key what the sender calls the request; absent when it may not be recognised again
     */
    public Outcome receive(Submission submission, Channel channel, @Nullable IdempotencyKey key) {
        return receive(submission, channel, key, null);
    }

    /**
     * Receives a submission in the same way, from an entrance that is open to all.
     *
     * @param key what the sender calls the request; absent when it may not be recognised again
     * @param place where it comes from, which is not kept; absent when the sender is a system that we know
     */
    public Outcome receive(
            Submission submission, Channel channel, @Nullable IdempotencyKey key, @Nullable String place) {
        return receive(newIncident(), submission, channel, key, place);
    }

    /**
     * Receives a submission by the API, from a caller that we know.
     *
     * @param client the system that calls; absent when a person does
     * @param key what the caller calls the request; absent when it may not be recognised again
     */
    public Outcome receiveFrom(@Nullable ClientCode client, Submission submission, @Nullable IdempotencyKey key) {
        return receive(newIncident(), submission, Channel.API, key, null, true, client);
    }

    /** An id for an incident whose files come before its report. */
    public IncidentId newIncident() {
        return new IncidentId(TimeOrderedId.at(clock.instant()));
    }

    /**
     * Receives a submission in the same way, whose files came before it. When this answers anything but {@code Received}, the
     * files belong to no report, and the caller has them forgotten. When it throws, nobody knows whether the report is
     * durable: the caller leaves the files, and the sweep takes those that no report came for.
     *
     * @param incident {@linkplain #newIncident made} for it, and used for nothing else
     */
    public Outcome receive(
            IncidentId incident,
            Submission submission,
            Channel channel,
            @Nullable IdempotencyKey key,
            @Nullable String place) {
        return receive(incident, submission, channel, key, place, true);
    }

    /**
     * Receives a submission in the same way, from a sender who may have had receipts enough.
     *
     * @param mayAnswer whether a receipt may be sent at all
     */
    public Outcome receive(
            IncidentId incident,
            Submission submission,
            Channel channel,
            @Nullable IdempotencyKey key,
            @Nullable String place,
            boolean mayAnswer) {
        return receive(incident, submission, channel, key, place, mayAnswer, null);
    }

    private Outcome receive(
            IncidentId incident,
            Submission submission,
            Channel channel,
            @Nullable IdempotencyKey key,
            @Nullable String place,
            boolean mayAnswer,
            @Nullable ClientCode client) {
        var masked = submission.masked(needed.apply(submission.facts().category()));
        var alike = words.alike(submission);
        if (key == null) {
            var report = report(incident, masked, alike, channel, null, place, mayAnswer, client);
            reports.keep(report);
            return new Outcome.Received(report.receipt());
        }
        var earlier = reports.find(key);
        if (earlier.isPresent()) {
            return again(earlier.get(), masked);
        }
        var report = report(incident, masked, alike, channel, key, place, mayAnswer, client);
        if (reports.keep(report)) {
            return new Outcome.Received(report.receipt());
        }
        // Someone was faster with the same key. The number taken here is never used: the one way to a gap, besides a
        // crash.
        words.forget(report.incident());
        return again(
                reports.find(key)
                        .orElseThrow(() -> new IllegalStateException("a key is taken by a report that is not there")),
                masked);
    }

    /**
     * Receives a drill. It has no words and no reporter, and goes the way of all reports from here.
     *
     * @param key what it is called, so that it is made once whoever tries to
     */
    public Outcome receive(Drill drill, IdempotencyKey key) {
        var earlier = reports.find(key);
        if (earlier.isEmpty()) {
            var report = report(drill, key);
            if (reports.keep(report)) {
                return new Outcome.Received(report.receipt());
            }
            earlier = reports.find(key);
        }
        return new Outcome.Repeated(earlier.map(Report::receipt)
                .orElseThrow(() -> new IllegalStateException("a key is taken by a report that is not there")));
    }

    private Report report(Drill drill, IdempotencyKey key) {
        var now = clock.instant();
        return new Report(
                new IncidentId(TimeOrderedId.at(now)),
                municipality,
                references.next(now),
                now,
                Channel.API,
                null,
                null,
                null,
                false,
                IncidentFacts.of(Category.OTHER),
                key.hash(),
                null,
                null,
                null,
                List.of(),
                drill,
                List.of(),
                null,
                null);
    }

    private Outcome again(Report first, Submission submission) {
        return words.areThoseOf(first, submission)
                ? new Outcome.Repeated(first.receipt())
                : new Outcome.KeyTaken(first.receipt());
    }

    private Report report(
            IncidentId incident,
            Submission submission,
            List<AlikeCode> alike,
            Channel channel,
            @Nullable IdempotencyKey key,
            @Nullable String place,
            boolean mayAnswer,
            @Nullable ClientCode client) {
        var now = clock.instant();
        var groupedUnder = place == null
                ? null
                : rush.leaderOf(incident, place, submission.facts()).orElse(null);
        var reference = references.next(now);
        // The key is durable before the report is: a crash leaves a key without words, never words without a key.
        var kept = words.seal(incident, submission, key != null);
        return new Report(
                incident,
                municipality,
                reference,
                now,
                channel,
                kept.words(),
                kept.reporter(),
                kept.reporterIndex(),
                mayAnswer && isReceiptWanted(kept.reporterIndex(), groupedUnder != null),
                submission.facts(),
                key == null ? null : key.hash(),
                kept.fingerprint(),
                null,
                groupedUnder,
                alike,
                null,
                List.of(),
                null,
                client);
    }

    /** In a rush anyone could have mails sent to someone else, again and again; one an hour is what each address gets. */
    private boolean isReceiptWanted(@Nullable String reporterIndex, boolean inARush) {
        return reporterIndex != null && (rush.isNewTo(reporterIndex) || !inARush);
    }
}
