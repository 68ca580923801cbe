package se.incidentkedjan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;

class CodesTest {

    private static final List<Function<String, Object>> CODES =
            List.of(UnitCode::of, SystemCode::of, RoleCode::of, DutyCode::of, Municipality::of, AlikeCode::of);

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna Exempel", "anna@kommun.example", "070-17406 05", "två ord", "a\nb", "åäö"})
    void aCodeNeverHoldsWords(String words) {
        for (var code : CODES) {
            assertThatThrownBy(() -> code.apply(words)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-000001", "2026-000123", "2026-999999", "2026-1000000"})
    void aReferenceIsPrintedAsItIsRead(String text) {
        assertThat(Reference.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-123", "26-000123", "2026/000123", "2026-000000", "2026-00012x", " 2026-000123"})
    void whatDoesNotLookLikeAReferenceIsRefused(String text) {
        assertThatThrownBy(() -> Reference.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void referencesSortByNumberAndNotByText() {
        assertThat(Reference.parse("2026-1000000")).isGreaterThan(Reference.parse("2026-999999"));
    }

    @Test
    void aReportThatWasToldBeforeThereWereCodesHasNone() {
        var told = EventJson.mapper().readValue("""
                        {"incident": "019ab2c4-5e00-7abc-8def-000000000001", "municipality": "9999",
                         "reference": "2026-000123", "receivedAt": "2026-11-20T15:45:00Z", "channel": "API",
                         "receiptWanted": false, "facts": {"category": "OUTAGE"}}""", IntakeEvent.IncidentReported.class);

        assertThat(told.alike()).isEmpty();
    }

    @Test
    void nearlyNothingIsEnoughForAReport() {
        var facts = EventJson.mapper().readValue("{\"category\": \"OUTAGE\"}", IncidentFacts.class);

        assertThat(facts).isEqualTo(IncidentFacts.of(Category.OUTAGE));
        assertThat(facts.personalData().involved()).isEqualTo(YesNo.UNKNOWN);
    }
}
