package se.incidentkedjan.escalation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.worklist.WorkListOrder.Part;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;

class WorkListOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final WorkListOrder ORDER = new WorkListOrder(NOW);

    /** Few different values, so that many rows are alike in all but their id. */
    @Provide
    Arbitrary<List<WorkListRow>> anyRows() {
        var due = Arbitraries.of(-200, -5, 0, 10, 71, 72, 73, 400).injectNull(0.3);
        return Combinators.combine(
                        due,
                        Arbitraries.of(true, false),
                        Arbitraries.of(Severity.values()),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.longs().between(1, 60))
                .as(WorkListOrderTest::row)
                .list()
                .uniqueElements(WorkListRow::incident)
                .ofMaxSize(40);
    }

    private static WorkListRow row(
            @Nullable Integer dueInHours, boolean withoutDelay, Severity severity, int days, long number) {
        var clock = new WorkListRow.Clock(DutyCode.of("IMY_NOTIFICATION"), null, NOW.minus(Duration.ofDays(9)), false);
        return new WorkListRow(
                WorkListRow.FORM,
                new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000000L + number)),
                new Reference(2026, number),
                number,
                CaseStatus.ASSESSED,
                true,
                severity,
                WorkListRow.rankOf(severity),
                Category.OUTAGE,
                PrivacyRisk.NONE,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                dueInHours == null ? WorkListRow.NEVER : NOW.plus(Duration.ofHours(dueInHours)),
                dueInHours == null ? null : clock,
                withoutDelay,
                withoutDelay ? clock : null,
                NOW.minus(Duration.ofDays(days)),
                YesNo.NO,
                false,
                null,
                false,
                null,
                null,
                null,
                List.of());
    }

    @Property
    void theOrderDoesNotDependOnHowTheRowsLay(@ForAll("anyRows") List<WorkListRow> rows, @ForAll Random chance) {
        var sorted = rows.stream().sorted(ORDER.comparator()).toList();
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, chance);

        assertThat(shuffled.stream().sorted(ORDER.comparator())).isEqualTo(sorted);
        for (var i = 1; i < sorted.size(); i++) {
            assertThat(ORDER.comparator().compare(sorted.get(i - 1), sorted.get(i)))
                    .isNegative();
        }
    }

    @Property
    void theOrderAgreesWithWhatIsDue(@ForAll("anyRows") List<WorkListRow> rows) {
        var sorted = rows.stream().sorted(ORDER.comparator()).toList();

        for (var i = 1; i < sorted.size(); i++) {
            var one = sorted.get(i - 1);
            var next = sorted.get(i);
            var part = ORDER.partOf(one);
            assertThat(part).isLessThanOrEqualTo(ORDER.partOf(next));
            if (part == ORDER.partOf(next)) {
                if (part.isByDue()) {
                    assertThat(one.dueAt()).isBeforeOrEqualTo(next.dueAt());
                } else {
                    assertThat(one.severity()).isGreaterThanOrEqualTo(next.severity());
                }
            }
        }
    }

    @Property
    void whatIsWithoutDelayWaitsOnlyForWhatIsDueWithinThreeDays(@ForAll("anyRows") List<WorkListRow> rows) {
        for (var row : rows) {
            var soon = row.dueAt().compareTo(NOW.plus(Duration.ofDays(3))) <= 0;
            assertThat(ORDER.partOf(row) == Part.DUE_SOON).isEqualTo(soon);
            assertThat(ORDER.partOf(row) == Part.WITHOUT_DELAY).isEqualTo(!soon && row.withoutDelay());
        }
    }
}
