package se.incidentkedjan.escalation.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.DutyDefinition.ExemptBy;
import se.incidentkedjan.escalation.duty.DutyDefinition.Per;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.UnitCode;

/**
 * All the duties of one incident, in the order they began to apply. Immutable: every change gives a new one.
 *
 * @param all the duties, each code once for each controller
 */
public record Duties(List<Duty> all) {

    /** No duties. */
    public static final Duties NONE = new Duties(List.of());

    /** Keeps its own copy. */
    public Duties {
        all = List.copyOf(all);
    }

    /**
     * What the rules ask for.
     *
     * @param duties each with the ids of the rules that ask for it
     * @param controllers each personuppgiftsansvarig that the incident concerns
     * @param aware when the municipality became aware, UTC; a duty the law did not have then does not start
     * @param risk the advice on risk
     * @param who made the facts what they are
     */
    public record Asked(
            Map<DutyCode, List<String>> duties, List<UnitCode> controllers, Instant aware, PrivacyRisk risk, Who who) {
        /** Keeps its own copies. */
        public Asked {
            duties = new LinkedHashMap<>(duties);
            controllers = List.copyOf(controllers);
        }
    }

    /** What came of changing one of the duties. */
    public sealed interface Change {
        /**
         * It changed.
         *
         * @param duties all of them afterwards
         * @param duty the one that was meant
         */
        record Changed(Duties duties, Duty duty) implements Change {}

        /** It did not, and this is why. */
        record Refused(Refusal reason) implements Change {}
    }

    /** The duty, whatever its status. */
    public Optional<Duty> find(DutyKey key) {
        return all.stream().filter(duty -> duty.key().equals(key)).findFirst();
    }

    /** Those with this code, one for each controller. */
    public List<Duty> find(DutyCode code) {
        return all.stream().filter(duty -> duty.code().equals(code)).toList();
    }

    /** What the rules ask for now. New duties start, those no longer asked for lapse, and no clock moves later. */
    public Duties askedFor(Asked asked, DutyCatalogue catalogue) {
        var wanted = new LinkedHashMap<DutyKey, List<String>>();
        asked.duties()
                .forEach((code, rules) -> catalogue.inForce(code, asked.aware()).ifPresent(definition -> {
                    if (definition.per() == Per.CONTROLLER) {
                        asked.controllers().forEach(controller -> wanted.put(new DutyKey(code, controller), rules));
                    } else {
                        wanted.put(new DutyKey(code, null), rules);
                    }
                }));
        var next = new ArrayList<Duty>();
        for (var duty : all) {
            var rules = wanted.get(duty.key());
            next.add(
                    rules == null
                            ? followsFromAnother(duty, catalogue) ? duty : duty.lapse(asked.risk(), asked.who())
                            : start(duty.key(), rules, asked.aware(), catalogue)
                                    .map(asNew -> duty.askedAgain(asNew, asked.risk()))
                                    .orElse(duty));
        }
        wanted.forEach((key, rules) -> {
            if (find(key).isEmpty()) {
                start(key, rules, asked.aware(), catalogue).ifPresent(next::add);
            }
        });
        return new Duties(next);
    }

    /** A duty to supplement is asked for by what was sent, and not by any rule. */
    private boolean followsFromAnother(Duty duty, DutyCatalogue catalogue) {
        return all.stream()
                .filter(first -> new DutyKey(duty.code(), first.controller()).equals(duty.key()))
                .filter(Duty::isMet)
                .flatMap(first -> catalogue.inForce(first.code(), first.clockStart()).stream())
                .anyMatch(definition -> duty.code().equals(definition.supplement()));
    }

    /**
     * Something has been sent. Duties that count their time from it are counted anew, and one to supplement starts when
     * only a first part was sent.
     *
     * @param ongoing whether the incident goes on, as far as is known
     */
    public Change file(DutyKey key, Filing filing, boolean ongoing, DutyCatalogue catalogue) {
        var change = change(
                key,
                duty -> filing.stage() == Stage.STATUS_REPORT && !takesStatusReport(duty, catalogue)
                        ? new Duty.Change.Refused(Refusal.NO_SUCH_STAGE)
                        : duty.file(filing, ongoing));
        return change instanceof Change.Changed(Duties next, Duty filed)
                ? new Change.Changed(next.following(filed, filing, catalogue), filed)
                : change;
    }

    private static boolean takesStatusReport(Duty duty, DutyCatalogue catalogue) {
        return catalogue
                .inForce(duty.code(), duty.clockStart())
                .filter(DutyDefinition::statusReport)
                .isPresent();
    }

    private Duties following(Duty filed, Filing filing, DutyCatalogue catalogue) {
        if (filing.stage() != Stage.COMPLETE && filing.stage() != Stage.FIRST) {
            return this;
        }
        var next = map(duty -> countedFrom(filed, filing.receivedAt(), duty, catalogue));
        return filing.stage() == Stage.FIRST ? next.withSupplementTo(filed, filing, catalogue) : next;
    }

    private Duties withSupplementTo(Duty filed, Filing filing, DutyCatalogue catalogue) {
        return catalogue
                .inForce(filed.code(), filed.clockStart())
                .flatMap(definition -> Optional.ofNullable(definition.supplement()))
                .filter(code -> find(new DutyKey(code, filed.controller())).isEmpty())
                .flatMap(code -> catalogue.inForce(code, filing.receivedAt()))
                .map(definition -> new Duties(Stream.concat(
                                all.stream(),
                                Stream.of(Duty.start(
                                        definition, filed.controller(), filing.receivedAt(), false, filed.because())))
                        .toList()))
                .orElse(this);
    }

    /** A person decides that a duty does not apply. */
    public Change exempt(DutyKey key, Exemption exemption, boolean isAdvised, DutyCatalogue catalogue) {
        return change(key, duty -> {
            var needsMandate = catalogue
                    .inForce(duty.code(), duty.clockStart())
                    .filter(definition -> definition.exemption() == ExemptBy.MANDATE)
                    .isPresent();
            if (needsMandate && exemption.decider() == null) {
                return new Duty.Change.Refused(Refusal.DECIDER_MISSING);
            }
            return needsMandate && !isAdvised
                    ? new Duty.Change.Refused(Refusal.ADVICE_MISSING)
                    : duty.exempt(exemption);
        });
    }

    /** A duty that was decided not to apply does so after all. */
    public Change reinstate(DutyKey key) {
        return change(key, Duty::reinstate);
    }

    /** Every duty that is left does not apply, for the same reason. */
    public Duties exemptOpen(Exemption exemption) {
        return map(duty -> duty.exempt(exemption) instanceof Duty.Change.Changed(Duty next) ? next : duty);
    }

    /** Everything that did not apply for this reason does so after all. */
    public Duties reinstate(Exemption.Kind kind) {
        return map(duty -> {
            var why = duty.exemption();
            return why != null && why.kind() == kind && duty.reinstate() instanceof Duty.Change.Changed(Duty next)
                    ? next
                    : duty;
        });
    }

    /** A person has changed when the municipality became aware. Clocks follow, and what they said stays to be seen. */
    public Duties recounted(Instant aware, Who who, DutyCatalogue catalogue) {
        var byAwareness = map(duty -> catalogue
                .inForce(duty.code(), aware)
                .filter(definition -> definition.after() == null)
                .map(definition -> duty.recounted(DutyClock.from(aware, false, definition), who))
                .orElse(duty));
        return byAwareness.map(duty -> duty.clock().provisional() && duty.isOpen()
                ? byAwareness
                        .start(duty.key(), duty.because(), aware, catalogue)
                        .filter(Duty::provisional)
                        .map(asNew -> duty.recounted(asNew.clock(), who))
                        .orElse(duty)
                : duty);
    }

    /** The incident has ended: final reports that a status report stood in for count from then. */
    public Duties ended(Instant at, DutyCatalogue catalogue) {
        return map(duty -> catalogue
                .inForce(duty.code(), at)
                .map(definition -> duty.endedAt(DutyClock.from(at, false, definition)))
                .orElse(duty));
    }

    /** The duties that are past their due instant, not done, and not yet noted as missed. */
    public List<Duty> overdue(Instant now) {
        return all.stream().filter(duty -> duty.isOverdue(now)).toList();
    }

    /**
     * The reminders that are due, of each duty only the newest.
     *
     * @return by duty
     */
    public Map<Duty, Reminder> remindersDue(Instant now) {
        var due = new LinkedHashMap<Duty, Reminder>();
        all.forEach(duty -> duty.reminderDue(now).ifPresent(reminder -> due.put(duty, reminder)));
        return due;
    }

    /** Notes as missed whatever is past its due instant and not done, and as told every reminder that is due. */
    public Duties pass(Instant now) {
        return map(duty -> duty.miss(now).remindedBefore(now));
    }

    /** When a duty next has something to say by itself, UTC; empty when none does. */
    public Optional<Instant> next() {
        return all.stream().flatMap(duty -> duty.next().stream()).min(Instant::compareTo);
    }

    /** The next instant at which a duty that is not done falls due, or the one that passed first, UTC. */
    public Optional<Instant> nextDue() {
        return all.stream()
                .filter(Duty::isOpen)
                .flatMap(duty -> Optional.ofNullable(duty.dueAt()).stream())
                .min(Instant::compareTo);
    }

    /** Whether every duty is done, or does not apply. */
    public boolean areDecided() {
        return all.stream().noneMatch(Duty::isOpen);
    }

    /** What remains when the case is erased. */
    public Duties withoutPeople() {
        return map(Duty::withoutPeople);
    }

    private Duties map(UnaryOperator<Duty> change) {
        return new Duties(all.stream().map(change).toList());
    }

    private interface Changing {
        Duty.Change of(Duty duty);
    }

    private Change change(DutyKey key, Changing changing) {
        return switch (named(key)) {
            case Change.Refused refused -> refused;
            case Change.Changed(Duties _, Duty before) ->
                switch (changing.of(before)) {
                    case Duty.Change.Refused(Refusal reason) -> new Change.Refused(reason);
                    case Duty.Change.Changed(Duty after) ->
                        new Change.Changed(map(duty -> duty.key().equals(before.key()) ? after : duty), after);
                };
        };
    }

    /** The one that is meant; when nobody has told whose, the only one there is. */
    private Change named(DutyKey key) {
        var exact = find(key);
        if (exact.isPresent()) {
            return new Change.Changed(this, exact.get());
        }
        var same = find(key.code());
        if (key.controller() != null || same.isEmpty()) {
            return new Change.Refused(Refusal.NO_SUCH_DUTY);
        }
        return same.size() == 1 ? new Change.Changed(this, same.getFirst()) : new Change.Refused(Refusal.WHOSE);
    }

    private Optional<Duty> start(DutyKey key, List<String> rules, Instant aware, DutyCatalogue catalogue) {
        return catalogue.inForce(key.code(), aware).flatMap(definition -> {
            var after = definition.after();
            if (after == null) {
                return Optional.of(Duty.start(definition, key.controller(), aware, false, rules));
            }
            var first = find(new DutyKey(after, key.controller()));
            var done = first.flatMap(duty -> Optional.ofNullable(duty.metAt()));
            return done.or(() -> latestOf(first, after, aware, catalogue))
                    .map(from -> Duty.start(definition, key.controller(), from, done.isEmpty(), rules));
        });
    }

    private static Optional<Instant> latestOf(
            Optional<Duty> first, DutyCode code, Instant aware, DutyCatalogue catalogue) {
        return Stream.concat(
                        first.flatMap(duty -> Optional.ofNullable(duty.dueAt())).stream(),
                        catalogue
                                .inForce(code, aware)
                                .flatMap(definition -> Optional.ofNullable(
                                        definition.limit().dueFrom(aware).latest()))
                                .stream())
                .min(Instant::compareTo);
    }

    private static Duty countedFrom(Duty first, Instant at, Duty duty, DutyCatalogue catalogue) {
        return catalogue
                .inForce(duty.code(), first.clockStart())
                .filter(definition -> first.key().equals(afterKey(definition, duty.controller())))
                .map(definition -> duty.restartedFrom(DutyClock.from(at, false, definition)))
                .orElse(duty);
    }

    private static @Nullable DutyKey afterKey(DutyDefinition definition, @Nullable UnitCode controller) {
        return definition.after() == null ? null : new DutyKey(definition.after(), controller);
    }
}
