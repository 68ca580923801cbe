package se.incidentkedjan.escalation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-000123", "2026-123", " 2026 - 123 ", "2026-0123"})
    void aReferenceIsFoundHoweverManyZeroesAreTyped(String typed) {
        assertThat(CaseSearch.of(typed)).hasValueSatisfying(search -> {
            assertThat(search.year()).isEqualTo(2026);
            assertThat(search.number()).isEqualTo(123);
        });
    }

    @Test
    void aNumberAloneIsOfAnyYearAndMayBeTheDiariums() {
        assertThat(CaseSearch.of("000123")).contains(new CaseSearch(null, 123L, "000123"));
    }

    @Test
    void whatIsNoReferenceMayBeWhatTheDiariumCallsIt() {
        assertThat(CaseSearch.of("sn 2026/0042")).contains(new CaseSearch(null, null, "SN2026/0042"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void nothingIsNotSearchedFor(String typed) {
        assertThat(CaseSearch.of(typed)).isEmpty();
        assertThat(CaseSearch.of("x".repeat(81))).isEmpty();
    }
}
