package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;

/**
 * Cases that a fault meets in different states.
 *
 * @param asked everyone is asked, and nobody answers
 * @param answered the same, and someone answers it while the fault lasts
 * @param closed closed while it lasts
 * @param merged merged into {@code asked} while it lasts
 * @param raised turns out to be worse while it lasts, so that the same people are asked more urgently
 * @param during reported while it lasts, or as soon as that is possible
 * @param brief reported and answered while it lasts; only where there is room for both
 */
record Situation(
        String asked,
        String answered,
        String closed,
        String merged,
        String raised,
        List<String> during,
        List<String> brief) {

    private static final String HARMLESS_MAIL = """
            {"facts": {"category": "PHISHING", "securityClassified": "NO", "personalData": {"involved": "NO"}}}""";
    private static final String AFTER_ALL = """
            {"action": "assess", "facts": {"category": "MALWARE"}, "reason": "Länken var öppnad"}""";

    /** Before the fault, when everyone has been told for the first time. */
    static Situation before(Office office) {
        var situation = new Situation(
                office.report(Reports.anOutageOfACriticalSystem()),
                office.report(Reports.anOutageOfACriticalSystem()),
                office.report(Reports.aSystemThatIsDown()),
                office.report(Reports.anOutageOfACriticalSystem()),
                office.report(HARMLESS_MAIL),
                new ArrayList<>(),
                new ArrayList<>());
        situation.all().forEach(office::awaitDeliveries);
        return situation;
    }

    /** Those that nobody has taken on. */
    List<String> open() {
        var open = new ArrayList<>(List.of(asked, raised));
        open.addAll(during);
        return open;
    }

    /** Those of which nobody is to be told any more. */
    List<String> over() {
        var over = new ArrayList<>(List.of(answered, closed, merged));
        over.addAll(brief);
        return over;
    }

    List<String> all() {
        var all = new ArrayList<>(open());
        all.addAll(over());
        return all;
    }

    /** What people do with those that there are. */
    void goesOn(Office office) {
        answer(office, answered);
        act(office, closed, "{\"action\": \"reject\", \"reason\": \"En övning\"}");
        act(office, merged, "{\"action\": \"merge\", \"into\": \"" + asked + "\"}");
        act(office, raised, AFTER_ALL);
    }

    /** What is new, told until it is received. */
    void isReported(Office office) {
        var key = UUID.randomUUID().toString();
        during.add(Patience.eventually()
                .until(
                        () -> office.post(
                                "/api/incidents", Reports.whatBothAuthoritiesMustKnow(), "Idempotency-Key", key),
                        answer -> answer.status() == 201)
                .json()
                .path("id")
                .asString());
    }

    /** Something that is taken on before anyone could be told by mail. */
    void comesAndGoes(Office office) {
        var incident = office.report(Reports.anOutageOfACriticalSystem());
        int steps = office.awaitCase(incident).path("escalations").size();
        Patience.soon().until(() -> office.deliveries(incident).size() >= steps);
        answer(office, incident);
        brief.add(incident);
    }

    /** Someone says that they have all that is asked for. */
    static void answer(Office office, String incident) {
        for (var step : office.awaitCase(incident).path("escalations").findValuesAsString("step")) {
            var answer = office.post(
                    "/api/deliveries/acknowledgements",
                    "{\"incident\": \"%s\", \"step\": \"%s\"}".formatted(incident, step));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    private static void act(Office office, String incident, String action) {
        var answer = office.post("/api/cases/" + incident + "/actions", action);
        assertThat(answer.status()).as("%s: %s", action, answer.body()).isEqualTo(200);
    }

    /** Nothing more is to be done with any of them. */
    void end(Office office) {
        open().forEach(incident -> answer(office, incident));
    }
}
