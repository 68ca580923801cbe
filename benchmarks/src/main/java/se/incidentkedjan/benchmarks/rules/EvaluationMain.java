package se.incidentkedjan.benchmarks.rules;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.incidentkedjan.escalation.casework.Assessing;
import se.incidentkedjan.escalation.casework.Change;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Opening;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.Circumstances;
import se.incidentkedjan.rules.Evaluation;
import se.incidentkedjan.rules.Reason;

/**
 * Times the rules on the files that the service reads, over incidents of which anything from nothing to everything is told, and
 * shows each beside the bare conditions.
 */
public final class EvaluationMain {

    private static final int INCIDENTS = 500;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 12;
    private static final double NANOS_IN_A_MICRO = 1000;
    private static final double BYTES_IN_A_KIB = 1024;
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final DecisionBasis basis;
    private final List<IncidentFacts> facts = SeededFacts.of(INCIDENTS, 20261120);

    private EvaluationMain(DecisionBasis basis) {
        this.basis = basis;
    }

    /** Runs without options, in about half a minute. */
    public static void main(String[] args) throws IOException {
        var root = Path.of(System.getProperty("project.root", "."));
        var text = new EvaluationMain(DecisionBasis.read(root.resolve("config"))).table();
        System.out.printf("%s%n", text);
        var file = root.resolve("target").resolve("benchmarks").resolve("rules.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /**
     * A way to use the rules.
     *
     * @param name what it is called
     * @param work does it for one of the incidents; what comes out is looked at, so that nothing of it can be left out
     */
    private record Way(String name, IntFunction<Object> work) {}

    /**
     * What one of the incidents took.
     *
     * @param p50 half of them were no longer, microseconds
     * @param p99 ninety-nine of a hundred were no longer, microseconds
     * @param kibibytes taken of the heap on average
     */
    private record Took(double p50, double p99, double kibibytes) {

        static Took of(double[] nanos, double bytes) {
            Arrays.sort(nanos);
            return new Took(
                    at(nanos, 0.50) / NANOS_IN_A_MICRO,
                    at(nanos, 0.99) / NANOS_IN_A_MICRO,
                    bytes / nanos.length / BYTES_IN_A_KIB);
        }

        private static double at(double[] sorted, double share) {
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }
    }

    private String table() {
        var rules = basis.rules();
        var bare = BareConditions.of(rules, DAY);
        var values = facts.stream().map(BareConditions::values).toList();
        var cases = IntStream.range(0, INCIDENTS).mapToObj(this::opened).toList();
        var change = new Change(Who.system(NOW), null);
        var ways = List.of(
                new Way("bara villkoren i CEL, utan okänt och utan skäl", i -> bare.hold(values.get(i))),
                new Way(
                        "hela regelfilen med skäl och pliktutlösare",
                        i -> evaluated(i).because()),
                new Way("det och vilka frågor som är öppna", i -> evaluated(i).openQuestions()),
                new Way("det och vad varje svar skulle ändra", i -> evaluated(i).prospects()),
                new Way(
                        "en ändrad uppgift i ärendet, utan lagring",
                        i -> Assessing.tell(cases.get(i), facts.get((i + 1) % INCIDENTS), change, basis)));
        var text = new StringBuilder(
                        "| %d regler, %d incidenter | median (µs) | p99 (µs) | KiB tagna | × bara villkoren |%n"
                                .formatted(bare.size(), INCIDENTS))
                .append("|---|---:|---:|---:|---:|\n");
        var all = took(ways);
        for (int i = 0; i < ways.size(); i++) {
            text.append("| %s | %.0f | %.0f | %.1f | %.2f |%n"
                    .formatted(
                            ways.get(i).name(),
                            all.get(i).p50(),
                            all.get(i).p99(),
                            all.get(i).kibibytes(),
                            all.get(i).p50() / all.getFirst().p50()));
        }
        long same = IntStream.range(0, INCIDENTS)
                .filter(i -> new HashSet<>(bare.hold(values.get(i))).equals(ids(i)))
                .count();
        text.append("%nBara villkoren ger samma regler för %d av %d incidenter.%n".formatted(same, INCIDENTS));
        return text.toString();
    }

    private Evaluation evaluated(int i) {
        return basis.rules().evaluate(facts.get(i), Circumstances.UNKNOWN, DAY);
    }

    private Set<String> ids(int i) {
        return evaluated(i).because().stream().map(Reason::rule).collect(Collectors.toSet());
    }

    private IncidentCase opened(int i) {
        var reported = new IncidentReported(
                IncidentId.parse(new UUID(NOW.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE | i).toString()),
                Municipality.of("9999"),
                new Reference(2026, i + 1),
                NOW,
                Channel.WEB_FORM,
                false,
                facts.get(i).category() == Category.UNKNOWN ? IncidentFacts.of(Category.OTHER) : facts.get(i));
        return Opening.open(reported, basis, NOW).incidentCase();
    }

    /** By turns, so that a slow minute of the machine is slow for all of them. */
    private static List<Took> took(List<Way> ways) {
        var allocated = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var nanos = new ArrayList<double[]>();
        var bytes = new double[ways.size()];
        ways.forEach(way -> nanos.add(new double[ROUNDS * INCIDENTS]));
        int seen = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                var work = ways.get(way).work();
                long before = allocated.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < INCIDENTS; i++) {
                    long begun = System.nanoTime();
                    seen += work.apply(i) == null ? 0 : 1;
                    long took = System.nanoTime() - begun;
                    if (round >= 0) {
                        nanos.get(way)[round * INCIDENTS + i] = took;
                    }
                }
                if (round >= 0) {
                    bytes[way] += allocated.getCurrentThreadAllocatedBytes() - before;
                }
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return IntStream.range(0, ways.size())
                .mapToObj(way -> Took.of(nanos.get(way), bytes[way]))
                .toList();
    }
}
