package se.incidentkedjan.notification.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.roster.PlanFiles.at;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.PlanFiles;

class CoverageSearchTest {

    private static final Instant FRIDAY = at("2026-11-20 16:45");
    private static final WorkingWays ALL = (person, way) -> true;

    @TempDir
    private Path folder;

    private PlanFiles files;

    @BeforeEach
    void municipality() {
        files = new PlanFiles(folder);
    }

    private static List<String> lines(ContactPlan plan, WorkingWays working) {
        return CoverageSearch.of(plan, working, FRIDAY).gaps().stream()
                .map(gap -> CoverageText.line(gap, plan.organisation()))
                .toList();
    }

    @Test
    void theShippedFilesHaveNoGapAtAnyTimeOfTheYear() {
        var plan = ContactPlan.read(PlanFiles.shipped());

        for (var start = FRIDAY;
                start.isBefore(FRIDAY.plus(Duration.ofDays(366)));
                start = start.plus(Duration.ofDays(14))) {
            assertThat(CoverageSearch.of(plan, ALL, start).gaps())
                    .as("from %s", start)
                    .isEmpty();
        }
    }

    @Test
    void whoeverStandsLastAndIsAwayLeavesAGapThatSaysWhenAndWhy() {
        var plan = files.withRoster("""
                absences:
                  - {person: tib, from: 2026-11-28 17:00, to: 2026-11-29 08:00}
                """);

        assertThat(lines(plan, ALL))
                .contains("Dataskyddsombud, omedelbart och snart och normalt: ingen svarar lör 28 nov 17.00 –"
                        + " sön 29 nov 08.00: Dans tjänst väntas inte svara då; Beredskapen är borta och har ingen"
                        + " ersättare som går att nå.");
    }

    @Test
    void unitsWithTheSameGapAreToldTogether() {
        var plan = files.read(
                PlanFiles.ORGANISATION.replace("UNIT_MANAGER: [cia]", "UNIT_MANAGER: [dan]"),
                PlanFiles.CHAINS,
                PlanFiles.ROSTER + "absences: [{person: tib, from: 2026-11-28, to: 2026-11-28}]\n");

        assertThat(lines(plan, ALL).stream().filter(line -> line.startsWith("Enhetschef")))
                .singleElement()
                .asString()
                .startsWith("Enhetschef, omedelbart");
    }

    @Test
    void aChannelThatIsDownMakesGapsForThoseWhoHaveNoOther() {
        assertThat(lines(files.withRoster(""), (person, way) -> way.channel() != DeliveryChannel.SMS))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Dataskyddsombud,")
                        .contains("Beredskapen nås bara med sms, som inte fungerar"));
    }

    @Test
    void aChainThatCountsOfficeHoursAsksForThoseHours() {
        var patient = PlanFiles.CHAINS
                .replace("    levels:\n", "    hours: kontorstid\n    levels:\n")
                .replace("wait: 50 %, times: 2", "wait: 50 %")
                .replace("      - {who: OFFICIAL_ON_CALL, wait: 15 min}\n", "");
        var dan = files.read(PlanFiles.ORGANISATION, patient, PlanFiles.ROSTER);
        assertThat(lines(dan, ALL)).noneMatch(line -> line.startsWith("Dataskyddsombud"));

        var away = files.read(
                PlanFiles.ORGANISATION,
                patient,
                PlanFiles.ROSTER + "absences: [{person: dan, from: 2026-11-24, to: 2026-11-24}]\n");
        assertThat(lines(away, ALL))
                .filteredOn(line -> line.startsWith("Dataskyddsombud"))
                .singleElement()
                .asString()
                .contains("mån 23 nov 16.30 – tis 24 nov 16.30");
    }

    @Test
    void aRoleThatOthersAnswerForIsNoGapAndIsTold() {
        var coverage = CoverageSearch.of(files.withRoster(""), ALL, at("2026-11-23 00:00"));

        assertThat(coverage.leanings())
                .filteredOn(leaning -> leaning.role().equals(PlanFiles.DPO))
                .singleElement()
                .satisfies(leaning -> {
                    assertThat(leaning.time())
                            .isEqualTo(Duration.ofHours(14 * 24).minus(Duration.ofMinutes(10 * 510)));
                    assertThat(leaning.others()).containsExactly(PlanFiles.LAST);
                });
    }

    @Test
    void theAuditorHearsOfGapsWithoutNames() {
        var plan = files.withRoster("absences: [{person: tib, from: 2026-11-28, to: 2026-11-28}]\n");
        var watch = new CoverageWatch(() -> plan, ALL, Clock.fixed(FRIDAY, ZoneOffset.UTC));

        assertThat(watch.look())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("luckor de kommande 14 dagarna", "/jour/tackning")
                        .doesNotContain("Beredskapen"));
        assertThat(new CoverageWatch(() -> files.withRoster(""), ALL, Clock.fixed(FRIDAY, ZoneOffset.UTC)).look())
                .isEmpty();
    }

    /** Any roster: there is a gap at an hour exactly when asking everyone of the chain at that hour finds nobody. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void thereIsAGapExactlyWhereAskingHourByHourFindsNobody(long seed) {
        var random = new Random(seed);
        for (var world = 0; world < 4; world++) {
            var plan = files.read(PlanFiles.ORGANISATION, anyChains(random), PlanFiles.anyRoster(random, FRIDAY));
            var down = DeliveryChannel.values()[random.nextInt(3)];
            WorkingWays working = (person, way) -> way.channel() != down;
            var coverage = CoverageSearch.of(plan, working, FRIDAY);
            for (var hour = 0; hour < 14 * 24; hour++) {
                var at = FRIDAY.plus(Duration.ofHours(hour));
                for (var role : plan.organisation().roles()) {
                    for (var unit : new @Nullable UnitCode[] {null, UnitCode.of("kansliet"), UnitCode.of("skolan")}) {
                        for (var urgency : Urgency.values()) {
                            assertThat(isToldAsGap(coverage, role, unit, urgency, at))
                                    .as("seed %d, world %d: %s %s %s %s", seed, world, role, unit, urgency, at)
                                    .isEqualTo(!isAnswered(plan, working, role, unit, urgency, at));
                        }
                    }
                }
            }
        }
    }

    private static boolean isToldAsGap(
            Coverage coverage, RoleCode role, @Nullable UnitCode unit, Urgency urgency, Instant at) {
        return coverage.gaps().stream()
                .anyMatch(gap -> gap.role().equals(role)
                        && gap.urgencies().contains(urgency)
                        && (gap.units().isEmpty()
                                || gap.units().contains(unit == null ? UnitCode.of("kansliet") : unit))
                        && gap.span().contains(at));
    }

    private static boolean isAnswered(
            ContactPlan plan,
            WorkingWays working,
            RoleCode called,
            @Nullable UnitCode unit,
            Urgency urgency,
            Instant at) {
        var chain = plan.chain(called, unit, urgency, Duration.ofHours(1));
        var asked = plan.after(chain.hours(), at, Duration.ZERO);
        return chain.levels().stream()
                .anyMatch(level ->
                        plan
                                .holders(level.role() == null ? called : level.role(), unit, level.channels(), asked)
                                .stream()
                                .anyMatch(one -> one.expected()
                                        && one.ways().stream().anyMatch(way -> working.works(one.person(), way))));
    }

    private static String anyChains(Random random) {
        return PlanFiles.CHAINS
                .replace("chains:\n", """
                chains:
                  - code: snabb
                    name: Snabb
                    for: {urgencies: [IMMEDIATE]}
                    levels:
                      - {who: ROLE, wait: 5 min%s}
                      - {who: %s, wait: 5 min}
                """.formatted(
                                random.nextBoolean() ? ", channels: [SMS]" : "",
                                List.of("ROLE", "OFFICIAL_ON_CALL", "DPO").get(random.nextInt(3))))
                .replace(
                        "name: Alltid\n",
                        random.nextBoolean() ? "name: Alltid\n    hours: kontorstid\n" : "name: Alltid\n");
    }
}
