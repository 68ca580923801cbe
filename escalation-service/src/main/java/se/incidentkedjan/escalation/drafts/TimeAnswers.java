package se.incidentkedjan.escalation.drafts;

import java.time.Instant;
import se.incidentkedjan.escalation.casework.Moments.Kind;
import se.incidentkedjan.escalation.drafts.Content.Filled;
import se.incidentkedjan.escalation.drafts.Content.Gap;
import se.incidentkedjan.escalation.drafts.Content.NotNeeded;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishTime;

/** What a draft says of when. */
final class TimeAnswers {

    private TimeAnswers() {}

    static Content occurred(Subject subject) {
        var from = subject.known().moment(Kind.OCCURRED_FROM);
        var to = subject.known().moment(Kind.OCCURRED_TO);
        var ongoing = ongoing(subject);
        if (from.isEmpty()) {
            return new Gap(
                    "När händelsen började är inte angett. Är det okänt: skriv det.",
                    Place.MOMENTS,
                    ongoing == YesNo.YES ? "Det är ännu inte känt när incidenten började. Den pågår." : null);
        }
        var began = SwedishTime.dateAndTime(from.get());
        if (to.isPresent()) {
            return new Filled("Från " + began + " till " + SwedishTime.dateAndTime(to.get()), "Från–till");
        }
        return ongoing == YesNo.YES
                ? new Filled("Från " + began + ", och pågår", "Från och pågår")
                : new Filled("Från " + began + "; när det upphörde är inte angett");
    }

    static Content ended(Subject subject) {
        return subject.known()
                .moment(Kind.OCCURRED_TO)
                .<Content>map(at -> new Filled(SwedishTime.dateAndTime(at)))
                .orElseGet(() -> ongoing(subject) == YesNo.YES
                        ? new Filled("Incidenten pågår")
                        : new Gap("När händelsen upphörde är inte angett.", Place.MOMENTS, null));
    }

    static Content discovered(Subject subject) {
        return subject.known()
                .moment(Kind.DISCOVERED)
                .<Content>map(at -> new Filled(SwedishTime.dateAndTime(at)))
                .orElseGet(() -> new Gap("När händelsen upptäcktes är inte angett.", Place.MOMENTS, null));
    }

    static Content aware(Subject subject) {
        return new Filled(SwedishTime.dateAndTime(
                subject.known().moment(Kind.AWARE).orElse(subject.one().receivedAt())));
    }

    /** Counted when the draft is made, since nobody knows when it will be sent. */
    static Content lateReason(Subject subject) {
        Instant dueAt = subject.duty().dueAt();
        Instant done = subject.duty().metAt();
        Instant sent = done == null ? subject.now() : done;
        return dueAt == null || !sent.isAfter(dueAt)
                ? new NotNeeded("Behövs bara om anmälan kommer efter fristen"
                        + (dueAt == null ? "." : ", " + SwedishTime.dateAndTime(dueAt) + "."))
                : new Gap(
                        "Fristen gick ut %s. Skriv varför anmälan kommer senare."
                                .formatted(SwedishTime.dateAndTime(dueAt)),
                        Place.FORM,
                        null);
    }

    private static YesNo ongoing(Subject subject) {
        return subject.known().code("ongoing", YesNo.class).orElse(YesNo.UNKNOWN);
    }
}
