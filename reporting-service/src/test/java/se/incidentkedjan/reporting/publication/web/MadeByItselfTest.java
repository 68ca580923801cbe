package se.incidentkedjan.reporting.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.Story;
import se.incidentkedjan.reporting.publication.Desk;
import se.incidentkedjan.reporting.publication.Preparing;

/** With the calendar of the example, on the 20th of November 2026. On a database of its own. */
@TestPropertySource(properties = "test.database=made-by-itself")
class MadeByItselfTest extends ServiceFixture {

    @Autowired
    private Preparing preparing;

    @Autowired
    private Desk desk;

    private List<String> made() {
        return desk.all().stream().map(one -> one.id().value()).toList();
    }

    private static Story incident(String at, Severity severity) {
        return Story.ofAReportAt(at)
                .reported(Category.OUTAGE, "tekniska-forvaltningen")
                .assessed(Category.OUTAGE, "tekniska-forvaltningen", severity, PrivacyRisk.UNLIKELY)
                .delivered(Duration.ofSeconds(4));
    }

    @Test
    void whatTheCalendarAsksForAndWhatASevereIncidentAsksFor() {
        hear(incident("2026-06-01T08:00:00Z", Severity.MODERATE));
        feed.behind = OptionalLong.of(3);
        preparing.look();
        assertThat(made()).isEmpty();

        feed.behind = OptionalLong.of(0);
        preparing.look();
        preparing.look();
        assertThat(made()).containsExactly("kommunstyrelsen_2026-T2_1");

        hear(incident("2026-11-19T08:00:00Z", Severity.MODERATE));
        preparing.look();
        assertThat(made()).hasSize(1);

        hear(incident("2026-11-20T08:00:00Z", Severity.SEVERE));
        preparing.look();
        preparing.look();
        assertThat(made()).containsExactly("kommunstyrelsen_2026-01-01--2026-11-20_1", "kommunstyrelsen_2026-T2_1");
    }
}
