package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;

/** What people see of alike reports: a proposal while they are few, and one case with a list when they are many. */
class AlikePagesTest {

    private static final String HANDLER = "handlaggare-social";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private static RunningEscalation service;

    private final AlikeCode mail = AlikeCode.of(UUID.randomUUID().toString().replace("-", ""));

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private List<IncidentReported> heard(int howMany, String unit) {
        var reports = IntStream.range(0, howMany)
                .mapToObj(second -> {
                    var number = NUMBERS.incrementAndGet();
                    return new IncidentReported(
                            new IncidentId(new UUID(0x01937a5e00007002L, 0x8000000000000000L + number)),
                            new Municipality("9999"),
                            new Reference(2028, (int) number),
                            RunningEscalation.NOW.minusSeconds(600).plusSeconds(second),
                            Channel.API,
                            false,
                            Config.facts("{\"category\": \"PHISHING\", \"unit\": \"%s\"}".formatted(unit)),
                            null,
                            List.of(mail),
                            null,
                            null,
                            null);
                })
                .toList();
        service.hearReports(reports);
        return reports;
    }

    private static String page(String path) {
        var answer = service.get(HANDLER, path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void twoAreProposedToBeOneWithOnePressFromEitherPage() {
        var both = heard(2, "socialforvaltningen");
        var first = both.get(0);
        var second = both.get(1);

        assertThat(page("/arenden/" + second.incident()))
                .contains("2 liknande anmälningar inom en halvtimme")
                .contains("Slå ihop det här med " + first.reference());
        var shown = page("/arenden/" + first.incident());
        assertThat(shown).contains("Slå ihop %s med det här".formatted(second.reference()));

        var form = Pattern.compile("(?s)action=\"(/arenden/[^\"]+/arbete/sla-ihop)\".*?</form>")
                .matcher(shown);
        assertThat(form.find()).isTrue();
        assertThat(form.group(1)).contains(second.incident().toString());
        var answer = service.post(HANDLER, form.group(1), fields(form.group()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(page("/arenden/" + second.incident())).contains("Hopslaget");
        assertThat(page("/arenden/" + first.incident())).doesNotContain("liknande anmälningar inom");
    }

    @Test
    void whatIsProposedAtTheTopIsNotTheSameOnceMoreAmongThoseThatLookAlike() {
        var all = heard(2, "socialforvaltningen");
        var first = all.get(0);
        var second = all.get(1);

        for (var both : List.of(List.of(first, second), List.of(second, first))) {
            var page = page("/arenden/" + both.getFirst().incident());
            assertThat(page)
                    .contains("2 liknande anmälningar inom en halvtimme")
                    .containsOnlyOnce("href=\"/arenden/" + both.getLast().incident() + "\"");
        }
        // Whoever is proposed nothing is told of it where the others are.
        assertThat(service.get("revisor", "/arenden/" + first.incident()).body())
                .contains("Liknande ärenden", second.reference() + "</a>");
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        var inputs = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form);
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2));
        }
        return fields;
    }

    @Test
    void ofManyTheOneToWorkWithTellsHowManyAndLeadsToTheOthers() {
        var all = heard(8, "socialforvaltningen");
        var head = all.getFirst().incident();

        assertThat(page("/arenden/" + head))
                .contains("7 liknande anmälningar kom strax efter", "/arenden?vag=" + head)
                .contains("många liknande anmälningar: de läggs ihop med det här ärendet")
                .doesNotContain("Slå ihop det här med");
        assertThat(page("/arenden?vag=" + head))
                .contains("Det finns 8 ärenden.")
                .contains(all.get(7).reference().toString());
        assertThat(page("/arenden/" + all.get(5).incident()))
                .contains("En av många anmälningar på kort tid", "/arenden?vag=" + head)
                .contains("lades ihop med många liknande anmälningar")
                .contains("/arenden/" + all.get(5).incident() + "/arbete/dela");
    }

    @Test
    void theWorkListShowsTheOneToWorkWithAndNotTheOthers() {
        var all = heard(5, "socialforvaltningen");

        assertThat(page("/arenden?sok=" + all.getFirst().reference() + "&status=ASSESSED"))
                .contains(all.getFirst().incident().toString());
        assertThat(page("/arenden?kategori=PHISHING&vag=" + all.getFirst().incident() + "&status=ASSESSED"))
                .contains("Det finns 1 ärende.");
    }

    @Test
    void whoeverMayNotWorkWithThemIsProposedNothing() {
        var both = heard(2, "barn-och-utbildningsforvaltningen");

        var answer = service.get("revisor", "/arenden/" + both.getFirst().incident());
        assertThat(answer.body()).doesNotContain("liknande anmälningar inom");
    }
}
