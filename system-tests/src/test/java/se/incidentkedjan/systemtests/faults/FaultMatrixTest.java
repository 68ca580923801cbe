package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import tools.jackson.databind.JsonNode;

/**
 * Each fault meets cases in every state. The chain is its own, because its clock is turned: a fault that lasts for hours takes
 * seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {

    /** By the clock of the services, from the end of the fault. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(1);

    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofMinutes(10);

    private final List<String> finished = new ArrayList<>();
    private Chain chain;

    /** What has come of a fault; the words are those of the cases and steps. */
    private record Counts(List<String> lost, List<String> late, List<String> repeated, List<String> wrong, int told) {

        boolean isClean() {
            return lost.isEmpty() && late.isEmpty() && repeated.isEmpty() && wrong.isEmpty();
        }
    }

    @BeforeAll
    void start() {
        chain = Chain.inItsOwnProcess();
    }

    @AfterAll
    void end() {
        chain.close();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(100)
    void nothingIsLostLateRepeatedOrWrong(Fault fault) {
        long began = System.nanoTime();
        var situation = Situation.before(chain.office());
        var begin = chain.clock().instant();

        Told before;
        Instant over;
        fault.approach(chain);
        if (!fault.takesReports()) {
            situation.goesOn(chain.office());
        }
        fault.begin(chain);
        try {
            live(fault, situation, begin);
            before = Told.now(chain);
            over = chain.clock().instant();
        } finally {
            fault.end(chain);
        }
        if (!fault.takesReports()) {
            situation.isReported(chain.office());
        }
        var lately = before;
        var since = begin;
        if (fault == Fault.CLOCK_BACK) {
            // What those who are asked have to answer within runs anew, by the clock as it is now.
            awaitRest(situation);
            lately = Told.now(chain);
            since = chain.clock().instant();
            chain.clock().turn(Duration.ofHours(3));
        }
        if (!fault.isAskedMeanwhile()) {
            awaitTheNextStage(situation.asked(), since);
        }

        awaitRest(situation);
        var counts = count(fault, situation, before, lately, since, over);
        System.out.printf(
                "%s: %d cases, %d messages told; %d lost, %d late, %d repeated, %d wrong (%d s)%n",
                fault,
                situation.all().size(),
                counts.told(),
                counts.lost().size(),
                counts.late().size(),
                counts.repeated().size(),
                counts.wrong().size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        situation.end(chain.office());
        finished.addAll(situation.all());
        assertThat(counts).as(counts.toString()).matches(Counts::isClean);
    }

    private void live(Fault fault, Situation situation, Instant begin) {
        if (!fault.lasts().isNegative()) {
            chain.clock().turn(fault.lasts());
        }
        if (fault.takesReports()) {
            situation.goesOn(chain.office());
            situation.isReported(chain.office());
        }
        if (fault.isFeltByMessages()) {
            situation.comesAndGoes(chain.office());
            awaitAnAttemptInVain(situation.during().getFirst());
        }
        if (fault.isAskedMeanwhile()) {
            awaitTheNextStage(situation.asked(), begin);
        }
        if (fault.lasts().isNegative()) {
            chain.clock().turn(fault.lasts());
        }
    }

    private void awaitAnAttemptInVain(String incident) {
        Patience.eventually()
                .until(() -> chain.office().deliveries(incident).stream()
                        .anyMatch(delivery -> delivery.path("attempts").asInt() > 0
                                && delivery.path("state").asString().equals("REQUESTED")));
    }

    private void awaitTheNextStage(String incident, Instant begin) {
        Patience.soon()
                .untilAsserted(() -> assertThat(chain.office().deliveries(incident).stream()
                                .filter(delivery -> requestedAt(delivery).isAfter(begin))
                                .map(FaultMatrixTest::step))
                        .as("asked again since %s", begin)
                        .containsAll(stepsToTakeOn(chain.office().awaitCase(incident))));
    }

    /** Returns when nothing is left to be tried now, and it has been so for a while. */
    private void awaitRest(Situation situation) {
        situation.all().forEach(chain.office()::awaitCase);
        situation.open().forEach(this::awaitSteps);
        Patience.calmFor(Duration.ofSeconds(2))
                .until(() -> situation.all().stream()
                        .flatMap(incident -> chain.office().deliveries(incident).stream())
                        .noneMatch(this::isToBeTried));
    }

    private void awaitSteps(String incident) {
        var steps = chain.office().awaitCase(incident).path("escalations").findValuesAsString("step");
        Patience.eventually()
                .until(() -> chain.office().deliveries(incident).stream()
                        .map(FaultMatrixTest::step)
                        .toList()
                        .containsAll(steps));
    }

    private boolean isToBeTried(JsonNode delivery) {
        var state = delivery.path("state").asString();
        return state.equals("ATTEMPTING")
                || (state.equals("REQUESTED")
                        && Instant.parse(delivery.path("nextAttemptAt").asString())
                                .isBefore(chain.clock().instant().plus(LONGER_THAN_ANY_PAUSE)));
    }

    private Counts count(Fault fault, Situation situation, Told before, Told lately, Instant since, Instant over) {
        var counts = new Counts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        var now = Told.now(chain);
        int told = 0;
        for (var incident : situation.all()) {
            var deliveries = chain.office().deliveries(incident);
            var opened = chain.office().awaitCase(incident);
            var reference = opened.path("reference").asString() + " ";
            boolean isOpen = situation.open().contains(incident);
            var newest = new HashSet<String>();
            for (var delivery : deliveries) {
                long copies = now.of(delivery.path("id").asString());
                long copiesAfter = now.since(before, delivery.path("id").asString());
                told += (int) copies;
                if (copies > 1
                        && !(fault.losesAnswers() && delivery.path("repeated").asBoolean())) {
                    counts.repeated().add(reference + delivery);
                }
                if (copiesAfter > 0 && isEscalation(delivery)) {
                    if (!isOpen || isReplaced(delivery, opened)) {
                        counts.wrong().add(reference + delivery);
                    }
                    if (now.since(lately, delivery.path("id").asString()) > 0
                            && !newest.add(step(delivery) + " to "
                                    + delivery.path("recipient").asString() + " by "
                                    + delivery.path("channel").asString())) {
                        counts.wrong().add(reference + "more than the newest: " + delivery);
                    }
                    var from =
                            fault == Fault.CLOCK_BACK && requestedAt(delivery).isAfter(over)
                                    ? requestedAt(delivery)
                                    : over;
                    // Without that instant another way was quicker, and this one may have come all the same.
                    if (delivery.hasNonNull("acceptedAt")
                            && Instant.parse(delivery.path("acceptedAt").asString())
                                    .isAfter(from.plus(ALLOWANCE))) {
                        counts.late().add(reference + delivery);
                    }
                }
            }
            if (incident.equals(situation.asked())) {
                for (var step : stepsToTakeOn(opened)) {
                    if (deliveries.stream()
                            .filter(delivery -> step(delivery).equals(step)
                                    && requestedAt(delivery).isAfter(since))
                            .noneMatch(delivery -> now.of(delivery.path("id").asString()) > 0)) {
                        counts.lost().add(reference + "next stage of " + step);
                    }
                }
            }
            if (isOpen) {
                for (var step : opened.path("escalations").findValuesAsString("step")) {
                    if (deliveries.stream()
                            .filter(delivery -> step(delivery).equals(step))
                            .noneMatch(delivery -> now.of(delivery.path("id").asString()) > 0)) {
                        counts.lost().add(reference + step);
                    }
                }
            }
        }
        return new Counts(counts.lost(), counts.late(), counts.repeated(), counts.wrong(), told);
    }

    /** Whether the same people are asked more urgently by now. */
    private static boolean isReplaced(JsonNode delivery, JsonNode opened) {
        return opened.path("escalations")
                .valueStream()
                .anyMatch(other -> other.path("role")
                                .asString()
                                .equals(delivery.path("role").asString())
                        && other.path("unit")
                                .asString()
                                .equals(delivery.path("unit").asString())
                        && other.path("urgency").asString().equals("IMMEDIATE")
                        && !delivery.path("urgency").asString().equals("IMMEDIATE"));
    }

    private static boolean isEscalation(JsonNode delivery) {
        return delivery.path("purpose").asString().equals("ESCALATION");
    }

    private static List<String> stepsToTakeOn(JsonNode opened) {
        return opened.path("escalations")
                .valueStream()
                .filter(step -> step.hasNonNull("acknowledgeWithin"))
                .map(step -> step.path("step").asString())
                .toList();
    }

    private static String step(JsonNode delivery) {
        return delivery.path("step").asString();
    }

    private static Instant requestedAt(JsonNode delivery) {
        return Instant.parse(delivery.path("requestedAt").asString());
    }
}
