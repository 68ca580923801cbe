package se.incidentkedjan.escalation.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.UnitCode;

/**
 * A legal duty of one incident. It changes only through its methods, which say why they refuse.
 *
 * @param code which duty
 * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
 * @param authority the code of the authority to be told
 * @param clock its time
 * @param status how far it has come
 * @param filings what has been sent, in order
 * @param exemption why it does not apply; absent while it does
 * @param because ids of the rules that ask for it
 */
public record Duty(
        DutyCode code,
        @Nullable UnitCode controller,
        String authority,
        DutyClock clock,
        DutyStatus status,
        List<Filing> filings,
        @Nullable Exemption exemption,
        List<String> because) {

    /** Keeps its own copies. */
    public Duty {
        filings = List.copyOf(filings);
        because = List.copyOf(because);
    }

    /** What came of trying to change a duty. */
    public sealed interface Change {
        /** It changed. */
        record Changed(Duty duty) implements Change {}

        /** It did not, and this is why. */
        record Refused(Refusal reason) implements Change {}
    }

    /** Starts the clock. */
    static Duty start(
            DutyDefinition definition,
            @Nullable UnitCode controller,
            Instant clockStart,
            boolean provisional,
            List<String> because) {
        return new Duty(
                definition.code(),
                controller,
                definition.authority(),
                DutyClock.from(clockStart, provisional, definition),
                DutyStatus.STARTED,
                List.of(),
                null,
                because);
    }

    /** Which, and whose. */
    public DutyKey key() {
        return new DutyKey(code, controller);
    }

    /** The latest instant, UTC; absent for «without undue delay» with no set limit. */
    public @Nullable Instant dueAt() {
        return clock.dueAt();
    }

    /** From when the time counts, UTC. */
    public Instant clockStart() {
        return clock.start();
    }

    /** For days and months: the last day before the söndagsregel, Swedish time. */
    public @Nullable LocalDate nominalDate() {
        return clock.nominalDate();
    }

    /** Whether the start of its time is not certain yet. */
    public boolean provisional() {
        return clock.provisional();
    }

    /** When it was done, UTC; absent until then. */
    public @Nullable Instant metAt() {
        return done().map(Filing::receivedAt).orElse(null);
    }

    /** Whether it still has to be done. */
    public boolean isOpen() {
        return status == DutyStatus.STARTED || status == DutyStatus.MISSED;
    }

    /** Whether it has been done. */
    public boolean isMet() {
        return status == DutyStatus.MET || status == DutyStatus.MET_LATE;
    }

    /** Whether its due instant has passed without its being done, and nobody has noted that yet. */
    public boolean isOverdue(Instant now) {
        return status == DutyStatus.STARTED && clock.isPast(now);
    }

    private Optional<Filing> done() {
        return filings.stream()
                .filter(filing -> filing.stage() == Stage.COMPLETE || filing.stage() == Stage.FIRST)
                .findFirst();
    }

    /**
     * Something has been sent.
     *
     * @param ongoing whether the incident goes on, as far as is known
     */
    Change file(Filing filing, boolean ongoing) {
        return switch (filing.stage()) {
            case COMPLETE, FIRST -> meet(filing);
            case SUPPLEMENT -> supplement(filing);
            case STATUS_REPORT -> reportStatus(filing, ongoing);
        };
    }

    /** What is told late but was done in time counts as in time. */
    private Change meet(Filing filing) {
        if (isMet()) {
            return new Change.Refused(Refusal.ALREADY_MET);
        }
        var refusal = refusalOf(filing);
        if (refusal.isPresent()) {
            return new Change.Refused(refusal.get());
        }
        var isLate = clock.isPast(filing.receivedAt());
        return new Change.Changed(with(
                clock.remindedBefore(Instant.MAX),
                isLate ? DutyStatus.MET_LATE : DutyStatus.MET,
                and(isLate ? filing : filing.inTime()),
                null));
    }

    private Change supplement(Filing filing) {
        return done().isEmpty()
                ? new Change.Refused(Refusal.NOTHING_TO_SUPPLEMENT)
                : new Change.Changed(with(clock, status, and(filing), exemption));
    }

    private Change reportStatus(Filing filing, boolean ongoing) {
        if (isMet()) {
            return new Change.Refused(Refusal.ALREADY_MET);
        }
        if (!ongoing) {
            return new Change.Refused(Refusal.NOT_ONGOING);
        }
        return refusalOf(filing)
                .<Change>map(Change.Refused::new)
                .orElseGet(() -> new Change.Changed(with(
                        clock.waitingFrom(filing.receivedAt(), filing.who()), DutyStatus.STARTED, and(filing), null)));
    }

    private Optional<Refusal> refusalOf(Filing filing) {
        if (status == DutyStatus.NOT_APPLICABLE) {
            return Optional.of(Refusal.NOT_APPLICABLE);
        }
        if (clock.provisional()) {
            return Optional.of(Refusal.NOT_STARTED);
        }
        return clock.isPast(filing.receivedAt()) && filing.lateReason() == null && filing.lateBecause() == null
                ? Optional.of(Refusal.LATE_REASON_MISSING)
                : Optional.empty();
    }

    private List<Filing> and(Filing filing) {
        return Stream.concat(filings.stream(), Stream.of(filing)).toList();
    }

    /** It is decided that it does not apply. */
    Change exempt(Exemption decided) {
        return switch (status) {
            case MET, MET_LATE -> new Change.Refused(Refusal.ALREADY_MET);
            case NOT_APPLICABLE -> new Change.Refused(Refusal.NOT_APPLICABLE);
            case STARTED, MISSED -> new Change.Changed(with(clock, DutyStatus.NOT_APPLICABLE, filings, decided));
        };
    }

    /** It applies after all, by the same clock as before. */
    Change reinstate() {
        return exemption == null
                ? new Change.Refused(Refusal.NOT_EXEMPT)
                : new Change.Changed(with(clock, DutyStatus.STARTED, filings, null));
    }

    /** The rules no longer ask for it. What has been done stays done. */
    Duty lapse(PrivacyRisk risk, Who who) {
        return isOpen()
                ? with(
                        clock,
                        DutyStatus.NOT_APPLICABLE,
                        filings,
                        new Exemption(Exemption.Kind.FACTS, null, null, risk, who))
                : this;
    }

    /**
     * The rules ask for it again, perhaps from an earlier start or for other reasons. A clock that runs is never moved
     * later by this, and what a person has decided stands until the risk is graver than it was then.
     */
    Duty askedAgain(Duty asNew, PrivacyRisk risk) {
        var known = because(asNew.because);
        if (isMet() || isSettledAgainst(risk)) {
            return known;
        }
        var kept = status == DutyStatus.MISSED ? DutyStatus.MISSED : DutyStatus.STARTED;
        return known.with(soonerOf(asNew.clock), kept, filings, null);
    }

    private boolean isSettledAgainst(PrivacyRisk risk) {
        return exemption != null && exemption.kind() != Exemption.Kind.FACTS && !risk.isGraverThan(exemption.risk());
    }

    private DutyClock soonerOf(DutyClock asNew) {
        if (hasStatusReport()) {
            return clock;
        }
        var nowCertain = clock.provisional() && !asNew.provisional();
        var sooner = asNew.start().isBefore(clock.start()) && clock.provisional() == asNew.provisional();
        return nowCertain || sooner ? clock.becoming(asNew) : clock;
    }

    /** What starts its time has been done, so that it counts from then. */
    Duty restartedFrom(DutyClock certain) {
        return isOpen() && clock.provisional() && !hasStatusReport()
                ? with(clock.becoming(certain), DutyStatus.STARTED, filings, exemption)
                : this;
    }

    /** The incident has ended, after a status report had taken the place of the final one. */
    Duty endedAt(DutyClock certain) {
        return isOpen() && clock.provisional() && hasStatusReport()
                ? with(clock.becoming(certain), DutyStatus.STARTED, filings, exemption)
                : this;
    }

    private boolean hasStatusReport() {
        return filings.stream().anyMatch(filing -> filing.stage() == Stage.STATUS_REPORT);
    }

    /** A person has changed what its time counts from. What was done in time by one count can be late by another. */
    Duty recounted(DutyClock asNew, Who who) {
        if (hasStatusReport()) {
            return this;
        }
        var next = clock.changedTo(asNew, who);
        var metAt = metAt();
        if (metAt == null) {
            return with(next, status == DutyStatus.MISSED ? DutyStatus.STARTED : status, filings, exemption);
        }
        return with(
                next.remindedBefore(Instant.MAX),
                next.isPast(metAt) ? DutyStatus.MET_LATE : DutyStatus.MET,
                filings,
                exemption);
    }

    /** Notes that the due instant has passed; changes nothing unless it is overdue. */
    Duty miss(Instant now) {
        return isOverdue(now) ? with(clock.remindedBefore(Instant.MAX), DutyStatus.MISSED, filings, null) : this;
    }

    /** The reminder that is due, unless the time is out. */
    Optional<Reminder> reminderDue(Instant now) {
        return status == DutyStatus.STARTED && !clock.isPast(now) ? clock.reminderDue(now) : Optional.empty();
    }

    Duty remindedBefore(Instant now) {
        return with(clock.remindedBefore(now), status, filings, exemption);
    }

    /** When it next has something to say by itself, UTC. */
    Optional<Instant> next() {
        return status == DutyStatus.STARTED ? clock.next() : Optional.empty();
    }

    /** What remains when the case is erased: what was done and when, not by whom and why. */
    Duty withoutPeople() {
        return with(
                clock.withoutPeople(),
                status,
                filings.stream().map(Filing::withoutPerson).toList(),
                exemption == null ? null : exemption.withoutPerson());
    }

    private Duty because(List<String> rules) {
        return new Duty(code, controller, authority, clock, status, filings, exemption, rules);
    }

    private Duty with(DutyClock time, DutyStatus next, List<Filing> sent, @Nullable Exemption why) {
        return new Duty(code, controller, authority, time, next, sent, why, because);
    }
}
