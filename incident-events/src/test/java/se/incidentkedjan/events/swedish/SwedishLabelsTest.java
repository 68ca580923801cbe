package se.incidentkedjan.events.swedish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataSubjectGroup;

class SwedishLabelsTest {

    @Test
    void noTwoCodesAreCalledTheSame() {
        assertThat(Arrays.stream(Category.values()).map(SwedishLabels::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Severity.values()).map(SwedishLabels::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(DataSubjectGroup.values()).map(SwedishLabels::of))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(LateReason.values()).map(SwedishLabels::of)).doesNotHaveDuplicates();
    }

    @Test
    void labelsAreWordsAndNotCodes() {
        assertThat(Arrays.stream(Category.values()).map(SwedishLabels::of))
                .allSatisfy(label -> assertThat(label).matches("\\p{Lu}[\\p{L} ,]+"));
        assertThat(Arrays.stream(Severity.values()).map(SwedishLabels::of))
                .containsExactly("Låg", "Måttlig", "Betydande", "Allvarlig");
    }
}
