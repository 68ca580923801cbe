package se.incidentkedjan.escalation.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.Registration;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;

/**
 * What the work list knows of a case. Stored beside the case and changed with it; nothing in it depends on the time of
 * day or on any file. Instants are UTC.
 *
 * @param form counts the changes to this record
 * @param incident the case
 * @param reference what people call it
 * @param number the running number in that
 * @param status how far the handling has come
 * @param open whether there is work left on it
 * @param severity the municipality's own scale
 * @param rank the severity as a number, gravest first
 * @param category what happened
 * @param privacyRisk the advice on risk to the people concerned
 * @param unit where; absent when nobody knows
 * @param alsoConcerned nämnder and styrelser besides the one that answers for the unit
 * @param system which system; absent when none is known
 * @param called the roles that must know
 * @param duties each as {@code CODE/STATUS}
 * @param dueAt when the first duty that is not done is due; {@link #NEVER} when none has a set time
 * @param timed that duty; absent likewise
 * @param withoutDelay whether a duty without set time is to be done without undue delay
 * @param untimed that duty; absent when there is none
 * @param since when the report was received
 * @param securityClassified whether it concerns säkerhetsskydd
 * @param assigned whether someone works on it
 * @param assignee their pseudonym; absent when nobody does, and when they are known by name only
 * @param openMeasures whether a measure is still to be done
 * @param wave the case that this one came in the wake of, or that it is worked on as by itself; absent when it stands on
 *     its own
 * @param diary its number in the diarium, in the form that is searched for; absent when nobody has told
 * @param drill true when it is a drill; absent when it is not
 * @param traces codes of the sender, links and subject line that its reporter named
 */
public record WorkListRow(
        int form,
        IncidentId incident,
        Reference reference,
        long number,
        CaseStatus status,
        boolean open,
        Severity severity,
        int rank,
        Category category,
        PrivacyRisk privacyRisk,
        @Nullable UnitCode unit,
        List<UnitCode> alsoConcerned,
        @Nullable SystemCode system,
        List<RoleCode> called,
        List<String> duties,
        Instant dueAt,
        @Nullable Clock timed,
        boolean withoutDelay,
        @Nullable Clock untimed,
        Instant since,
        YesNo securityClassified,
        boolean assigned,
        @Nullable String assignee,
        boolean openMeasures,
        @Nullable IncidentId wave,
        @Nullable String diary,
        @Nullable Boolean drill,
        List<String> traces) {

    /** The form that is written now. */
    public static final int FORM = 2;

    /** Later than any clock: an instant, because stores do not agree on where what is absent comes in an order. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Keeps its own copies. */
    public WorkListRow {
        alsoConcerned = List.copyOf(alsoConcerned);
        called = List.copyOf(called);
        duties = List.copyOf(duties);
        traces = List.copyOf(traces);
    }

    /**
     * The clock of a duty that is not done.
     *
     * @param duty which
     * @param controller whose; absent when the municipality has it as a whole
     * @param start from when its time counts
     * @param provisional whether that is not certain yet
     */
    public record Clock(DutyCode duty, @Nullable UnitCode controller, Instant start, boolean provisional) {

        private static Clock of(Duty duty) {
            return new Clock(duty.code(), duty.controller(), duty.clockStart(), duty.provisional());
        }
    }

    /** What the list needs to know of a case. */
    public static WorkListRow of(IncidentCase one) {
        var timed = first(one, duty -> duty.dueAt() != null, Comparator.comparing(WorkListRow::due));
        // Without a set time and without a certain start it waits for something, and there is nothing to do yet.
        var untimed =
                first(one, duty -> duty.dueAt() == null && !duty.provisional(), Comparator.comparing(Duty::clockStart));
        var assignee = one.handling().assignee();
        return new WorkListRow(
                FORM,
                one.incident(),
                one.reference(),
                one.reference().number(),
                one.status(),
                WorkListQuery.OPEN.contains(one.status()),
                one.severity(),
                rankOf(one.severity()),
                one.facts().category(),
                one.privacyRisk(),
                one.facts().unit(),
                one.alsoConcerned(),
                one.facts().system(),
                one.escalations().stream().map(Escalation::role).distinct().toList(),
                one.duties().all().stream()
                        .map(duty -> standing(duty.code(), duty.status()))
                        .distinct()
                        .toList(),
                timed.map(WorkListRow::due).orElse(NEVER),
                timed.map(Clock::of).orElse(null),
                untimed.isPresent(),
                untimed.map(Clock::of).orElse(null),
                one.receivedAt(),
                one.facts().securityClassified(),
                assignee != null,
                assignee == null ? null : assignee.person(),
                one.handling().measures().stream().anyMatch(measure -> measure.state() == Measure.State.OPEN),
                waveOf(one),
                one.register()
                        .current()
                        .map(Registration::number)
                        .map(WorkListRow::searched)
                        .orElse(null),
                one.isDrill() ? true : null,
                one.handling().likeness().codes());
    }

    /** What many alike cases are worked on as by themselves; else what came before it in a rush from one place. */
    private static @Nullable IncidentId waveOf(IncidentCase one) {
        var merge = one.handling().merge();
        return merge != null && merge.isByItself()
                ? merge.into()
                : one.identity().groupedUnder();
    }

    private static Optional<Duty> first(IncidentCase one, Predicate<Duty> which, Comparator<Duty> order) {
        return one.duties().all().stream()
                .filter(Duty::isOpen)
                .filter(which)
                .min(order.thenComparing(duty -> duty.code().value()));
    }

    private static Instant due(Duty duty) {
        return Optional.ofNullable(duty.dueAt()).orElse(NEVER);
    }

    /** The gravest severity is 0. */
    static int rankOf(Severity severity) {
        return switch (severity) {
            case SEVERE -> 0;
            case SIGNIFICANT -> 1;
            case MODERATE -> 2;
            case LOW -> 3;
        };
    }

    /** How a duty that has come this far is written in {@link #duties}. */
    public static String standing(DutyCode duty, DutyStatus status) {
        return duty.value() + "/" + status.name();
    }

    /** A number of a diarium as it is searched for: people write it with and without spaces, large and small. */
    public static String searched(String diary) {
        return diary.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
