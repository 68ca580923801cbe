package se.incidentkedjan.escalation.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.EventJson;
import tools.jackson.databind.JsonNode;

class LimitTest {

    static Stream<JsonNode> hours() throws IOException {
        return cases("hours");
    }

    static Stream<JsonNode> finalReportOneMonth() throws IOException {
        return cases("finalReportOneMonth");
    }

    private static Stream<JsonNode> cases(String list) throws IOException {
        try (var file = LimitTest.class.getResourceAsStream("/cases/deadlines.json")) {
            return StreamSupport.stream(
                    EventJson.mapper().readTree(file).path(list).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void hoursAreInstants(JsonNode example) {
        var limit = Limit.parse(example.path("duty").asString().endsWith("24H") ? "24 h" : "72 h");
        var due = limit.dueFrom(
                OffsetDateTime.parse(example.path("from").asString()).toInstant());

        assertThat(due.latest())
                .as(example.path("why").asString())
                .isEqualTo(OffsetDateTime.parse(example.path("due").asString()).toInstant());
        assertThat(due.nominalDate()).isNull();
    }

    @ParameterizedTest
    @MethodSource("finalReportOneMonth")
    void aMonthEndsOnTheSameDateNumberOrTheNextWorkingDay(JsonNode example) {
        var sent = LocalDate.parse(example.path("notificationSent").asString());
        var due = Limit.parse("1 month")
                .dueFrom(sent.atTime(16, 0).atZone(Limit.SWEDEN).toInstant());

        assertThat(due.nominalDate())
                .isEqualTo(LocalDate.parse(example.path("nominal").asString()));
        assertThat(due.latest())
                .as(example.path("why").asString())
                .isEqualTo(LocalDate.parse(example.path("latest").asString())
                        .atTime(23, 59, 59)
                        .atZone(Limit.SWEDEN)
                        .toInstant());
    }

    @Test
    void aMonthThatLacksTheDateEndsOnItsLastDay() {
        var due = Limit.parse("1 month").dueFrom(Instant.parse("2027-01-31T10:00:00Z"));

        assertThat(due.nominalDate()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(due.latest())
                .isEqualTo(ZonedDateTime.of(2027, 3, 1, 23, 59, 59, 0, Limit.SWEDEN)
                        .toInstant());
    }

    @Test
    void theDayIsTheSwedishOne() {
        assertThat(Limit.parse("1 month")
                        .dueFrom(Instant.parse("2026-09-30T22:30:00Z"))
                        .nominalDate())
                .isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void withoutDelayHasNoLatestTime() {
        assertThat(Limit.parse("none").dueFrom(Instant.EPOCH)).isEqualTo(new Limit.Due(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "72", "0 h", "-1 h", "1 year", "h", "one month"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
    }

    @Property
    void hoursAreNeverMoreOrLessWhateverTheSeason(
            @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long second,
            @ForAll @IntRange(min = 1, max = 9_999) int hours) {
        var start = Instant.ofEpochSecond(second);

        assertThat(new Limit.Hours(hours).dueFrom(start).latest()).isEqualTo(start.plus(Duration.ofHours(hours)));
    }

    @Property
    void aMonthEndsOnAWorkingDayNeverBeforeItsNominalDay(
            @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long second) {
        var due = new Limit.Months(1).dueFrom(Instant.ofEpochSecond(second));

        assertThat(due.latest()).isNotNull();
        var lastDay = LocalDate.ofInstant(due.latest(), Limit.SWEDEN);
        assertThat(SwedishCalendar.isFree(lastDay)).isFalse();
        assertThat(lastDay).isBetween(due.nominalDate(), due.nominalDate().plusDays(6));
    }
}
