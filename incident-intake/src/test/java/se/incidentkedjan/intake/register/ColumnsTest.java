package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void twoColumnsForOneFieldAndNoEndAreToldBeforeAnyRow() {
        var columns = Columns.guessed(List.of("Nr", "Inkom", "Avslutad"));

        assertThat(columns.problems()).isEmpty();
        assertThat(columns.taken(Map.of(0, RegisterField.RECEIVED, 1, RegisterField.RECEIVED))
                        .problems())
                .containsKeys(-1, 1);
    }

    @Test
    void everythingThatConcernsNoColumnIsTold() {
        var problems = Columns.guessed(List.of("Nr", "Vem")).problems();

        assertThat(problems.get(-1))
                .contains("när incidenten inkom, upptäcktes eller inträffade. ", "att incidenten är avslutad");
    }
}
