package se.incidentkedjan.escalation.privacy;

import static se.incidentkedjan.escalation.privacy.Factor.Direction.LOWERS;
import static se.incidentkedjan.escalation.privacy.Factor.Direction.NEUTRAL;
import static se.incidentkedjan.escalation.privacy.Factor.Direction.RAISES;
import static se.incidentkedjan.escalation.privacy.Factor.Direction.UNKNOWN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.escalation.privacy.Factor.Aspect;
import se.incidentkedjan.escalation.privacy.Factor.Direction;
import se.incidentkedjan.escalation.privacy.Factor.Reason;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.YesNo;

/** Weighs the facts of one incident, aspect by aspect. */
final class Weighing {

    private static final int MANY = 100;
    private static final int MANY_KINDS = 4;

    private static final Set<DataKind> FRAUD =
            EnumSet.of(DataKind.NATIONAL_ID, DataKind.PAYMENT_CARD, DataKind.CREDENTIALS, DataKind.FINANCIAL);
    private static final Set<DataKind> HARMLESS = EnumSet.of(DataKind.BASIC_IDENTITY, DataKind.CONTACT);
    private static final Set<DataKind> NAMING =
            EnumSet.of(DataKind.BASIC_IDENTITY, DataKind.CONTACT, DataKind.NATIONAL_ID, DataKind.PROTECTED_IDENTITY);
    private static final Set<DataKind> CARE = EnumSet.of(DataKind.HEALTH, DataKind.SOCIAL_SERVICES);
    private static final Set<DataSubjectGroup> CARED_FOR =
            EnumSet.of(DataSubjectGroup.PATIENTS, DataSubjectGroup.CARE_RECIPIENTS);
    private static final Set<DataSubjectGroup> VULNERABLE = EnumSet.of(
            DataSubjectGroup.CHILDREN,
            DataSubjectGroup.STUDENTS,
            DataSubjectGroup.PATIENTS,
            DataSubjectGroup.CARE_RECIPIENTS);

    private final IncidentFacts facts;
    private final PersonalData data;

    private Weighing(IncidentFacts facts) {
        this.facts = facts;
        this.data = facts.personalData();
    }

    static List<Factor> of(IncidentFacts facts) {
        var weighing = new Weighing(facts);
        return List.of(
                weighing.type(),
                weighing.nature(),
                weighing.volume(),
                weighing.identification(),
                weighing.protection(),
                weighing.consequences(),
                weighing.individuals(),
                weighing.number(),
                weighing.intent(),
                weighing.recipient());
    }

    /** Unreadable data are still gone when they are gone: what is lost is looked at before what was seen. */
    private Factor type() {
        var aspect = Aspect.TYPE_OF_BREACH;
        if (data.availabilityLoss() == AvailabilityLoss.PERMANENT) {
            return new Factor(aspect, RAISES, Reason.LOST);
        }
        if (facts.category() == Category.WRONG_OR_DELETED_DATA
                || facts.aspects().contains(se.incidentkedjan.events.facts.Aspect.INTEGRITY)) {
            return new Factor(aspect, RAISES, Reason.ALTERED);
        }
        if (data.availabilityLoss() == AvailabilityLoss.TEMPORARY) {
            return new Factor(aspect, RAISES, Reason.OUT_OF_REACH);
        }
        if (!Scoring.isUnexposed(facts)) {
            return data.recipients() == Recipients.UNKNOWN && !isTaken()
                    ? new Factor(aspect, UNKNOWN, Reason.NOT_KNOWN)
                    : new Factor(aspect, RAISES, Reason.DISCLOSED);
        }
        return switch (data.availabilityLoss()) {
            case RESTORED_QUICKLY -> new Factor(aspect, LOWERS, Reason.SOON_BACK);
            case NONE -> new Factor(aspect, LOWERS, Reason.SHOWN_UNDISCLOSED);
            default -> new Factor(aspect, UNKNOWN, Reason.NOT_KNOWN);
        };
    }

    private Factor nature() {
        var aspect = Aspect.NATURE_OF_DATA;
        if (data.kinds().isEmpty()) {
            return new Factor(aspect, UNKNOWN, Reason.NOT_KNOWN);
        }
        if (Scoring.isSensitive(data.kinds())) {
            return new Factor(aspect, RAISES, Reason.SENSITIVE_DATA);
        }
        if (!Collections.disjoint(data.kinds(), FRAUD)) {
            return new Factor(aspect, RAISES, Reason.FRAUD_POSSIBLE);
        }
        return HARMLESS.containsAll(data.kinds())
                ? new Factor(aspect, LOWERS, Reason.HARMLESS_DATA)
                : new Factor(aspect, NEUTRAL, Reason.REVEALING_DATA);
    }

    private Factor volume() {
        var kinds = data.kinds().size();
        return new Factor(
                Aspect.VOLUME_OF_DATA,
                kinds == 0 ? UNKNOWN : kinds >= MANY_KINDS ? RAISES : NEUTRAL,
                kinds == 0 ? Reason.NOT_KNOWN : kinds >= MANY_KINDS ? Reason.MANY_KINDS : Reason.FEW_KINDS);
    }

    private Factor identification() {
        var aspect = Aspect.EASE_OF_IDENTIFICATION;
        if (data.kinds().isEmpty()) {
            return new Factor(aspect, UNKNOWN, Reason.NOT_KNOWN);
        }
        return Collections.disjoint(data.kinds(), NAMING)
                ? new Factor(aspect, LOWERS, Reason.NOT_NAMED)
                : new Factor(aspect, RAISES, Reason.IDENTIFIED);
    }

    private Factor protection() {
        return threeWay(Aspect.PROTECTION, data.unintelligible(), LOWERS, Reason.UNREADABLE, RAISES, Reason.READABLE);
    }

    private Factor consequences() {
        var aspect = Aspect.SEVERITY_OF_CONSEQUENCES;
        if (facts.operations().seriousInjury() == YesNo.YES) {
            return new Factor(aspect, RAISES, Reason.INJURED);
        }
        if (Scoring.isMisused(facts)) {
            return new Factor(aspect, RAISES, Reason.MISUSED);
        }
        var unreachable = data.availabilityLoss() == AvailabilityLoss.TEMPORARY
                || data.availabilityLoss() == AvailabilityLoss.PERMANENT;
        if (unreachable
                && (!Collections.disjoint(data.kinds(), CARE) || !Collections.disjoint(data.groups(), CARED_FOR))) {
            return new Factor(aspect, RAISES, Reason.CARE_AFFECTED);
        }
        return data.misuse() == Misuse.NONE_SEEN
                ? new Factor(aspect, NEUTRAL, Reason.NOTHING_SEEN)
                : new Factor(aspect, UNKNOWN, Reason.NOT_KNOWN);
    }

    private Factor individuals() {
        var aspect = Aspect.SPECIAL_INDIVIDUALS;
        if (data.groups().contains(DataSubjectGroup.PROTECTED_PERSONS)
                || data.kinds().contains(DataKind.PROTECTED_IDENTITY)) {
            return new Factor(aspect, RAISES, Reason.PROTECTED_PERSONS);
        }
        if (data.groups().isEmpty()) {
            return new Factor(aspect, UNKNOWN, Reason.NOT_KNOWN);
        }
        return Collections.disjoint(data.groups(), VULNERABLE)
                ? new Factor(aspect, NEUTRAL, Reason.ORDINARY_PEOPLE)
                : new Factor(aspect, RAISES, Reason.VULNERABLE_PEOPLE);
    }

    private Factor number() {
        var count = data.subjects().count();
        if (count == null) {
            return new Factor(Aspect.NUMBER_AFFECTED, UNKNOWN, Reason.NOT_KNOWN);
        }
        return count > MANY
                ? new Factor(Aspect.NUMBER_AFFECTED, RAISES, Reason.MANY_PEOPLE)
                : new Factor(Aspect.NUMBER_AFFECTED, NEUTRAL, Reason.FEW_PEOPLE);
    }

    private Factor intent() {
        return threeWay(Aspect.INTENT, facts.malicious(), RAISES, Reason.INTENDED, LOWERS, Reason.MISTAKE);
    }

    private Factor recipient() {
        var aspect = Aspect.RECIPIENT;
        return switch (data.recipients()) {
            case NONE ->
                Scoring.isUnexposed(facts)
                        ? new Factor(aspect, LOWERS, Reason.SHOWN_UNDISCLOSED)
                        : new Factor(aspect, isTaken() ? RAISES : UNKNOWN, Reason.NOT_KNOWN);
            case ONE_KNOWN, FEW_KNOWN ->
                switch (data.recipientTrusted()) {
                    case YES ->
                        data.deletionConfirmed() == YesNo.YES
                                ? new Factor(aspect, LOWERS, Reason.TRUSTED_AND_DELETED)
                                : new Factor(aspect, LOWERS, Reason.TRUSTED);
                    case NO -> new Factor(aspect, RAISES, Reason.DISTRUSTED);
                    case UNKNOWN -> new Factor(aspect, NEUTRAL, Reason.KNOWN_RECIPIENT);
                };
            case MANY_KNOWN -> new Factor(aspect, RAISES, Reason.MANY_RECIPIENTS);
            case PUBLIC -> new Factor(aspect, RAISES, Reason.PUBLISHED);
            case UNKNOWN -> new Factor(aspect, isTaken() ? RAISES : UNKNOWN, Reason.NOT_KNOWN);
        };
    }

    private boolean isTaken() {
        return switch (data.exfiltration()) {
            case YES, LIKELY -> true;
            case NO, UNKNOWN -> false;
        };
    }

    private static Factor threeWay(
            Aspect aspect, YesNo answer, Direction whenYes, Reason yes, Direction whenNo, Reason no) {
        return switch (answer) {
            case YES -> new Factor(aspect, whenYes, yes);
            case NO -> new Factor(aspect, whenNo, no);
            case UNKNOWN -> new Factor(aspect, UNKNOWN, Reason.NOT_KNOWN);
        };
    }
}
