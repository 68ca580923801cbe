package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.IncidentId;

class RegistrationPagesTest {

    // No clock runs out meanwhile.
    private static final Instant RECEIVED = RunningEscalation.NOW.minusSeconds(3600);
    private static final String LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "occurredFrom": "2029-05-18T22:30:00Z"}""";
    private static final String HANDLER = "handlaggare-social";

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static RunningEscalation.Answer register(String group, IncidentId incident, String number, String date) {
        return service.post(
                group, "/arenden/" + incident + "/diarium", Map.of("diarienummer", number, "registrerat", date));
    }

    @Test
    void aHandlerTellsWhatTheDiariumCallsTheCaseAndCanChangeItWhileTheOldStays() {
        var incident = service.hearReport(RECEIVED, LETTER);
        var said = service.saidOf(incident).size();
        assertThat(service.get(HANDLER, "/arenden/" + incident).body())
                .contains("Inte registrerat här", "Ange diarienummer");

        assertThat(register(HANDLER, incident, " SN 2029/123 ", "21 maj 2029").location())
                .isEqualTo("/arenden/" + incident);
        register(HANDLER, incident, "SN 2029/124", "2029-05-22");
        register(HANDLER, incident, "SN 2029/124", "2029-05-22");

        assertThat(service.get("revisor", "/arenden/" + incident).body())
                .contains("SN 2029/124", "tisdag 22 maj 2029")
                .doesNotContain("SN 2029/123", "/diarium");
        assertThat(service.get(HANDLER, "/arenden/" + incident + "/diarium").body())
                .contains("SN 2029/123", "SN 2029/124", "Handläggare");
        assertThat(service.get("revisor", "/api/cases/" + incident).body())
                .contains("\"diaryNumber\":\"SN 2029/124\"", "\"registeredOn\":\"2029-05-22\"");
        assertThat(service.saidOf(incident)).as("said on Kafka").hasSize(said);
        assertThat(service.trailOf("case.register"))
                .filteredOn(entry -> entry.toJson().contains(incident.toString()))
                .anySatisfy(entry -> assertThat(entry.toJson()).contains("changed", "HANDLER", "2029-05-22"))
                .noneSatisfy(entry -> assertThat(entry.toJson()).contains("SN 2029"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SN           | 2029-05-21 | minst en siffra",
                "SN 2029/1    | 2029-06-02 | Dagen har inte varit ännu",
                "SN 2029/1    | 2029-05-18 | Dagen är före händelsen, som var lördag 19 maj 2029",
                "SN 2029/1    | i förrgår  | Skriv den dag ärendet registrerades, till exempel"
            })
    void whatIsWrongIsSaidAndNothingIsKept(String number, String date, String says) {
        var incident = service.hearReport(RECEIVED, LETTER);

        var answer = register(HANDLER, incident, number, date);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(says, "value=\"" + date + "\"", "Något behöver rättas");
        assertThat(service.get(HANDLER, "/arenden/" + incident).body()).contains("Inte registrerat här");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlaggare-skola", "revisor", "systemadministrator", "chef-social", "namnd-social"})
    void nobodyElseRegisters(String group) {
        var incident = service.hearReport(RECEIVED, LETTER);

        assertThat(service.get(group, "/arenden/" + incident + "/diarium").status())
                .isEqualTo(403);
        assertThat(register(group, incident, "SN 2029/1", "2029-05-21").status())
                .isEqualTo(403);
    }
}
