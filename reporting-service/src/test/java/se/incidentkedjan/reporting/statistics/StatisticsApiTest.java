package se.incidentkedjan.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.OutlinedMeasure;
import se.incidentkedjan.events.OutlinedMeasure.State;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatisticsApiTest extends ServiceFixture {

    @Autowired
    private StatisticsReader reader;

    private static Story aMisdirectedLetter() {
        return Story.ofAReportAt("2026-03-31T21:59:59Z")
                .reported(Category.MISDIRECTED, "socialforvaltningen")
                .assessed(
                        Category.MISDIRECTED, "socialforvaltningen", Severity.SIGNIFICANT, PrivacyRisk.RISK, Story.IMY)
                .delivered(Duration.ofSeconds(4));
    }

    private static Story anOutageOneSecondLaterWhichIsApril() {
        return Story.ofAReportAt("2026-03-31T22:00:00Z")
                .reported(Category.OUTAGE, "tekniska-forvaltningen")
                .assessed(Category.OUTAGE, "tekniska-forvaltningen", Severity.LOW, PrivacyRisk.NONE);
    }

    private static Story somethingThatNobodyHasPlaced() {
        return Story.ofAReportAt("2026-04-02T08:00:00Z").reported(Category.UNKNOWN, null);
    }

    private static Story somethingInAUnitThatIsGone() {
        return Story.ofAReportAt("2026-04-03T08:00:00Z").reported(Category.PHISHING, "gatukontoret");
    }

    private void hearFour() {
        hear(
                aMisdirectedLetter(),
                anOutageOneSecondLaterWhichIsApril(),
                somethingThatNobodyHasPlaced(),
                somethingInAUnitThatIsGone());
    }

    private JsonNode get(String query) {
        var answer = ask("/api/statistics" + query).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
        } catch (RuntimeException e) {
            throw new AssertionError(e);
        }
    }

    private static long sum(JsonNode rows) {
        return rows.valueStream().mapToLong(row -> row.get("reported").asLong()).sum();
    }

    private static long of(JsonNode rows, String field, String value) {
        return rows.valueStream()
                .filter(row -> value.equals(row.path(field).asString("")))
                .mapToLong(row -> row.get("reported").asLong())
                .sum();
    }

    @Test
    void allPartsAddUpToTheSameTotal() {
        hearFour();

        for (var query : List.of("", "?from=2026-03-15&to=2026-04-02", "?from=2026-04-01&to=2026-04-30")) {
            var figures = get(query);
            long total = figures.at("/totals/reported").asLong();
            assertThat(total).as(query).isPositive();
            for (var part : List.of("byMonth", "byBoard", "byUnit", "byCategory", "bySeverity", "byPrivacyRisk")) {
                assertThat(sum(figures.get(part))).as(part + query).isEqualTo(total);
            }
            assertThat(figures.at("/totals/assessed").asLong()
                            + figures.at("/totals/notYetAssessed").asLong())
                    .as("assessed or not" + query)
                    .isEqualTo(total);
        }
    }

    @Test
    void aReportIsToldInTheMonthItWasReportedInSweden() {
        hearFour();

        var figures = get("?from=2026-03-31&to=2026-04-01");

        assertThat(figures.at("/byMonth/0/month").asString()).isEqualTo("2026-03");
        assertThat(figures.at("/byMonth/0/reported").asLong()).isEqualTo(1);
        assertThat(figures.at("/byMonth/1/reported").asLong()).isEqualTo(1);
        assertThat(figures.at("/totals/reported").asLong()).isEqualTo(2);
    }

    @Test
    void unitsAreToldByNameAndTheUnknownHaveRowsOfTheirOwn() {
        hearFour();

        var figures = get("");

        assertThat(of(figures.get("byUnit"), "name", "Socialförvaltningen")).isEqualTo(1);
        assertThat(of(figures.get("byBoard"), "name", "Socialnämnden")).isEqualTo(1);
        assertThat(of(figures.get("byUnit"), "name", "Okänd enhet")).isEqualTo(1);
        assertThat(of(figures.get("byUnit"), "code", "gatukontoret")).isEqualTo(1);
        assertThat(of(figures.get("byBoard"), "name", "Okänd nämnd")).isEqualTo(2);
    }

    @Test
    void aReassessmentMovesAnIncidentFromTheOldRowsToTheNew() {
        var story = aMisdirectedLetter();
        hear(story);
        story.assessed(Category.OVERSHARED, "tekniska-forvaltningen", Severity.LOW, PrivacyRisk.UNLIKELY);
        hear(story);

        var figures = get("");

        assertThat(figures.at("/totals/reported").asLong()).isEqualTo(1);
        assertThat(of(figures.get("bySeverity"), "code", "SIGNIFICANT")).isZero();
        assertThat(of(figures.get("bySeverity"), "code", "LOW")).isEqualTo(1);
        assertThat(of(figures.get("byCategory"), "code", "OVERSHARED")).isEqualTo(1);
        assertThat(of(figures.get("byUnit"), "name", "Tekniska förvaltningen")).isEqualTo(1);
        assertThat(figures.get("duties")).isEmpty();
    }

    @Test
    void dutiesAreToldByHowTheyStand() {
        hear(
                aMisdirectedLetter(),
                aMisdirectedLetter().met(Story.IMY, true),
                aMisdirectedLetter().missed(Story.IMY).met(Story.IMY, false),
                aMisdirectedLetter().missed(Story.IMY));

        var duty = get("").at("/duties/0");

        assertThat(duty.get("code").asString()).isEqualTo("IMY_NOTIFICATION");
        assertThat(duty.get("name").asString()).isEqualTo("Anmäl personuppgiftsincidenten till IMY");
        assertThat(duty.get("started").asLong()).isEqualTo(4);
        assertThat(duty.get("metInTime").asLong()).isEqualTo(1);
        assertThat(duty.get("metLate").asLong()).isEqualTo(1);
        assertThat(duty.get("missed").asLong()).isEqualTo(1);
        assertThat(duty.get("running").asLong()).isEqualTo(1);
        assertThat(duty.get("shareInTime").asDouble()).isEqualTo(1.0 / 3);
    }

    @Test
    void aTimeIsToldWithinFivePerCent() {
        hear(aMisdirectedLetter(), aMisdirectedLetter(), aMisdirectedLetter().delivered(Duration.ofDays(3)));
        hear(Story.ofAReportAt("2026-03-01T10:00:00Z")
                .reported(Category.OTHER, null)
                .delivered(Duration.ofHours(2)));

        var delivery = get("").at("/times/toDelivery");

        assertThat(delivery.get("incidents").asLong()).isEqualTo(4);
        assertThat(delivery.get("medianSeconds").asDouble()).isCloseTo(4, within(1.0));
        assertThat(delivery.get("p90Seconds").asDouble()).isCloseTo(7200, withinPercentage(5));
        assertThat(get("").at("/times/toClose/medianSeconds").isMissingNode()).isTrue();
    }

    @Test
    void theFiguresOfAUnitOrANamndHoldItsOwnIncidentsOnly() {
        hearFour();

        assertThat(get("?unit=socialforvaltningen").at("/totals/reported").asLong())
                .isEqualTo(1);
        assertThat(get("?board=tekniska-namnden&from=2026-04-01&to=2026-04-01")
                        .at("/totals/reported")
                        .asLong())
                .isEqualTo(1);
        assertThat(get("?board=tekniska-namnden&from=2026-03-01&to=2026-03-31")
                        .at("/totals/reported")
                        .asLong())
                .isZero();
        assertThat(get("?board=tekniska-namnden").at("/byCategory").valueStream())
                .anySatisfy(row -> {
                    assertThat(row.get("code").asString()).isEqualTo("OUTAGE");
                    assertThat(row.get("reported").asLong()).isEqualTo(1);
                });
    }

    @Test
    void aUnitOrNamndThatIsNotInTheFileIsRefusedWithWhatToDo() {
        for (var query : List.of(
                "?unit=finns-inte", "?board=finns-inte", "?unit=%21", "?unit=va-avdelningen&board=tekniska-namnden")) {
            assertThat(ask("/api/statistics" + query).exchange())
                    .as(query)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyText()
                    .contains("organisation.yml");
        }
    }

    @Test
    void aMeasureIsLateWhenItsLastDayHasPassed() {
        // It is the twentieth of November.
        var today = new OutlinedMeasure(1, LocalDate.parse("2026-11-20"), State.OPEN, Instant.EPOCH, null);
        var yesterday = new OutlinedMeasure(2, LocalDate.parse("2026-11-19"), State.OPEN, Instant.EPOCH, null);
        var elsewhere = new OutlinedMeasure(3, LocalDate.parse("2026-11-19"), State.HANDED_OVER, Instant.EPOCH, null);
        hear(aMisdirectedLetter().outlined(List.of(), Cause.MISTAKE, today, yesterday, elsewhere));

        var measures = get("").get("measures");

        assertThat(measures.get("open").asLong()).isEqualTo(2);
        assertThat(measures.get("openInTime").asLong()).isEqualTo(1);
        assertThat(measures.get("openLate").asLong()).isEqualTo(1);
        assertThat(measures.get("handedOver").asLong()).isEqualTo(1);
        assertThat(of(get("").get("byCause"), "code", "MISTAKE")).isEqualTo(1);
    }

    @Test
    void whereASystemIsWeakStandsNotAmongWhatManyMaySee() {
        var inTime = new OutlinedMeasure(1, LocalDate.parse("2026-11-20"), State.OPEN, Instant.EPOCH, null);
        var late = new OutlinedMeasure(2, LocalDate.parse("2026-11-19"), State.OPEN, Instant.EPOCH, null);
        var done = new OutlinedMeasure(
                3, LocalDate.parse("2026-11-19"), State.DONE, Instant.EPOCH, Instant.parse("2026-11-18T12:00:00Z"));
        hear(aMisdirectedLetter().outlined(List.of(), Cause.MISTAKE, inTime, late, done));

        assertThat(reader.systems(Period.year(2026), Scope.EVERYTHING))
                .containsExactly(new SystemLine("E-post och kalender", 1, 2, 1));
        assertThat(get("").get("bySystem").toString())
                .isEqualTo("[{\"code\":\"e-post\",\"name\":\"E-post och kalender\",\"reported\":1}]");
    }

    @Test
    void aLateDutySaysWhy() {
        hear(aMisdirectedLetter().metLate(Story.IMY, LateReason.NOBODY_REACHED));

        var duty = get("").at("/duties/0");

        assertThat(duty.get("metLate").asLong()).isEqualTo(1);
        assertThat(of(duty.get("lateBecause"), "code", "NOBODY_REACHED")).isEqualTo(1);
    }

    @Test
    void whatIsMergedOrNoIncidentIsToldApart() {
        hear(
                aMisdirectedLetter(),
                aMisdirectedLetter().merged(),
                aMisdirectedLetter().moved(CaseStatus.REJECTED),
                aMisdirectedLetter().moved(CaseStatus.CLOSED));

        var totals = get("").get("totals");

        assertThat(totals.get("reported").asLong()).isEqualTo(2);
        assertThat(totals.get("open").asLong()).isEqualTo(1);
        assertThat(totals.get("closed").asLong()).isEqualTo(1);
        assertThat(totals.get("merged").asLong()).isEqualTo(1);
        assertThat(totals.get("rejected").asLong()).isEqualTo(1);
    }

    @Test
    void itIsToldWhenTheFiguresAreBehind() {
        feed.behind = OptionalLong.of(12);

        var behind = get("").get("freshness");
        assertThat(behind.get("eventsBehind").asLong()).isEqualTo(12);
        assertThat(behind.get("upToDate").asBoolean()).isFalse();

        feed.behind = OptionalLong.of(0);

        var now = get("").get("freshness");
        assertThat(now.get("upToDate").asBoolean()).isTrue();
        assertThat(now.get("asOf").asString()).isEqualTo("2026-11-20T15:45:00Z");
    }

    @Test
    void badDatesAreAnsweredWithTheFieldsThatAreWrong() {
        for (var query : List.of(
                "?from=2026-02-30", "?to=igår", "?from=2026-05-01&to=2026-04-30", "?from=1950-01-01&to=2026-01-01")) {
            var answer = ask("/api/statistics" + query).exchange();
            assertThat(answer).as(query).hasStatus(HttpStatus.BAD_REQUEST);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .asString()
                    .isIn("from", "to");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .asString()
                    .isNotBlank();
        }
    }
}
