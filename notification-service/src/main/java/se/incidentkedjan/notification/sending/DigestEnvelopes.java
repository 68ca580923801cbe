package se.incidentkedjan.notification.sending;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.acknowledgement.MessageIds;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.letter.Digest;
import se.incidentkedjan.notification.letter.DigestLine;
import se.incidentkedjan.notification.letter.DigestLine.Standing;
import se.incidentkedjan.notification.letter.Letters;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.rhythm.RhythmLinks;
import se.incidentkedjan.notification.rhythm.Rhythms;

/** Puts letters that tell of many incidents in envelopes. */
public final class DigestEnvelopes {

    private final Letters letters;
    private final Supplier<Organisation> organisation;
    private final MessageIds messageIds;
    private final RhythmLinks choices;
    private final Rhythms rhythms;

    /**
     * Envelopes for the letters of one organisation.
     *
     * @param choices the links by which people choose another rhythm
     * @param rhythms how often they are told now
     */
    public DigestEnvelopes(
            Letters letters,
            Supplier<Organisation> organisation,
            MessageIds messageIds,
            RhythmLinks choices,
            Rhythms rhythms) {
        this.letters = letters;
        this.organisation = organisation;
        this.messageIds = messageIds;
        this.choices = choices;
        this.rhythms = rhythms;
    }

    Message address(Told told, Instant now) {
        var first = told.parts().getFirst();
        var to = told.to();
        var letter = letters.digest(
                        new Digest(
                                lines(told.parts()),
                                first.delivery().requestedAt(),
                                now,
                                rhythms.of(
                                        to.person(),
                                        Objects.requireNonNull(first.delivery().step())
                                                .role()),
                                choices.of(to.person())),
                        to.reads())
                .orElseThrow(() -> new IllegalStateException("a letter tells of something"));
        return new Message(
                told.letter(),
                null,
                to.way(),
                to.name(),
                letter,
                told.attempt(),
                null,
                messageIds.of(first.dispatch().incident(), told.letter()));
    }

    /** Each incident once, as it stands now, however much there was to tell of it. */
    private List<DigestLine> lines(List<Told.Part> parts) {
        var lines = new LinkedHashMap<IncidentId, DigestLine>();
        parts.forEach(part -> lines.putIfAbsent(part.dispatch().incident(), line(part)));
        return List.copyOf(lines.values());
    }

    private DigestLine line(Told.Part part) {
        var dispatch = part.dispatch();
        var assessment = dispatch.assessment();
        var step = part.delivery().step();
        var unit =
                assessment != null && assessment.unit() != null ? assessment.unit() : step == null ? null : step.unit();
        return new DigestLine(
                dispatch.incident(),
                dispatch.reference(),
                assessment == null ? null : assessment.severity(),
                assessment == null ? null : assessment.category(),
                unit == null ? null : organisation.get().nameOf(unit).orElse(unit.value()),
                standing(dispatch));
    }

    private static Standing standing(Dispatch dispatch) {
        var rest = dispatch.rest();
        if (rest == null) {
            return Standing.OPEN;
        }
        return rest.status() == CaseStatus.REJECTED ? Standing.NO_INCIDENT : Standing.CLOSED;
    }
}
