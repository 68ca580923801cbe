package se.incidentkedjan.escalation.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.escalation.drafts.Content.Filled;
import se.incidentkedjan.escalation.drafts.Content.Gap;
import se.incidentkedjan.escalation.knowledge.Knowledge;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.YesNo;

/** What a draft says of essential services. */
final class ServiceAnswers {

    private ServiceAnswers() {}

    static Content sectors(Knowledge known) {
        return DataAnswers.labels(known.codes("operations.sectors", Sector.class), AuthorityTerms::of)
                .<Content>map(Filled::new)
                .orElseGet(() -> new Gap("Vilka verksamheter det rör är inte angett.", Place.FACTS, null));
    }

    static Content effect(Knowledge known) {
        return effectInWords(known)
                .<Content>map(Filled::new)
                .orElseGet(() -> new Gap(
                        "Hur länge verksamheten har varit begränsad eller fått arbeta på annat sätt är inte angett.",
                        Place.FACTS,
                        null));
    }

    static Optional<String> effectInWords(Knowledge known) {
        List<String> said = new ArrayList<>();
        number(known, "operations.activityLimitedHours")
                .ifPresent(hours -> said.add("Verksamheten har varit begränsad i %s timmar.".formatted(hours)));
        number(known, "operations.alternativeMethodsHours")
                .ifPresent(
                        hours -> said.add("Verksamheten har fått arbeta på annat sätt i %s timmar.".formatted(hours)));
        known.code("operations.criticalSystem", YesNo.class)
                .filter(answer -> answer == YesNo.YES)
                .ifPresent(answer -> said.add("Ett sektorskritiskt system är berört."));
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    static Content protectedInformation(Knowledge known) {
        return yesOrNo(
                known,
                "operations.protectedInformation",
                "Om skyddad information har lästs, ändrats eller förstörts är inte angett.");
    }

    static Content affected(Knowledge known) {
        List<String> said = new ArrayList<>();
        number(known, "operations.affectedPersons").ifPresent(count -> said.add(count + " personer"));
        number(known, "operations.affectedUsersShare").ifPresent(share -> said.add(share + " procent av användarna"));
        return said.isEmpty()
                ? new Gap("Hur många som drabbas är inte angett.", Place.FACTS, null)
                : new Filled(String.join(", ", said));
    }

    static Content cost(Knowledge known) {
        return number(known, "operations.costShare")
                .<Content>map(share -> new Filled(share + " procent av årets intäkter eller anslag"))
                .orElseGet(() -> new Gap("Vad incidenten kostar är inte angett.", Place.FACTS, null));
    }

    static Content injury(Knowledge known) {
        return yesOrNo(known, "operations.seriousInjury", "Om någon har skadats allvarligt är inte angett.");
    }

    private static Content yesOrNo(Knowledge known, String fact, String missing) {
        return known.code(fact, YesNo.class)
                .<Content>map(answer -> new Filled(answer == YesNo.YES ? "Ja" : "Nej"))
                .orElseGet(() -> new Gap(missing, Place.FACTS, null));
    }

    private static Optional<String> number(Knowledge known, String fact) {
        return known.values(fact).stream()
                .findFirst()
                .map(text -> (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).replace('.', ','));
    }
}
