package se.incidentkedjan.kit.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class DrillFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void anOrganisation() throws IOException {
        Files.writeString(folder.resolve("organisation.yml"), """
                valid-from: 2026-01-01
                roles:
                  - {code: DPO, name: Dataskyddsombud, scope: MUNICIPALITY}
                  - {code: CISO, name: CISO, scope: MUNICIPALITY}
                  - {code: UNIT_MANAGER, name: Enhetschef, scope: UNIT}
                """);
    }

    private void given(String text) throws IOException {
        Files.writeString(folder.resolve("drill.yml"), "valid-from: 2026-12-01\n" + text);
    }

    private DrillPlans plans() {
        return new DrillPlans(folder, new DrillSettings(true), Clock.systemUTC());
    }

    @Test
    void withoutAFileNothingIsPlannedAndAnyRoleOfTheMunicipalityCanBeAsked() {
        assertThat(plans().get().plan()).isEmpty();
        assertThat(plans().get().roles()).containsExactly(RoleCode.of("CISO"), RoleCode.of("DPO"));
    }

    @Test
    void whatIsLeftOutIsWednesdayMorningAndAnHour() throws IOException {
        given("roles: [DPO]");

        assertThat(plans().get().plan())
                .hasValue(new DrillPlan(
                        LocalDate.parse("2026-12-01"),
                        DayOfWeek.WEDNESDAY,
                        LocalTime.of(9, 30),
                        List.of(RoleCode.of("DPO")),
                        Duration.ofHours(1)));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInPlainSwedish() throws IOException {
        given("""
                weekday: SUN
                time: halv tio
                roles: [UNIT_MANAGER, DPO, DPO]
                acknowledge-within: 2 d
                klockan: 9
                """);

        assertThatThrownBy(this::plans)
                .isInstanceOfSatisfying(
                        InvalidConfiguration.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(problem -> problem.reason())
                                .anyMatch(reason -> reason.contains("«klockan» finns inte här"))
                                .anyMatch(reason -> reason.contains("«SUN» känns inte igen"))
                                .anyMatch(reason -> reason.contains("ett klockslag som 09:30"))
                                .anyMatch(reason -> reason.contains("«UNIT_MANAGER» finns inte i organisation.yml"))
                                .anyMatch(reason -> reason.contains("«DPO» står redan i listan"))
                                .anyMatch(reason -> reason.contains("från 5 min till 12 h"))
                                .hasSize(6));
    }

    @Test
    void aPlanMustAskSomebody() throws IOException {
        given("roles: []");

        assertThatThrownBy(this::plans).isInstanceOf(InvalidConfiguration.class).hasMessageContaining("tom");
    }

    @Test
    void aChangedFileIsReadAgainAndAWrongOneDoesNotReplaceIt() throws IOException {
        given("roles: [DPO]");
        var plans = plans();

        given("roles: [CISO]");
        plans.look();
        given("roles: [NOBODY]");
        plans.look();

        assertThat(plans.get().plan().orElseThrow().roles()).containsExactly(RoleCode.of("CISO"));
        assertThat(plans.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("NOBODY"));
    }

    @Test
    void whereTimeDoesNotPassAsUsualNothingIsPlanned() throws IOException {
        given("roles: [DPO]");

        var plans = new DrillPlans(folder, new DrillSettings(false), Clock.systemUTC());

        assertThat(plans.get().plan()).isEmpty();
        assertThat(plans.get().roles()).contains(RoleCode.of("DPO"));
    }
}
