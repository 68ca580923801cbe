package se.incidentkedjan.localstack.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;

class DemoYearTest {
    private static final Instant END = Instant.parse("2026-11-21T08:00:00Z");
    private static final List<DemoIncident> YEAR = DemoYear.endingAt(END);

    @Test
    void theSameEndGivesTheSameYear() {
        assertThat(DemoYear.endingAt(END)).isEqualTo(YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21T08:00:00Z", "2027-01-01T00:00:00Z", "2027-07-15T12:00:00Z", "2028-02-29T23:00:00Z"})
    void aYearHasAsManyIncidentsAsSuchAMunicipalityReports(String end) {
        assertThat(DemoYear.endingAt(Instant.parse(end))).hasSizeBetween(350, 450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T08:00:00Z", "2027-01-01T00:00:00Z", "2028-02-29T23:00:00Z"})
    void everythingIsReportedInOrderWithinTheYear(String text) {
        var end = Instant.parse(text);
        assertThat(DemoYear.endingAt(end))
                .isSortedAccordingTo(Comparator.comparing(DemoIncident::at))
                .allMatch(incident -> incident.at().isAfter(DemoYear.startOf(end)))
                .allMatch(incident -> incident.at().isBefore(end));
    }

    @Test
    void nothingIsNoticedAfterItWasReported() {
        assertThat(YEAR).allSatisfy(incident -> {
            var facts = incident.facts();
            assertThat(facts.discoveredAt()).isNotNull().isBeforeOrEqualTo(incident.at());
            if (facts.occurredFrom() != null) {
                assertThat(facts.occurredFrom()).isBefore(Objects.requireNonNull(facts.discoveredAt()));
            }
        });
    }

    @Test
    void whatIsSentAstrayIsMoreThanAThirdAndNothingElseIsAsMuch() {
        assertThat(shareOf(Category.MISDIRECTED, Category.OPEN_RECIPIENT_LIST)).isBetween(0.34, 0.46);
        assertThat(shareOf(Category.OVERSHARED)).isBetween(0.14, 0.25);
        assertThat(shareOf(Category.SNOOPING)).isBetween(0.08, 0.20);
        assertThat(shareOf(Category.LOST_OR_STOLEN)).isBetween(0.04, 0.08);
        assertThat(shareOf(Category.OUTAGE, Category.WRONG_OR_DELETED_DATA)).isBetween(0.05, 0.12);
        assertThat(shareOf(Category.PHISHING, Category.MALWARE, Category.SUPPLIER))
                .isBetween(0.07, 0.15);
    }

    @Test
    void everyCategoryHappens() {
        assertThat(YEAR.stream().map(incident -> incident.facts().category()).distinct())
                .containsExactlyInAnyOrder(Category.values());
    }

    @Test
    void everyUnitReportsAndSomeReportersDoNotKnowWhere() {
        var units = YEAR.stream()
                .collect(groupingBy(incident -> "" + incident.facts().unit(), counting()));
        assertThat(units).containsKeys(Stories.read().sizes().keySet().toArray(String[]::new));
        assertThat(units.get("null")).isBetween(3L, 20L);
        assertThat(units.keySet())
                .filteredOn(unit -> !unit.equals("null"))
                .allMatch(unit -> Assessed.BASIS
                        .organisation()
                        .unit(se.incidentkedjan.events.UnitCode.of(unit))
                        .isPresent());
    }

    @Test
    void systemsAreThoseOfTheOrganisation() {
        assertThat(YEAR.stream().map(incident -> incident.facts().system()).filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(system -> Assessed.BASIS.organisation().system(system).isPresent());
    }

    @Test
    void betweenOneInFourAndOneInThreeIsNotified() {
        assertThat(Assessed.shareWithDuty(YEAR, "IMY_NOTIFICATION")).isBetween(0.25, 0.34);
    }

    @Test
    void fewerMustBeToldToThePeopleConcerned() {
        assertThat(Assessed.shareWithDuty(YEAR, "INFORM_DATA_SUBJECTS")).isBetween(0.06, 0.18);
    }

    @Test
    void aHandfulIsSignificantByTheCybersecurityLaw() {
        assertThat(YEAR.stream()
                        .filter(incident -> Assessed.assessed(incident).duties().all().stream()
                                .anyMatch(duty -> duty.code().toString().equals("NIS2_EARLY_WARNING"))))
                .hasSizeBetween(4, 8)
                .filteredOn(incident -> incident.season() == Season.SIGNIFICANT)
                .hasSize(5);
    }

    @Test
    void everySeverityIsSeen() {
        assertThat(YEAR.stream()
                        .map(incident -> Assessed.assessed(incident).severity())
                        .distinct())
                .containsExactlyInAnyOrder(se.incidentkedjan.events.Severity.values());
    }

    @Test
    void nearMissesAndUnknownsAreReportedToo() {
        assertThat(count(incident -> incident.facts().nearMiss())).isBetween(20L, 60L);
        assertThat(count(incident -> incident.facts().personalData().involved() == YesNo.UNKNOWN))
                .isBetween(8L, 30L);
    }

    @Test
    void mostSayThatSecurityIsNotConcernedAndAFewDoNotKnow() {
        assertThat(count(incident -> incident.facts().securityClassified() == YesNo.UNKNOWN))
                .isBetween(5L, 25L);
        assertThat(count(incident -> incident.facts().securityClassified() == YesNo.YES))
                .as("what is never asked for cannot be shown as an example")
                .isZero();
    }

    @Test
    void julyIsQuietAndMostHappensInOfficeHours() {
        assertThat(count(incident -> local(incident).getMonth() == Month.JULY)).isLessThan(25);
        assertThat(count(incident -> local(incident).getMonth() == Month.OCTOBER))
                .isGreaterThan(30);
        assertThat(count(incident -> local(incident).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0))
                .isBetween(3L, 30L);
        assertThat(count(incident ->
                        local(incident).getHour() >= 7 && local(incident).getHour() < 17))
                .isGreaterThan(YEAR.size() * 4L / 5);
    }

    @Test
    void theSamePhishingMailReachesManyOnOneDay() {
        var storm = in(Season.PHISHING_STORM);
        assertThat(storm).hasSizeBetween(12, 20);
        assertThat(storm.stream().map(incident -> local(incident).toLocalDate()).distinct())
                .hasSize(1);
    }

    @Test
    void theSupplierIsAttackedWithinOneWeek() {
        List<LocalDate> days = in(Season.SUPPLIER_WAVE).stream()
                .map(incident -> local(incident).toLocalDate())
                .toList();
        assertThat(days).hasSizeBetween(8, 14);
        assertThat(Duration.between(
                        days.getFirst().atStartOfDay(), days.getLast().atStartOfDay()))
                .isLessThan(Duration.ofDays(7));
    }

    @Test
    void wordsAreShortAndCarryNoNumbersOrAddresses() {
        assertThat(Stories.read().stories().stream().flatMap(story -> story.words().stream()))
                .allSatisfy(words -> assertThat(words).hasSizeBetween(20, 200).doesNotContainPattern("[0-9@]"))
                .doesNotHaveDuplicates();
        assertThat(YEAR.stream()
                        .map(DemoIncident::reporterEmail)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactly("anstalld@kommun.example");
    }

    @Test
    void someWantAReceiptAndSomeDoNot() {
        assertThat(count(incident -> incident.reporterEmail() != null))
                .isBetween(YEAR.size() / 2L, YEAR.size() * 3L / 4);
    }

    @Test
    void mostIsDoneInTimeSomeLateAndALittleNever() {
        assertThat(count(incident -> share(incident).anyMatch(share -> share <= 1)))
                .isGreaterThan(YEAR.size() * 8L / 10);
        assertThat(count(incident -> share(incident).anyMatch(share -> share > 1)))
                .isBetween(10L, 60L);
        assertThat(count(incident -> share(incident).findAny().isEmpty())).isBetween(5L, 40L);
    }

    private static Stream<Double> share(DemoIncident incident) {
        return Stream.ofNullable(incident.handling().shareOfLimit());
    }

    private static List<DemoIncident> in(Season season) {
        return YEAR.stream().filter(incident -> incident.season() == season).toList();
    }

    private static double shareOf(Category... categories) {
        return count(incident -> List.of(categories).contains(incident.facts().category())) / (double) YEAR.size();
    }

    private static long count(Predicate<DemoIncident> condition) {
        return YEAR.stream().filter(condition).count();
    }

    private static ZonedDateTime local(DemoIncident incident) {
        return incident.at().atZone(OfficeHours.ZONE);
    }
}
