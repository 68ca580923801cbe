package se.incidentkedjan.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.facts.IncidentFacts;

/** How long the whole shipped file takes; the figures are told on the standard output. */
class EvaluationSpeedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final double FACTOR =
            Double.parseDouble(System.getProperty("incidentkedjan.test.timeout-factor", "1"));

    private static final List<IncidentFacts> INCIDENTS = incidents();

    @Test
    void oneEvaluationOfTheWholeFileTakesLessThanTwoHundredMicroseconds() {
        var rules = ShippedRules.book();

        var median =
                median("evaluation", 40, facts -> rules.evaluate(facts, DAY).severity());

        assertThat(median).isLessThan(withFactor(200_000));
    }

    @Test
    void tellingWhatEveryOpenAnswerWouldChangeTakesLessThanTenMilliseconds() {
        var rules = ShippedRules.book();

        var median = median(
                "prospects",
                15,
                facts -> rules.prospects(facts, Circumstances.UNKNOWN, DAY).size());
        median(
                "open questions",
                15,
                facts -> rules.evaluate(facts, DAY).openQuestions().size());
        var letter = Config.facts("""
                {"category": "MISDIRECTED", "personalData": {"involved": "YES", "kinds": ["HEALTH"],
                 "subjects": {"count": 1, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}""");
        median(
                "open questions of a letter as reported",
                5,
                facts -> rules.evaluate(letter, DAY).openQuestions().size());
        var nothingKnown = Config.facts("{}");
        median(
                "prospects when nothing is known",
                3,
                facts -> rules.prospects(nothingKnown, Circumstances.UNKNOWN, DAY)
                        .size());

        assertThat(median).isLessThan(withFactor(10_000_000));
    }

    /** The files are read again while the service runs, and by the command line. */
    @Test
    void readingTheFilesTakesLessThanTwoSeconds() {
        var begun = System.nanoTime();
        ShippedRules.read();
        var first = Duration.ofNanos(System.nanoTime() - begun);
        begun = System.nanoTime();
        ShippedRules.read();
        var read = System.nanoTime();
        assertThat(ShippedRules.book().neverFiring()).isEmpty();
        System.out.printf("never firing: %d ms%n", (System.nanoTime() - read) / 1_000_000);
        System.out.printf("reading: %d ms, then %d ms%n", first.toMillis(), (System.nanoTime() - begun) / 1_000_000);

        assertThat(first).isLessThan(withFactor(2_000_000_000));
    }

    private static Duration withFactor(long nanoseconds) {
        return Duration.ofNanos((long) (nanoseconds * FACTOR));
    }

    private static List<IncidentFacts> incidents() {
        return Stream.concat(SeededIncidents.from(20261120).limit(200), Stream.of(Config.facts("{}")))
                .toList();
    }

    /** The median over many rounds of what one incident takes on average in a round. */
    private static Duration median(String what, int rounds, Function<IncidentFacts, Object> work) {
        var times = new ArrayList<Long>();
        var seen = 0;
        for (var round = 0; round < rounds; round++) {
            var begun = System.nanoTime();
            for (var facts : INCIDENTS) {
                seen += work.apply(facts).hashCode();
            }
            times.add((System.nanoTime() - begun) / INCIDENTS.size());
        }
        times.sort(null);
        var median = Duration.ofNanos(times.get(times.size() / 2));
        System.out.printf("%s: %.1f µs (%d)%n", what, median.toNanos() / 1000.0, seen % 10);
        return median;
    }
}
