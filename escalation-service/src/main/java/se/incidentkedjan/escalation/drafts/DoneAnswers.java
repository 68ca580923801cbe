package se.incidentkedjan.escalation.drafts;

import java.util.stream.Collectors;
import se.incidentkedjan.escalation.drafts.Content.Filled;
import se.incidentkedjan.escalation.drafts.Content.Gap;
import se.incidentkedjan.escalation.drafts.Content.NotNeeded;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.events.swedish.SwedishTime;

/** What a draft says of what has been done. */
final class DoneAnswers {

    private DoneAnswers() {}

    /** Handlers wrote the measures for themselves: they are a start, to be read before anything is sent. */
    static Content measures(Subject subject) {
        var measures = subject.known().measures();
        if (measures.isEmpty()) {
            return new Gap("Inga åtgärder är tillagda.", Place.MEASURES, null);
        }
        return new Gap(
                "Läs igenom åtgärderna och ta bort det som myndigheten inte behöver. Inga namn.",
                Place.FORM,
                measures.keySet().stream()
                        .sorted()
                        .map(number -> "%s (%s)"
                                .formatted(
                                        subject.words().measures().getOrDefault(number, "Åtgärd " + number),
                                        Boolean.TRUE.equals(measures.get(number)) ? "gjord" : "planerad"))
                        .collect(Collectors.joining("\n")));
    }

    static Content informed(Subject subject) {
        if (!subject.informed().isEmpty()) {
            return new Filled("Ja", "97: yes");
        }
        return subject.notInformed()
                .<Content>map(exemption -> new Filled("Nej", "97: no"))
                .orElseGet(() -> subject.mustInform()
                        ? new Gap(
                                "De registrerade ska informeras, och det är inte markerat som gjort.",
                                Place.FORM,
                                "De registrerade är inte informerade ännu. De kommer att informeras.")
                        : new Filled("Nej, risken bedöms inte vara hög", "97: no, not high risk"));
    }

    static Content informedWhen(Subject subject) {
        return subject.informed().stream()
                .findFirst()
                .<Content>map(filing -> new Filled(SwedishTime.dateAndTime(filing.receivedAt())))
                .orElseGet(() -> subject.mustInform()
                        ? new Gap("Skriv när de kommer att informeras.", Place.FORM, null)
                        : new NotNeeded("De registrerade är inte informerade."));
    }

    static Content notInformedWhy(Subject subject) {
        if (!subject.informed().isEmpty()) {
            return new NotNeeded("De registrerade är informerade.");
        }
        if (subject.mustInform()) {
            return new NotNeeded("De registrerade ska informeras.");
        }
        return subject.notInformed()
                .filter(exemption -> exemption.kind() == Exemption.Kind.DECISION)
                .<Content>map(exemption -> new Gap(
                        "Skriv skälet till beslutet att inte informera (artikel 34.3 a, b eller c om något av dem gäller).",
                        Place.FORM,
                        subject.words().notInformed()))
                .orElseGet(() -> new Filled(
                        "Incidenten bedöms inte sannolikt leda till hög risk för de registrerade (artikel 34.1).",
                        "97: no, not high risk"));
    }
}
