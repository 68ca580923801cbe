package se.incidentkedjan.notification.dispatch;

import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.toTheDpoWhoMustAnswer;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import se.incidentkedjan.events.IncidentId;

/** An incident that nobody has, though everyone has been asked. */
public final class AskedInVain {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private AskedInVain() {}

    public static Dispatch of(IncidentId incident) {
        var town = new Town().with("DPO", Town.person("dpo")).asksThem(1, AN_HOUR);
        var begun = town.reactions(Clock.fixed(ASSESSED, ZoneOffset.UTC))
                .to(enveloped(anAssessment(incident, toTheDpoWhoMustAnswer()), 1), null)
                .state();
        return town.searches().goOn(Objects.requireNonNull(begun), ASSESSED.plus(AN_HOUR));
    }
}
