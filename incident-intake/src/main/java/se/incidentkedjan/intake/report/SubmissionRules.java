package se.incidentkedjan.intake.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/** What every report must keep to, whichever way it comes in. Finds all that is wrong at once. */
public final class SubmissionRules {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    private final Clock clock;
    private final Duration tolerance;

    /**
     * Rules by this clock.
     *
     * @param tolerance how far ahead another system's clock may be
     */
    public SubmissionRules(Clock clock, Duration tolerance) {
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** Everything that is wrong; nothing when it can be received. */
    public List<Finding> check(Submission submission) {
        var findings = new ArrayList<Finding>();
        findings.addAll(words("description", submission.description(), Submission.LONGEST_DESCRIPTION, true));
        var reporter = submission.reporter();
        if (reporter != null) {
            findings.addAll(words("reporter.name", reporter.name(), LONGEST_NAME, false));
            email(reporter.email(), findings);
        }
        times(submission.facts(), findings);
        return findings;
    }

    private void times(IncidentFacts facts, List<Finding> findings) {
        time("facts.occurredFrom", facts.occurredFrom(), findings);
        time("facts.occurredTo", facts.occurredTo(), findings);
        time("facts.discoveredAt", facts.discoveredAt(), findings);
        time("facts.awareAt", facts.awareAt(), findings);
        var from = facts.occurredFrom();
        var to = facts.occurredTo();
        if (from != null && to != null && to.isBefore(from)) {
            findings.add(new Finding(
                    "facts.occurredTo", "before-start", "Sluttiden ligger före starttiden. Kontrollera båda tiderna."));
        }
    }

    private void time(String field, @Nullable Instant time, List<Finding> findings) {
        if (time == null) {
            return;
        }
        if (time.isAfter(clock.instant().plus(tolerance))) {
            findings.add(new Finding(field, "in-future", "Tiden har inte varit än. Ange en tid som har passerat."));
        } else if (time.isBefore(EARLIEST)) {
            findings.add(new Finding(field, "too-early", "Tiden ligger före år 1900. Kontrollera årtalet."));
        }
    }

    /**
     * What is wrong with a text, also one that is added later; nothing when it can be received or there is none.
     *
     * @param longest how many characters (code points) it may have
     * @param lines whether it may have more than one line
     */
    public static List<Finding> words(String field, @Nullable String text, int longest, boolean lines) {
        var findings = new ArrayList<Finding>();
        if (text == null) {
            return findings;
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            findings.add(new Finding(
                    field,
                    "too-long",
                    "Texten är %d tecken lång och får vara högst %d. Korta den med minst %d tecken."
                            .formatted(length, longest, length - longest)));
        }
        if (text.codePoints().anyMatch(point -> !isReadable(point, lines))) {
            findings.add(new Finding(
                    field,
                    "invalid-character",
                    "Texten innehåller styrtecken eller trasiga tecken som inte går att läsa. Ta bort dem."));
        }
        return findings;
    }

    /** Whether a character (code point) may stand in a text; broken surrogates and control characters may not. */
    public static boolean isReadable(int point, boolean lines) {
        if (lines && (point == '\n' || point == '\r' || point == '\t')) {
            return true;
        }
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }

    private static void email(@Nullable String email, List<Finding> findings) {
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            findings.add(new Finding(
                    "reporter.email",
                    "wrong-form",
                    "E-postadressen har fel form. Skriv den som namn@kommun.example, utan å, ä och ö."));
        }
    }
}
