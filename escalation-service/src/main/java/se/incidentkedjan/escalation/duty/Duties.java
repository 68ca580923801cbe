package se.incidentkedjan.escalation.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.incidentkedjan.events.DutyCode;

/**
 * All the duties of one incident, in the order they began to apply. Immutable: every change gives a new one.
 *
 * @param all the duties, each code once
 */
public record Duties(List<Duty> all) {

    /** No duties. */
    public static final Duties NONE = new Duties(List.of());

    /** Keeps its own copy. */
    public Duties {
        all = List.copyOf(all);
    }

    /** The duty with this code, whatever its status. */
    public Optional<Duty> find(DutyCode code) {
        return all.stream().filter(duty -> duty.code().equals(code)).findFirst();
    }

    /**
     * What the rules ask for now. New duties start, those no longer asked for lapse, and no clock moves later.
     *
     * @param asked the duties, each with the ids of the rules that ask for it
     * @param aware when the municipality became aware, UTC; a duty the law did not have then does not start
     */
    public Duties askedFor(Map<DutyCode, List<String>> asked, Instant aware, DutyCatalogue catalogue) {
        var next = new ArrayList<Duty>();
        for (var duty : all) {
            var rules = asked.get(duty.code());
            next.add(
                    rules == null
                            ? duty.lapse()
                            : start(duty.code(), rules, aware, catalogue)
                                    .map(duty::askedAgain)
                                    .orElse(duty));
        }
        asked.forEach((code, rules) -> {
            if (find(code).isEmpty()) {
                start(code, rules, aware, catalogue).ifPresent(next::add);
            }
        });
        return new Duties(next);
    }

    /**
     * A duty has been done; those that count their time from it are counted anew.
     *
     * @return the duties, or why the duty cannot be met; empty when there is no such duty
     */
    public Optional<Met> meet(DutyCode code, Instant at, DutyCatalogue catalogue) {
        return find(code).map(duty -> switch (duty.meet(at)) {
            case Duty.Change.Refused(Duty.Refusal reason) -> new Met.Refused(reason);
            case Duty.Change.Changed(Duty met) ->
                new Met.Done(new Duties(all.stream()
                        .map(other -> other.code().equals(code) ? met : countedFrom(met, at, other, catalogue))
                        .toList()));
        });
    }

    /** What came of meeting a duty. */
    public sealed interface Met {

        /** It is done. */
        record Done(Duties duties) implements Met {}

        /** It cannot be done, and this is why. */
        record Refused(Duty.Refusal reason) implements Met {}
    }

    /** The duties that are past their due instant, not done, and not yet noted as missed. */
    public List<Duty> overdue(Instant now) {
        return all.stream().filter(duty -> duty.isOverdue(now)).toList();
    }

    /** Notes as missed whatever is past its due instant and not done. */
    public Duties miss(Instant now) {
        return new Duties(all.stream().map(duty -> duty.miss(now)).toList());
    }

    /** The next instant at which a running duty falls due, UTC; empty when none does. */
    public Optional<Instant> nextDue() {
        return all.stream()
                .filter(duty -> duty.status() == DutyStatus.RUNNING)
                .flatMap(duty -> Optional.ofNullable(duty.dueAt()).stream())
                .min(Instant::compareTo);
    }

    private Optional<Duty> start(DutyCode code, List<String> rules, Instant aware, DutyCatalogue catalogue) {
        return catalogue.inForce(code, aware).flatMap(definition -> {
            var after = definition.after();
            if (after == null) {
                return Optional.of(Duty.start(definition, aware, false, rules));
            }
            var first = find(after);
            var done = first.flatMap(duty -> Optional.ofNullable(duty.metAt()));
            return done.or(() -> latestOf(first, after, aware, catalogue))
                    .map(from -> Duty.start(definition, from, done.isEmpty(), rules));
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
                .filter(definition -> first.code().equals(definition.after()))
                .map(definition -> duty.restartedFrom(Duty.start(definition, at, false, duty.because())))
                .orElse(duty);
    }
}
