package se.incidentkedjan.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The measurements side by side, in Markdown that also reads well as plain text. */
final class ResultTable {

    private record Line(String title, double chain, double light, int decimals) {

        /** The chain in relation to the light one. */
        String text() {
            var form = "%." + decimals + "f";
            return "| %-50s | %9s | %9s | %11s |"
                    .formatted(
                            title,
                            form.formatted(chain),
                            Double.isNaN(light) ? "" : form.formatted(light),
                            Double.isNaN(light) ? "" : "%.2f".formatted(chain / light));
        }
    }

    private final List<Measurement> measurements;

    ResultTable(List<Measurement> measurements) {
        this.measurements = List.copyOf(measurements);
    }

    String text() {
        var text = new StringBuilder();
        text.append("| %-50s | %9s | %9s | %11s |%n".formatted("Medianer", "kedjan", "ljuset", "kedjan/ljus"));
        text.append("|%s|%s|%s|%s|%n"
                .formatted("-".repeat(52), "-".repeat(10) + ":", "-".repeat(10) + ":", "-".repeat(12) + ":"));
        lines().forEach(line -> text.append(line.text()).append(System.lineSeparator()));
        text.append("%nMätningar i tur och ordning: %s. Brev per rapport: %d.%n"
                .formatted(
                        String.join(
                                ", ",
                                measurements.stream().map(ResultTable::inShort).toList()),
                        measurements.getFirst().mails()));
        return text.toString();
    }

    private static String inShort(Measurement one) {
        return "%s %.0f/s"
                .formatted(
                        one.subject().name().toLowerCase(Locale.ROOT),
                        one.many().completed());
    }

    private List<Line> lines() {
        return List.of(
                line("Besvarade rapporter/s, 64 samtidiga", one -> one.many().answered(), 0),
                line(
                        "Färdigbehandlade rapporter/s, 64 samtidiga",
                        one -> one.many().completed(),
                        0),
                line("Besvarade rapporter/s, 1 i taget", one -> one.one().answered(), 0),
                line("Färdigbehandlade rapporter/s, 1 i taget", one -> one.one().completed(), 0),
                line("Processortid per rapport: tjänsterna (ms)", Measurement::ownMillis, 1),
                line("Processortid per rapport: Kafka, databas, e-post", Measurement::infrastructureMillis, 1),
                line("Processortid per rapport: allt (ms)", one -> one.ownMillis() + one.infrastructureMillis(), 1),
                line(
                        "HTTP-svar p50, 64 samtidiga (ms)",
                        one -> one.many().answer().p50(),
                        1),
                line(
                        "HTTP-svar p99, 64 samtidiga (ms)",
                        one -> one.many().answer().p99(),
                        1),
                line("HTTP-svar p50, 1 i taget (ms)", one -> one.one().answer().p50(), 1),
                line("HTTP-svar p99, 1 i taget (ms)", one -> one.one().answer().p99(), 1),
                line(
                        "Rapport till sista brev p50, i vila (ms)",
                        one -> one.idle().mail().p50(),
                        1),
                line(
                        "Rapport till sista brev p99, i vila (ms)",
                        one -> one.idle().mail().p99(),
                        1),
                line(
                        "Rapport till sista brev p50, 1 i taget (ms)",
                        one -> one.one().mail().p50(),
                        0),
                line(
                        "Rapport till sista brev p99, 1 i taget (ms)",
                        one -> one.one().mail().p99(),
                        0),
                line(
                        "Rapport till sista brev p50, 64 samtidiga (ms)",
                        one -> one.many().mail().p50(),
                        0),
                line(
                        "Rapport till sista brev p99, 64 samtidiga (ms)",
                        one -> one.many().mail().p99(),
                        0),
                line("Från start till redo (s)", Measurement::readySeconds, 1),
                line("Från start till första behandlade incident (s)", Measurement::firstHandledSeconds, 1),
                line("Minne: Kafka, databas och e-post (MiB)", Measurement::infrastructureMebibytes, 0),
                line("Minne: tjänsterna (MiB)", Measurement::ownMebibytes, 0),
                line("Minne: hela installationen (MiB)", one -> one.infrastructureMebibytes() + one.ownMebibytes(), 0));
    }

    private Line line(String title, ToDoubleFunction<Measurement> value, int decimals) {
        return new Line(title, median(Subject.CHAIN, value), median(Subject.LIGHT, value), decimals);
    }

    private double median(Subject subject, ToDoubleFunction<Measurement> value) {
        double[] values = measurements.stream()
                .filter(one -> one.subject() == subject)
                .mapToDouble(value)
                .toArray();
        return values.length == 0 ? Double.NaN : Quantiles.median(values);
    }
}
