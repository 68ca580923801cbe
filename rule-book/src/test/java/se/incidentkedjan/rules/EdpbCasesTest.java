package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.facts.IncidentFacts;
import tools.jackson.databind.JsonNode;

/** Cases whose outcome the European Data Protection Board has published (Guidelines 01/2021). */
class EdpbCasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    record Case(String name, IncidentFacts facts, boolean authority, boolean people) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        JsonNode cases;
        try (var file = EdpbCasesTest.class.getResourceAsStream("/cases/edpb.json")) {
            cases = EventJson.mapper().readTree(file).path("cases");
        }
        return StreamSupport.stream(cases.spliterator(), false)
                .map(node -> new Case(
                        node.path("case").asString() + " " + node.path("title").asString(),
                        EventJson.mapper().treeToValue(node.path("facts"), IncidentFacts.class),
                        node.path("expected").path("notifyAuthority").asBoolean(),
                        node.path("expected").path("informDataSubjects").asBoolean()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPublishedCaseComesOutAsTheBoardSays(Case example) {
        var evaluation = ShippedRules.book().evaluate(example.facts(), DAY);
        var duties =
                evaluation.duties().stream().map(Evaluation.AskedDuty::code).toList();

        assertThat(duties.contains(DutyCode.of("IMY_NOTIFICATION")))
                .as("notify")
                .isEqualTo(example.authority());
        assertThat(duties.contains(DutyCode.of("INFORM_DATA_SUBJECTS")))
                .as("inform")
                .isEqualTo(example.people());
        assertThat(evaluation.privacyRisk())
                .isEqualTo(
                        example.people()
                                ? PrivacyRisk.HIGH
                                : example.authority() ? PrivacyRisk.RISK : PrivacyRisk.UNLIKELY);
        assertThat(evaluation.escalations())
                .extracting(reach -> reach.role().value())
                .contains("DPO", "RESPONSIBLE_BOARD");
    }

    @Test
    void allPublishedCasesAreThere() throws IOException {
        assertThat(cases()).hasSize(9);
    }
}
