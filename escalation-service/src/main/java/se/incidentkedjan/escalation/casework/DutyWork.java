package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.incidentkedjan.escalation.duty.Duties;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.escalation.duty.Refusal;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent;
import se.incidentkedjan.events.EscalationEvent.DutyExempted;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.DutyReminded;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.facts.YesNo;

/** What is done about the duties of a case. All that people do refuses a drill and a case that is erased. */
public final class DutyWork {

    private DutyWork() {}

    /**
     * Something has been sent to an authority, or told to those concerned. Why it was late is asked for in words, but of a matter
     * of säkerhetsskydd, of which nothing may be written here, as a code.
     */
    public static CaseChange file(IncidentCase one, DutyKey duty, Filing filing, DutyCatalogue catalogue) {
        var explained = one.isSecurityClassified() ? filing : filing.inWords();
        return one.unlessErased(() -> filed(one, duty, explained, catalogue));
    }

    private static CaseChange filed(IncidentCase before, DutyKey key, Filing filing, DutyCatalogue catalogue) {
        var isOngoing = before.facts().ongoing() != YesNo.NO;
        return switch (before.duties().file(key, filing, isOngoing, catalogue)) {
            case Duties.Change.Refused(Refusal reason) -> new CaseChange.DutyRefused(reason);
            case Duties.Change.Changed(Duties next, Duty duty) -> {
                var details = detailsOf(duty);
                details.put("stage", filing.stage().name());
                details.put("received-at", filing.receivedAt().toString());
                var after = before.with(next).happened(Happening.Kind.DUTY_FILED, details, filing.who());
                var events = new ArrayList<EscalationEvent>();
                if (filing.stage() == Stage.COMPLETE || filing.stage() == Stage.FIRST) {
                    events.add(met(before, duty, filing));
                }
                if (!Announcements.started(after).equals(Announcements.started(before))) {
                    events.add(Announcements.assessed(after));
                }
                yield new Outcome(after, events);
            }
        };
    }

    private static DutyMet met(IncidentCase one, Duty duty, Filing filing) {
        return new DutyMet(
                one.incident(),
                one.municipality(),
                duty.code(),
                Optional.ofNullable(duty.dueAt()).orElse(filing.receivedAt()),
                filing.receivedAt(),
                duty.status() == DutyStatus.MET,
                duty.controller(),
                duty.status() == DutyStatus.MET ? null : filing.lateBecause());
    }

    /** It is decided that a duty does not apply. */
    public static CaseChange exempt(IncidentCase one, DutyKey duty, Exemption exemption, DutyCatalogue catalogue) {
        return one.unlessErased(() -> exempted(one, duty, exemption, catalogue));
    }

    private static CaseChange exempted(IncidentCase before, DutyKey key, Exemption exemption, DutyCatalogue catalogue) {
        var duty = only(before, key);
        var isAdvised =
                duty.flatMap(one -> before.handling().adviceOn(one.key())).isPresent();
        return switch (before.duties().exempt(key, exemption, isAdvised, catalogue)) {
            case Duties.Change.Refused(Refusal reason) -> new CaseChange.DutyRefused(reason);
            case Duties.Change.Changed(Duties next, Duty decided) ->
                new Outcome(
                        before.with(next).happened(Happening.Kind.DUTY_EXEMPTED, detailsOf(decided), exemption.who()),
                        List.of(new DutyExempted(
                                before.incident(),
                                before.municipality(),
                                decided.code(),
                                decided.controller(),
                                exemption.who().at())));
        };
    }

    /** A duty that was decided not to apply does so after all. */
    public static CaseChange reinstate(IncidentCase one, DutyKey duty, Who who) {
        return one.unlessErased(() -> reinstated(one, duty, who));
    }

    private static CaseChange reinstated(IncidentCase before, DutyKey key, Who who) {
        return switch (before.duties().reinstate(key)) {
            case Duties.Change.Refused(Refusal reason) -> new CaseChange.DutyRefused(reason);
            case Duties.Change.Changed(Duties next, Duty duty) -> {
                var after = before.with(next).happened(Happening.Kind.DUTY_REINSTATED, detailsOf(duty), who);
                yield new Outcome(after, List.of(Announcements.assessed(after)));
            }
        };
    }

    /** The dataskyddsombud advises about a duty. */
    public static CaseChange advise(IncidentCase one, Advice advice) {
        return one.unlessErased(() -> advised(one, advice));
    }

    private static CaseChange advised(IncidentCase before, Advice advice) {
        var duty = only(before, advice.duty());
        if (duty.isEmpty()) {
            var several = before.duties().find(advice.duty().code()).size() > 1;
            return new CaseChange.DutyRefused(several ? Refusal.WHOSE : Refusal.NO_SUCH_DUTY);
        }
        var about = new Advice(duty.get().key(), advice.verdict(), advice.reason(), advice.who());
        var details = detailsOf(duty.get());
        details.put("verdict", advice.verdict().name());
        return new Outcome(
                before.with(before.handling().and(about)).happened(Happening.Kind.ADVISED, details, advice.who()),
                List.of());
    }

    static Outcome passed(IncidentCase before, Instant now, DutyCatalogue catalogue) {
        var events = new ArrayList<EscalationEvent>();
        var after = before;
        for (var duty : before.duties().overdue(now)) {
            var dueAt = duty.dueAt();
            if (dueAt != null) {
                events.add(new DutyMissed(
                        before.incident(),
                        before.municipality(),
                        duty.code(),
                        dueAt,
                        duty.controller(),
                        responsible(duty, catalogue).orElse(null)));
                after = after.happenedByItself(Happening.Kind.DUTY_MISSED, detailsOf(duty), now);
            }
        }
        for (var due : before.duties().remindersDue(now).entrySet()) {
            var duty = due.getKey();
            var role = responsible(duty, catalogue);
            var dueAt = duty.dueAt();
            if (role.isPresent() && dueAt != null) {
                events.add(new DutyReminded(
                        before.incident(),
                        before.municipality(),
                        duty.code(),
                        duty.controller(),
                        due.getValue().share(),
                        dueAt,
                        role.get()));
                var details = detailsOf(duty);
                details.put("share", Integer.toString(due.getValue().share()));
                after = after.happenedByItself(Happening.Kind.DUTY_REMINDED, details, now);
            }
        }
        return events.isEmpty()
                ? before.unchanged()
                : new Outcome(after.with(after.duties().pass(now)), events);
    }

    private static Optional<RoleCode> responsible(Duty duty, DutyCatalogue catalogue) {
        return catalogue.inForce(duty.code(), duty.clockStart()).map(DutyDefinition::responsible);
    }

    private static Optional<Duty> only(IncidentCase one, DutyKey key) {
        var exact = one.duties().find(key);
        if (exact.isPresent() || key.controller() != null) {
            return exact;
        }
        var same = one.duties().find(key.code());
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static Map<String, String> detailsOf(Duty duty) {
        var details = new LinkedHashMap<String, String>();
        details.put("duty", duty.code().value());
        if (duty.controller() != null) {
            details.put("controller", duty.controller().value());
        }
        return details;
    }
}
