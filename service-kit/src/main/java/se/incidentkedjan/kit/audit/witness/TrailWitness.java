package se.incidentkedjan.kit.audit.witness;

import se.incidentkedjan.kit.access.Attempt;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Witness;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.Outcome;

/** Puts attempts in the trail, under the pseudonyms of those who made them. */
final class TrailWitness implements Witness {

    private final AuditTrail trail;
    private final AuditSubjects subjects;
    private final Reasons reasons;

    TrailWitness(AuditTrail trail, AuditSubjects subjects, Reasons reasons) {
        this.reasons = reasons;
        this.trail = trail;
        this.subjects = subjects;
    }

    @Override
    public void saw(Attempt attempt) {
        var fact = AuditFact.of(
                actor(attempt.reader()),
                attempt.action().code(),
                attempt.granted() ? Outcome.GRANTED : Outcome.REFUSED);
        if (attempt.reader() instanceof Reader.Person person) {
            fact = fact.as(person.roles().stream().map(Enum::name).toList());
        }
        if (attempt.incident() != null) {
            fact = fact.about("incident", attempt.incident().toString());
        }
        if (attempt.unit() != null) {
            fact = fact.inUnit(attempt.unit().value());
        }
        for (var detail : attempt.details().entrySet()) {
            fact = fact.withCode(detail.getKey(), detail.getValue());
        }
        trail.record(fact.because(reasons.kept(attempt.incident(), attempt.note())));
    }

    private Actor actor(Reader reader) {
        return switch (reader) {
            case Reader.Nobody nobody -> Actor.anonymous();
            case Reader.Service(String account) -> Actor.service(account);
            case Reader.Person person -> subjects.actor(person.issuer(), person.subject(), person.name());
        };
    }
}
