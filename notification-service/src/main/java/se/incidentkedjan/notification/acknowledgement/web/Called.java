package se.incidentkedjan.notification.acknowledgement.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Answer;

/**
 * Whether someone who has signed in is called to a step.
 *
 * @param desk knows the steps
 * @param permission is told what comes of it
 */
record Called(AcknowledgementDesk desk, Permission permission) {

    /**
     * What they are called; empty when there is no such step.
     *
     * @throws se.incidentkedjan.kit.access.AccessRefused when it is not theirs
     */
    Optional<String> to(IncidentId incident, String step, Answer answer) {
        var found = desk.find(incident).flatMap(dispatch -> dispatch.step(step));
        if (found.isEmpty()) {
            permission.missing(incident);
            return Optional.empty();
        }
        var asked = found.get();
        permission.on(
                new Holding(incident, asked.unit(), null, Set.of(asked.role())),
                Map.of("step", asked.name(), "answer", answer.name()),
                null);
        return Optional.of(
                permission.reader() instanceof Reader.Person person
                        ? person.name()
                        : asked.role().value());
    }
}
