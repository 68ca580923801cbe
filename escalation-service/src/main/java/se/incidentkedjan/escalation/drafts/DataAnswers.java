package se.incidentkedjan.escalation.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.drafts.Content.Filled;
import se.incidentkedjan.escalation.drafts.Content.Gap;
import se.incidentkedjan.escalation.knowledge.Knowledge;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishLabels;

/** What a draft says of personal data and those it is about. */
final class DataAnswers {

    private static final String COUNT = "personalData.subjects.count";

    private DataAnswers() {}

    static Content aspects(Knowledge known) {
        var aspects = known.codes("aspects", Aspect.class);
        return labels(aspects, AuthorityTerms::of)
                .<Content>map(text -> new Filled(
                        text,
                        aspects.stream()
                                .flatMap(aspect -> AuthorityTerms.edpb(aspect).stream())
                                .collect(Collectors.joining(", ", "55: ", ""))))
                .orElseGet(() -> new Gap(
                        "Om uppgifterna har röjts, ändrats eller gått förlorade är inte angett.", Place.FACTS, null));
    }

    static Content persons(Knowledge known) {
        return personsInWords(known)
                .<Content>map(text -> new Filled(text, precision(known)))
                .orElseGet(() -> new Gap(
                        "Hur många det rör är inte angett. En uppskattning räcker.",
                        Place.FACTS,
                        "Antalet är ännu inte känt."));
    }

    private static @Nullable String precision(Knowledge known) {
        return known.code("personalData.subjects.precision", Precision.class)
                .map(precision -> precision == Precision.EXACT ? "68: exact" : "68: approximate")
                .orElse(null);
    }

    static Optional<String> personsInWords(Knowledge known) {
        return known.values(COUNT).stream().findFirst().map(count -> {
            var about = known.code("personalData.subjects.precision", Precision.class)
                            .filter(precision -> precision == Precision.EXACT)
                            .isPresent()
                    ? ""
                    : "omkring ";
            return about + count + (count.equals("1") ? " person" : " personer");
        });
    }

    static Content groups(Knowledge known) {
        return coded(
                known.codes("personalData.groups", DataSubjectGroup.class),
                SwedishLabels::of,
                AuthorityTerms::edpb,
                "65",
                "Vilka grupper det rör är inte angett.");
    }

    static Content kinds(Knowledge known) {
        return coded(
                known.codes("personalData.kinds", DataKind.class),
                AuthorityTerms::of,
                AuthorityTerms::edpb,
                "70",
                "Vilka slags uppgifter det rör är inte angett.");
    }

    private static <E> Content coded(
            List<E> codes, Function<E, String> label, Function<E, String> edpb, String number, String missing) {
        return labels(codes, label)
                .<Content>map(text -> new Filled(
                        text, codes.stream().map(edpb).distinct().collect(Collectors.joining(", ", number + ": ", ""))))
                .orElseGet(() -> new Gap(missing, Place.FACTS, null));
    }

    static <E> Optional<String> labels(List<E> codes, Function<E, String> label) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(codes.stream().map(label).distinct().collect(Collectors.joining(", ")));
    }

    static Content unintelligible(Knowledge known) {
        return known.code("personalData.unintelligible", YesNo.class)
                .<Content>map(answer -> answer == YesNo.YES
                        ? new Filled("Ja, uppgifterna är oläsliga för obehöriga", "57: protection intact")
                        : new Filled("Nej", "57: no"))
                .orElseGet(() -> new Gap(
                        "Om uppgifterna är krypterade eller på annat sätt oläsliga är inte angett.",
                        Place.FACTS,
                        null));
    }

    /** A start only: what it means to people is theirs to tell who know them. */
    static Content consequences(Knowledge known) {
        List<String> said = new ArrayList<>();
        if (known.codes("aspects", Aspect.class).contains(Aspect.CONFIDENTIALITY)) {
            said.add("De registrerade kan förlora kontrollen över uppgifterna.");
        }
        var kinds = known.codes("personalData.kinds", DataKind.class);
        AuthorityTerms.harmOf(kinds).forEach(said::add);
        known.code("personalData.availabilityLoss", AvailabilityLoss.class)
                .flatMap(AuthorityTerms::consequence)
                .ifPresent(said::add);
        known.code("personalData.misuse", Misuse.class)
                .flatMap(AuthorityTerms::consequence)
                .ifPresent(said::add);
        return new Gap(
                "Skriv vad incidenten kan leda till för dem det rör.",
                Place.FORM,
                said.isEmpty() ? null : String.join(" ", said));
    }

    static Content risk(Knowledge known) {
        var proposal = switch (known.risk()) {
            case NONE -> null;
            case UNLIKELY -> "Osannolik risk (EDPB 89: unlikely risk)";
            case RISK -> "Risk (EDPB 89: risk)";
            case HIGH -> "Hög risk (EDPB 89: high risk)";
            case TO_BE_ASSESSED -> "Bedömningen pågår (EDPB 89: more information needed)";
        };
        return new Gap(
                "Bedöm själva hur allvarligt det är för dem det rör. Myndighetens skala är inte densamma som kommunens;"
                        + " förslaget är reglernas råd om risk.",
                Place.FORM,
                proposal);
    }
}
