package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.HandlingWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Merging;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Decision;

/** What the page of a case tells of those that it is linked to or worked on together with, and to whom. */
class OtherCasesPagesTest {

    private static final Instant RECEIVED = RunningEscalation.NOW.minusSeconds(3600);
    private static final String SOCIAL_HANDLER = "handlaggare-social";
    private static final String CISO = "informationssakerhetschef";
    private static final String OUT_OF_REACH = "Ett ärende som du inte har rätt att läsa";
    private static final Who CISO_THEN = new Who(RunningEscalation.NOW, "p-1", List.of("CISO"));

    private static RunningEscalation service;

    private final IncidentCase mine = heard("socialforvaltningen");
    private final IncidentCase alsoMine = heard("socialforvaltningen");
    private final IncidentCase theirs = heard("barn-och-utbildningsforvaltningen");

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static IncidentCase heard(String unit) {
        var incident = service.hearReport(
                RECEIVED,
                "{\"category\": \"OTHER\", \"unit\": \"%s\", \"personalData\": {\"involved\": \"NO\"}}"
                        .formatted(unit));
        return service.cases().find(incident).orElseThrow();
    }

    private static void change(IncidentId incident, Function<IncidentCase, CaseChange> how) {
        service.cases().change(incident, known -> {
            assertThat(known).isNotNull();
            assertThat(how.apply(known)).isInstanceOf(Outcome.class);
            return how.apply(known) instanceof Outcome(IncidentCase next, var events)
                    ? Decision.become(next, events)
                    : Decision.nothing();
        });
    }

    private void link(IncidentCase other) {
        change(
                mine.incident(),
                known -> HandlingWork.link(known, new CaseLink(other.incident(), CaseLink.Kind.RELATED, CISO_THEN)));
    }

    private String page(String group) {
        var answer = service.get(group, "/arenden/" + mine.incident());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aLinkedCaseOutOfReachIsToldOfWithoutItsReference() {
        link(alsoMine);
        link(theirs);

        assertThat(page(SOCIAL_HANDLER))
                .contains(OUT_OF_REACH, alsoMine.reference() + "</a>")
                .doesNotContain(theirs.reference().toString(), theirs.incident().toString());
        assertThat(page(CISO))
                .contains(theirs.reference() + "</a>", alsoMine.reference() + "</a>")
                .doesNotContain(OUT_OF_REACH);
    }

    @Test
    void neitherIsOneThatIsWorkedOnHereOrThatThisIsWorkedOnIn() {
        change(mine.incident(), known -> Merging.absorb(known, theirs, CISO_THEN, Config.shipped()));
        assertThat(page(SOCIAL_HANDLER))
                .contains("Ihopslaget hit", OUT_OF_REACH)
                .doesNotContain(theirs.reference().toString());
        assertThat(page(CISO)).contains(theirs.reference() + "</a>");

        change(alsoMine.incident(), known -> Merging.mergeInto(known, theirs, CISO_THEN));
        assertThat(service.get(SOCIAL_HANDLER, "/arenden/" + alsoMine.incident())
                        .body())
                .contains("Arbetas med i", OUT_OF_REACH)
                .doesNotContain(theirs.reference().toString());
    }
}
