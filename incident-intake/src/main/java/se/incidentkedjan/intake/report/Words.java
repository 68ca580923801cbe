package se.incidentkedjan.intake.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.BlindIndex;
import se.incidentkedjan.kit.sealing.Envelope;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.kit.sealing.KeyTaken;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.kit.sealing.Vault;

/** Seals and opens what reporters write, and knows it again without opening it. */
public final class Words {

    /** The reporter, as far as they are still there. */
    public sealed interface OpenedReporter {

        /** Who it is. */
        record Known(Reporter reporter) implements OpenedReporter {}

        /** They said nothing of themselves. */
        record Unknown() implements OpenedReporter {}

        /** What they said is erased. */
        record Erased() implements OpenedReporter {}
    }

    /**
     * What a submission becomes when it is sealed.
     *
     * @param words the description
     * @param reporter who reported
     * @param reporterIndex the index of their address
     * @param fingerprint the sum of everything that was sent
     */
    record Kept(
            @Nullable Sealed words,
            @Nullable Sealed reporter,
            @Nullable String reporterIndex,
            @Nullable String fingerprint) {
        private static final Kept NOTHING = new Kept(null, null, null, null);
    }

    private static final String DESCRIPTION = "description";
    private static final String REPORTER = "reporter";
    private static final String CONTENT = "content";

    private final Vault vault;
    private final BlindIndex reporters;
    private final Alike alike;

    /**
     * With the service's vault, and the secret of the installation that finds reporters.
     *
     * @param ownDomains that the municipality sends from itself, which say nothing when reporters name them
     */
    public Words(Vault vault, InstallationKey secret, Set<String> ownDomains) {
        this.vault = vault;
        this.reporters = secret.index("reporter");
        this.alike = new Alike(secret, ownDomains);
    }

    /** What a submission can have in common with others, in codes. */
    List<AlikeCode> alike(Submission submission) {
        return alike.of(submission);
    }

    /**
     * Seals under a new data key, or under the one that files came under before; durable when this returns. A submission
     * without anything to hide needs none.
     */
    Kept seal(IncidentId incident, Submission submission, boolean recognisable) {
        if (submission.description() == null && submission.reporter() == null && !recognisable) {
            return Kept.NOTHING;
        }
        try (var envelope = envelope(incident)) {
            var reporter = submission.reporter();
            var email = reporter == null ? null : reporter.email();
            return new Kept(
                    submission.description() == null ? null : envelope.seal(DESCRIPTION, submission.description()),
                    reporter == null
                            ? null
                            : envelope.seal(REPORTER, EventJson.mapper().writeValueAsString(reporter)),
                    email == null ? null : indexOf(email),
                    recognisable ? fingerprint(envelope, submission) : null);
        }
    }

    private Envelope envelope(IncidentId incident) {
        try {
            return vault.begin(incident);
        } catch (KeyTaken e) {
            return vault.envelope(incident).orElseThrow(() -> e);
        }
    }

    /** Whether this is what was sent when the report was received; not known any more when the words are erased. */
    boolean areThoseOf(Report report, Submission submission) {
        if (report.fingerprint() == null) {
            return false;
        }
        return vault.envelope(report.incident())
                .map(envelope -> {
                    try (envelope) {
                        return fingerprint(envelope, submission).equals(report.fingerprint());
                    }
                })
                .orElse(false);
    }

    /** Takes away the data key of a report that was not kept after all. */
    void forget(IncidentId incident) {
        vault.destroy(incident);
    }

    /** What the reporter wrote; empty when they wrote nothing. */
    public Optional<Opened> description(Report report) {
        if (report.isErased()) {
            return Optional.of(new Opened.Erased());
        }
        return Optional.ofNullable(report.words()).map(words -> vault.open(report.incident(), DESCRIPTION, words));
    }

    /** Who reported. */
    public OpenedReporter reporter(Report report) {
        if (report.isErased()) {
            return new OpenedReporter.Erased();
        }
        var person = report.reporter();
        if (person == null) {
            return new OpenedReporter.Unknown();
        }
        return switch (vault.open(report.incident(), REPORTER, person)) {
            case Opened.Erased erased -> new OpenedReporter.Erased();
            case Opened.Words(String json) ->
                new OpenedReporter.Known(EventJson.mapper().readValue(json, Reporter.class));
        };
    }

    /**
     * A note with its words.
     *
     * @param note the note
     * @param text what was said
     */
    public record OpenedNote(Note note, String text) {

        /** Tells nothing of what was said. */
        @Override
        public String toString() {
            return "OpenedNote[" + note + "]";
        }
    }

    /** What has been said of a report since, oldest first; nothing when it is erased. */
    public List<OpenedNote> notes(Report report) {
        if (report.notes().isEmpty()) {
            return List.of();
        }
        try (var envelope = vault.envelope(report.incident()).orElse(null)) {
            return envelope == null
                    ? List.of()
                    : report.notes().stream()
                            .map(note -> new OpenedNote(note, envelope.open(note.field(), note.words())))
                            .toList();
        }
    }

    /** Seals what is said of a report; empty when its key is destroyed. A report without words gets its key now. */
    public Optional<Sealed> sealNote(Report report, int number, String text) {
        return vault.resume(report.incident()).map(envelope -> {
            try (envelope) {
                return envelope.seal(Note.fieldOf(number), text);
            }
        });
    }

    /** The index that finds what someone with this address has reported, however they write it. */
    public String indexOf(String email) {
        return reporters.of(email.strip().toLowerCase(Locale.ROOT));
    }

    private static String fingerprint(Envelope envelope, Submission submission) {
        return envelope.sum(CONTENT, EventJson.mapper().writeValueAsString(submission));
    }
}
