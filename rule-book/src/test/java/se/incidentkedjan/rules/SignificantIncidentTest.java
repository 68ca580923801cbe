package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Betydande incident: the thresholds of MCFFS 2026:8, hours «more than» and counts «at least», in several sectors at once. */
class SignificantIncidentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String[] DUTIES = {
        "NIS2_EARLY_WARNING", "NIS2_NOTIFICATION", "NIS2_FINAL_REPORT", "INFORM_SERVICE_RECIPIENTS"
    };

    private static Evaluation of(String operations, Circumstances circumstances) {
        return ShippedRules.book().evaluate(ShippedRules.facts("""
                                {"category": "OUTAGE", "securityClassified": "NO", "malicious": "NO", "origin": "INTERNAL",
                                 "personalData": {"involved": "NO"}, "operations": {%s}}""".formatted(operations)), circumstances, DAY);
    }

    private static Evaluation of(String operations) {
        return of(operations, Circumstances.UNKNOWN);
    }

    private static List<String> duties(Evaluation evaluation) {
        return evaluation.duties().stream().map(duty -> duty.code().value()).toList();
    }

    private static List<String> rules(Evaluation evaluation) {
        return evaluation.because().stream().map(Reason::rule).toList();
    }

    private static String sectors(String sectors) {
        return sectors.isBlank() ? "" : "\"%s\"".formatted(sectors.replace("+", "\",\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // sectors                             | critical | fact                    | at  | above | rule
                "OTHER                                 | YES      | activityLimitedHours    | 12  | 12.01 | nis2-allman-storning",
                "OTHER                                 | UNKNOWN  | activityLimitedHours    | 12  | 12.01 | nis2-allman-storning",
                "OTHER                                 | NO       | alternativeMethodsHours | 48  | 48.01 | nis2-allman-storning",
                "OTHER                                 | NO       | costShare               | 5   | 5.01  | nis2-ekonomi",
                "MUNICIPAL_ADMINISTRATION              | NO       | activityLimitedHours    | 4   | 4.01  | nis2-offentlig-forvaltning",
                "MUNICIPAL_ADMINISTRATION              | NO       | alternativeMethodsHours | 12  | 12.01 | nis2-offentlig-forvaltning",
                "''                                    | NO       | activityLimitedHours    | 4   | 4.01  | nis2-offentlig-forvaltning",
                "HEALTH_CARE                           | NO       | activityLimitedHours    | 1   | 1.01  | nis2-halso-och-sjukvard",
                "HEALTH_CARE                           | NO       | alternativeMethodsHours | 6   | 6.01  | nis2-halso-och-sjukvard",
                "DRINKING_WATER                        | YES      | activityLimitedHours    | 4   | 4.01  | nis2-vatten-och-avlopp",
                "DRINKING_WATER                        | NO       | alternativeMethodsHours | 8   | 8.01  | nis2-vatten-och-avlopp",
                "WASTE_WATER                           | UNKNOWN  | activityLimitedHours    | 4   | 4.01  | nis2-vatten-och-avlopp",
                "WASTE_WATER                           | NO       | alternativeMethodsHours | 8   | 8.01  | nis2-vatten-och-avlopp",
                "ENERGY                                | NO       | alternativeMethodsHours | 6   | 6.01  | nis2-energi",
                "TRANSPORT                             | NO       | activityLimitedHours    | 1   | 1.01  | nis2-transport",
                "TRANSPORT                             | NO       | alternativeMethodsHours | 6   | 6.01  | nis2-transport",
                // Several sectors: the lowest limit decides.
                "MUNICIPAL_ADMINISTRATION+HEALTH_CARE  | NO       | activityLimitedHours    | 1   | 1.01  | nis2-halso-och-sjukvard",
                "DRINKING_WATER+ENERGY                 | NO       | alternativeMethodsHours | 6   | 6.01  | nis2-energi",
                "MUNICIPAL_ADMINISTRATION+WASTE_WATER  | NO       | alternativeMethodsHours | 8   | 8.01  | nis2-vatten-och-avlopp"
            })
    void anHourlyLimitOrAShareIsPassedOnlyByMoreThanIt(
            String sectors, String critical, String fact, String at, String above, String rule) {
        var form =
                "\"sectors\": [%s], \"criticalSystem\": \"%s\", \"protectedInformation\": \"NO\", \"seriousInjury\": \"NO\","
                        + " \"%s\": %s";

        var within = of(form.formatted(sectors(sectors), critical, fact, at));
        var beyond = of(form.formatted(sectors(sectors), critical, fact, above));

        assertThat(duties(within)).doesNotContain(DUTIES);
        assertThat(duties(beyond)).contains(DUTIES);
        assertThat(rules(beyond)).contains(rule);
        assertThat(beyond.escalations())
                .extracting(reach -> reach.role().value())
                .contains("CISO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "affectedPersons    | 499  | 500  | \"sectors\": [\"OTHER\"], \"protectedInformation\": \"YES\", \"criticalSystem\": \"NO\"",
                "affectedPersons    | 1999 | 2000 | \"sectors\": [\"ENERGY\"], \"activityLimitedHours\": 2.01",
                "affectedUsersShare | 49.9 | 50   | \"sectors\": [\"ENERGY\"], \"activityLimitedHours\": 2.01"
            })
    void aCountIsReachedByItsValue(String fact, String below, String at, String others) {
        assertThat(duties(of("%s, \"%s\": %s".formatted(others, fact, below)))).doesNotContain(DUTIES);
        assertThat(duties(of("%s, \"%s\": %s".formatted(others, fact, at)))).contains(DUTIES);
    }

    @Test
    void energyThatIsBackWithinTwoHoursIsNotSignificant() {
        var form = "\"sectors\": [\"ENERGY\"], \"affectedPersons\": 2000, \"activityLimitedHours\": %s";

        assertThat(duties(of(form.formatted("2")))).doesNotContain(DUTIES);
        assertThat(duties(of(form.formatted("2.01")))).contains(DUTIES);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0.5, false",
        "100, 0.51, true",
        "99, 0.51, false",
        "5, 1.01, false",
        "5.01, 1, false",
        "5.01, 1.01, true"
    })
    void aDigitalServiceHasLimitsOfItsOwn(String share, String hours, boolean significant) {
        var evaluation =
                of("\"sectors\": [\"DIGITAL_SERVICES\"], \"affectedUsersShare\": %s, \"activityLimitedHours\": %s"
                        .formatted(share, hours));

        assertThat(duties(evaluation).contains("NIS2_EARLY_WARNING")).isEqualTo(significant);
    }

    @Test
    void protectedInformationInACriticalSystemAndSeriousInjuryAreSignificantByThemselves() {
        assertThat(duties(of("\"protectedInformation\": \"YES\", \"criticalSystem\": \"YES\"")))
                .contains(DUTIES);
        assertThat(duties(of("\"protectedInformation\": \"YES\", \"criticalSystem\": \"NO\"")))
                .doesNotContain(DUTIES);
        assertThat(duties(of("\"seriousInjury\": \"YES\""))).contains(DUTIES);
    }

    @ParameterizedTest
    @CsvSource({"1, 6, false", "2, 5, false", "2, 5.01, true", "3, 40, true"})
    void theSameRootCauseTwiceInSixMonthsIsSignificantWhenItCostsEnough(int count, String cost, boolean significant) {
        var evaluation = of("", new Circumstances(count, new BigDecimal(cost)));

        assertThat(duties(evaluation).contains("NIS2_EARLY_WARNING")).isEqualTo(significant);
        assertThat(rules(evaluation)).doesNotContain("nis2-upprepad-fraga");
    }

    @Test
    void theSameRootCauseTwiceAtAnUnknownCostIsPutToTheCiso() {
        var evaluation = of("", new Circumstances(2, null));

        assertThat(rules(evaluation)).contains("nis2-upprepad-fraga");
        assertThat(duties(evaluation)).doesNotContain(DUTIES);
        assertThat(rules(of(""))).doesNotContain("nis2-upprepad-fraga");
    }

    /** What other incidents cost is not something to answer about this one. */
    @Test
    void nobodyIsAskedAboutOtherIncidents() {
        assertThat(of("", new Circumstances(2, null)).openQuestions()).noneMatch(name -> name.startsWith("recurrence"));
    }
}
