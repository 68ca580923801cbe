package se.incidentkedjan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Measures the chain and the light chain by turns and shows them side by side. */
public final class BenchmarkMain {

    private static final int MAILS_OF_A_MISDIRECTED_LETTER = 3;

    private BenchmarkMain() {}

    /** Runs with the options that {@link Options} reads. Exits with 1 when something could not be measured. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            int listed = Options.cases("--work-list", args);
            int storm = Options.cases("--storm", args);
            int counted = Options.cases("--figures", args);
            int changed = Options.cases("--change-facts", args);
            if (listed > 0) {
                show(WorkListMeasurement.of(listed, Clock.systemUTC()), "work-list.md");
            } else if (storm > 0) {
                show(StormMeasurement.of(storm), "storm.md");
            } else if (counted > 0) {
                show(FiguresMeasurement.of(counted), "figures.md");
            } else if (changed > 0) {
                show(FactChangeMeasurement.of(changed, Clock.systemUTC()), "change-facts.md");
            } else {
                measure(Options.of(args));
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IllegalStateException e) {
            System.err.println("Mätningen gick inte att göra: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Options options) throws IOException, InterruptedException {
        List<Measurement> done = new ArrayList<>();
        int mails = 0;
        for (var subject : options.order()) {
            System.out.printf(
                    "Mäter %s (%d av %d) …%n",
                    said(subject), done.size() + 1, options.order().size());
            int wanted = mails == 0 && subject == Subject.LIGHT ? MAILS_OF_A_MISDIRECTED_LETTER : mails;
            var measurement = Measurement.of(subject, wanted, options, Clock.systemUTC());
            mails = measurement.mails();
            done.add(measurement);
        }
        show(new ResultTable(done).text(), "result.md");
    }

    private static void show(String table, String name) throws IOException {
        System.out.printf("%n%s", table);
        var file = Path.of(System.getProperty("project.root", "."), "target", "benchmarks", name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        System.out.printf("Resultatet ligger i %s%n", file);
    }

    private static String said(Subject subject) {
        return switch (subject) {
            case CHAIN -> "kedjan";
            case REPORTING -> "statistiken";
            case LIGHT -> "samma arbete skrivet för hand";
        };
    }
}
