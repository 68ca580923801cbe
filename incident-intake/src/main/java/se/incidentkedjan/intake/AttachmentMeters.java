package se.incidentkedjan.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import se.incidentkedjan.intake.attachment.Opening;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.Scanner;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.intake.attachment.Tally;

/** Counts attachments by what became of them. All meters are there from the start. */
final class AttachmentMeters implements Tally {

    private static final String RECEIVED = "incidentkedjan.attachments";
    private static final String OPENED = "incidentkedjan.attachments.opened";
    private static final String SCANNED = "incidentkedjan.attachments.scanned";
    private static final String NOT_SAVED = "not_saved";
    private static final List<String> SCANNED_AS = List.of("clean", "infected", "too_large", "failed");

    private final MeterRegistry registry;

    AttachmentMeters(MeterRegistry registry) {
        this.registry = registry;
        for (var source : Source.values()) {
            List.of("kept", "repeated", NOT_SAVED).forEach(outcome -> received(source, outcome));
            for (var reason : Received.Reason.values()) {
                received(source, tag(reason.code()));
            }
        }
        List.of("opened", "without_metadata").forEach(this::opened);
        for (var reason : Opening.Reason.values()) {
            opened(tag(reason.code()));
        }
        SCANNED_AS.forEach(this::scanned);
    }

    @Override
    public void received(Source source, Received outcome) {
        received(source, tag(outcome.code())).increment();
    }

    @Override
    public void notSaved(Source source) {
        received(source, NOT_SAVED).increment();
    }

    @Override
    public void opened(Opening outcome) {
        opened(tag(outcome.code())).increment();
    }

    @Override
    public void scanned(Scanner.Verdict verdict) {
        scanned(
                        switch (verdict) {
                            case Scanner.Verdict.Clean clean -> "clean";
                            case Scanner.Verdict.Infected infected -> "infected";
                            case Scanner.Verdict.TooLarge large -> "too_large";
                            case Scanner.Verdict.Failed failed -> "failed";
                        })
                .increment();
    }

    private Counter received(Source source, String outcome) {
        return Counter.builder(RECEIVED)
                .description("Files that came with reports, by where from and what became of them")
                .tag("source", source.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter opened(String outcome) {
        return Counter.builder(OPENED)
                .description("Files that were asked for, by what became of it")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter scanned(String outcome) {
        return Counter.builder(SCANNED)
                .description("Searches of files for malicious code, by what came of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static String tag(String code) {
        return code.replace('-', '_');
    }
}
