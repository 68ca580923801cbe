package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.disclosure.FieldCodes;

class FieldLabelsTest {

    @Test
    void everyFieldHasANameOfItsOwnInSwedish() {
        assertThat(FieldCodes.all())
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(FieldLabels.of(code)).isNotEqualTo(code))
                .extracting(FieldLabels::of)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFieldOfALaterVersionIsShownByItsCode() {
        assertThat(FieldLabels.of("somethingNew")).isEqualTo("somethingNew");
        assertThat(FieldLabels.of("facts.somethingNew")).isEqualTo("somethingNew");
    }
}
