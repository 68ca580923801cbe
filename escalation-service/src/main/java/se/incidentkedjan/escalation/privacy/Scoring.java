package se.incidentkedjan.escalation.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.YesNo;

/** Reads the parts of the ENISA score from the facts, in quarters. */
final class Scoring {

    private static final Set<DataKind> SENSITIVE = EnumSet.of(
            DataKind.HEALTH,
            DataKind.SOCIAL_SERVICES,
            DataKind.ETHNICITY,
            DataKind.POLITICS,
            DataKind.RELIGION,
            DataKind.UNION,
            DataKind.SEX_LIFE,
            DataKind.GENETIC,
            DataKind.BIOMETRIC,
            DataKind.CRIMINAL,
            // Full data that open for fraud count as much, by the method's third step.
            DataKind.PAYMENT_CARD);
    private static final Set<DataKind> BEHAVIOURAL =
            EnumSet.of(DataKind.LOCATION, DataKind.BEHAVIOUR, DataKind.COMMUNICATION);
    private static final Set<DataKind> TRACES = EnumSet.of(DataKind.LOCATION, DataKind.BEHAVIOUR);
    private static final Set<DataKind> IDENTIFYING = EnumSet.of(
            DataKind.BASIC_IDENTITY,
            DataKind.CONTACT,
            DataKind.NATIONAL_ID,
            DataKind.PROTECTED_IDENTITY,
            DataKind.PAYMENT_CARD);
    /** What they are worth is what they open, which the list of kinds does not tell. */
    private static final Set<DataKind> UNTOLD = EnumSet.of(DataKind.CREDENTIALS, DataKind.OTHER);

    /** Categories in which something was shown to the wrong people, and nothing was altered or lost. */
    private static final Set<Category> ONLY_SHOWN =
            EnumSet.of(Category.MISDIRECTED, Category.OPEN_RECIPIENT_LIST, Category.OVERSHARED, Category.SNOOPING);

    private static final Set<Category> BY_MISTAKE = EnumSet.of(Category.MISDIRECTED, Category.OPEN_RECIPIENT_LIST);

    private static final Span NOTHING = Span.exactly(0);
    private static final Span OPEN = Span.between(0, 2);

    private Scoring() {}

    static EnisaScore of(IncidentFacts facts) {
        var data = facts.personalData();
        var count = data.subjects().count();
        return new EnisaScore(
                context(data.kinds(), data.groups()),
                identification(data.kinds()),
                confidentiality(facts),
                integrity(facts),
                availability(facts),
                intent(facts),
                count == null ? YesNo.UNKNOWN : count > 100 ? YesNo.YES : YesNo.NO,
                data.unintelligible());
    }

    /** Each kind is scored by itself and the highest counts. */
    private static Span context(List<DataKind> kinds, List<DataSubjectGroup> groups) {
        if (kinds.contains(DataKind.PROTECTED_IDENTITY) || groups.contains(DataSubjectGroup.PROTECTED_PERSONS)) {
            return whole(4, 4);
        }
        if (kinds.isEmpty()) {
            return whole(1, 4);
        }
        var known = kinds.stream().mapToInt(Scoring::baseOf).max().orElse(1);
        return whole(known, any(kinds, UNTOLD) ? 4 : known);
    }

    private static int baseOf(DataKind kind) {
        if (SENSITIVE.contains(kind)) {
            return 4;
        }
        return kind == DataKind.FINANCIAL ? 3 : BEHAVIOURAL.contains(kind) ? 2 : 1;
    }

    /**
     * Name, number and address are open to anyone in Sweden, so that whoever has one of them knows who it is. Traces under
     * an alias say little by themselves; other data without a name may say enough to the one who knows the person.
     */
    private static Span identification(List<DataKind> kinds) {
        if (kinds.isEmpty()) {
            return Span.between(1, 4);
        }
        if (any(kinds, IDENTIFYING)) {
            return Span.exactly(4);
        }
        return TRACES.containsAll(kinds) ? Span.exactly(2) : Span.between(2, 4);
    }

    private static Span confidentiality(IncidentFacts facts) {
        var data = facts.personalData();
        var taken = data.exfiltration() == Exfiltration.YES || data.exfiltration() == Exfiltration.LIKELY;
        return switch (data.recipients()) {
            case PUBLIC -> Span.exactly(2);
            case ONE_KNOWN, FEW_KNOWN, MANY_KNOWN -> Span.exactly(1);
            case NONE -> taken ? Span.exactly(2) : data.exfiltration() == Exfiltration.NO ? NOTHING : OPEN;
            case UNKNOWN -> taken ? Span.exactly(2) : OPEN;
        };
    }

    private static Span integrity(IncidentFacts facts) {
        var data = facts.personalData();
        var altered = facts.category() == Category.WRONG_OR_DELETED_DATA
                || facts.aspects().contains(Aspect.INTEGRITY);
        if (!altered) {
            var told = !facts.aspects().isEmpty() || ONLY_SHOWN.contains(facts.category());
            return told || facts.category() == Category.LOST_OR_STOLEN ? NOTHING : OPEN;
        }
        if (data.availabilityLoss() == AvailabilityLoss.PERMANENT) {
            return Span.exactly(2);
        }
        return switch (data.misuse()) {
            case NONE_SEEN ->
                data.availabilityLoss() == AvailabilityLoss.RESTORED_QUICKLY ? NOTHING : Span.between(0, 1);
            case LIKELY, CONFIRMED -> Span.between(1, 2);
            case UNKNOWN -> OPEN;
        };
    }

    private static Span availability(IncidentFacts facts) {
        return switch (facts.personalData().availabilityLoss()) {
            case NONE, RESTORED_QUICKLY -> NOTHING;
            case TEMPORARY -> Span.exactly(1);
            case PERMANENT -> Span.exactly(2);
            case UNKNOWN ->
                ONLY_SHOWN.contains(facts.category()) && !facts.aspects().contains(Aspect.AVAILABILITY)
                        ? NOTHING
                        : OPEN;
        };
    }

    private static Span intent(IncidentFacts facts) {
        return switch (facts.malicious()) {
            case YES -> Span.exactly(2);
            case NO -> NOTHING;
            case UNKNOWN -> BY_MISTAKE.contains(facts.category()) ? NOTHING : Span.between(0, 2);
        };
    }

    private static Span whole(int lowest, int highest) {
        return Span.between(4 * lowest, 4 * highest);
    }

    private static boolean any(Collection<DataKind> kinds, Set<DataKind> sought) {
        return !Collections.disjoint(kinds, sought);
    }

    static boolean isSensitive(Collection<DataKind> kinds) {
        return any(kinds, SENSITIVE) || kinds.contains(DataKind.PROTECTED_IDENTITY);
    }

    static boolean isUnexposed(IncidentFacts facts) {
        return facts.personalData().recipients() == Recipients.NONE
                && facts.personalData().exfiltration() == Exfiltration.NO;
    }

    static boolean isMisused(IncidentFacts facts) {
        return facts.personalData().misuse() == Misuse.LIKELY
                || facts.personalData().misuse() == Misuse.CONFIRMED;
    }
}
