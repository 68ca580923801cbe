package se.incidentkedjan.reporting.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.opendata.OpenYear.Source;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.report.Report.DutyLine;
import se.incidentkedjan.reporting.report.Report.MeasureLine;
import se.incidentkedjan.reporting.report.Report.Span;
import se.incidentkedjan.reporting.report.Report.Topic;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.report.Town;
import se.incidentkedjan.reporting.report.TownPages;
import se.incidentkedjan.reporting.report.Trend;
import se.incidentkedjan.reporting.statistics.Organisation.Group;

/** Years of made-up municipalities. */
public final class Years {

    public static final String HASH = "ab".repeat(32);

    private Years() {}

    /** As it would be published of a town with so many incidents. */
    public static PublishedYear published(int year, int incidents, int version) {
        return new PublishedYear(
                Town.make(
                                TownPages.of(11, incidents, Town.UNITS),
                                Subject.of(Subject.Kind.KOMMUNSTYRELSEN),
                                Integer.toString(year),
                                List.of())
                        .content(),
                version,
                HASH);
    }

    /** A year of a neighbour that tells only how many incidents there were. */
    public static OpenYear neighbour(String municipality, @Nullable Group group, int year, OpenValue... values) {
        return new OpenYear(new Source(municipality, "Kommun " + municipality, group, year, 1, HASH), List.of(values));
    }

    /** How many incidents there were. */
    public static OpenValue told(long number) {
        return incidents(number);
    }

    static OpenValue incidents(long number) {
        return OpenValue.told(Measure.INCIDENTS, "ALL", number);
    }

    /** A report of which any number may be told or kept back, whether or not a real one could be so. */
    static Report anyReport(long seed) {
        return new AnyReport(new Random(seed)).report();
    }

    private record AnyReport(Random random) {

        Report report() {
            var organisation = Town.ORGANISATION;
            return new Report(
                    "kommunstyrelsen",
                    "Titel",
                    organisation.municipality().value(),
                    List.of("Exempelkommunen", "=CMD()", "Å\"ä, ö", "\u202eabc\r\nrad", "x".repeat(300))
                            .get(random.nextInt(5)),
                    new Span("2026", "helåret 2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                    new Span("2025", "helåret 2025", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                    Instant.EPOCH,
                    null,
                    true,
                    5,
                    new Report.Texts(List.of("Hemlig mening"), List.of(), List.of(), List.of()),
                    row(null, "Alla"),
                    List.of(),
                    "Nämnd",
                    parts(),
                    topics(),
                    null,
                    new Report.Duties(duty(null), List.of(duty("IMY_NOTIFICATION"), duty("OWN_DUTY")), List.of()),
                    new Report.Measures(measures(), List.of()),
                    Stream.of("toReport", "toDelivery", "toAcknowledge", "toAssess", "toClose")
                            .map(code -> new Report.Time(code, code, seconds(), seconds(), null))
                            .toList(),
                    new Report.Silence(random.nextBoolean(), 50, List.of("Hemlig enhet"), List.of()),
                    new Report.Drilled(random.nextInt(20), random.nextInt(20), 1, 1, 0, 240L),
                    null);
        }

        private Figure figure() {
            return random.nextInt(3) == 0
                    ? Figure.HIDDEN
                    : Figure.of(random.nextInt(4) == 0 ? 0 : random.nextInt(5000));
        }

        private @Nullable Long seconds() {
            return random.nextBoolean() ? (Long) (long) random.nextInt(10_000_000) : null;
        }

        private Comparison row(@Nullable String code, String name) {
            return new Comparison(code, name, figure(), figure(), Trend.NOT_TOLD);
        }

        private List<Report.Part> parts() {
            var parts = new ArrayList<Report.Part>();
            for (int part = 0; part < random.nextInt(4); part++) {
                parts.add(new Report.Part(
                        row("namnd-" + part, "Nämnd " + part),
                        random.nextInt(3) == 0 ? null : (Integer) random.nextInt(3000),
                        null,
                        null));
            }
            return parts;
        }

        private List<Topic> topics() {
            return List.of(
                    topic("category", Category.values()),
                    topic("cause", Cause.values(), "NOT_TOLD"),
                    topic("origin", Origin.values()),
                    topic("severity", Severity.values(), "NOT_ASSESSED"),
                    topic("risk", PrivacyRisk.values(), "NOT_ASSESSED"),
                    topic("aspect", Aspect.values()),
                    new Topic("near-miss", "Tillbud", true, List.of(row("NEAR_MISS", "Tillbud"))));
        }

        private Topic topic(String code, Enum<?>[] members, String... besides) {
            return new Topic(
                    code,
                    code,
                    false,
                    Stream.concat(Arrays.stream(members).map(Enum::name), Arrays.stream(besides))
                            .map(member -> row(member, member))
                            .toList());
        }

        private DutyLine duty(@Nullable String code) {
            var share = random.nextBoolean() ? (Double) random.nextDouble() : null;
            return new DutyLine(code, "Skyldighet", figure(), figure(), figure(), figure(), figure(), share);
        }

        private MeasureLine measures() {
            return new MeasureLine(null, "Alla", figure(), figure(), figure(), figure(), figure());
        }
    }
}
