package se.incidentkedjan.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.disclosure.Topics;
import se.incidentkedjan.reporting.drill.DrillFigures;
import se.incidentkedjan.reporting.report.Report.Background;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.report.Report.Cross;
import se.incidentkedjan.reporting.report.Report.Drilled;
import se.incidentkedjan.reporting.report.Report.Part;
import se.incidentkedjan.reporting.report.Report.Silence;
import se.incidentkedjan.reporting.report.Report.Span;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.reporting.report.Report.Topic;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.SilentUnits;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.suppression.Trait;
import se.incidentkedjan.reporting.wording.Words;

/** Writes a report. Asks for the same figures whatever they are, as they are asked twice. */
final class ReportWriter {

    /** What is told of short times is paid for in the long ones, so short reports have no table of tables (ADR 0070). */
    private static final int MONTHS_OF_LONG = 4;

    private static final int MOST_MONTHS = 24;
    private static final int HUNDRED = 100;

    private final Subject subject;
    private final ReportPeriod period;
    private final Organisation organisation;
    private final Sources sources;

    /**
     * What is known apart from the figures that are protected.
     *
     * @param now of the period, to tell times of
     * @param before of the year before
     * @param drills of the period
     * @param background of the country; absent where it does not belong
     * @param followUp what has become of what was decided last
     * @param threshold the lowest number that is told
     * @param madeAt now, UTC
     */
    record Sources(
            Statistics now,
            Statistics before,
            DrillFigures drills,
            @Nullable Background background,
            List<Report.FollowUp> followUp,
            int threshold,
            Instant madeAt) {}

    ReportWriter(Subject subject, ReportPeriod period, Organisation organisation, Sources sources) {
        this.subject = subject;
        this.period = period;
        this.organisation = organisation;
        this.sources = sources;
    }

    Report write(Asked asked) {
        var parts = Parts.of(subject, organisation, asked.places());
        var incidents = asked.all("Alla incidenter");
        var report = new Report(
                subject.code(),
                title(),
                organisation.municipality().value(),
                organisation.name(),
                new Span(
                        period.code(),
                        period.name(),
                        period.period().from(),
                        period.period().to()),
                new Span(
                        asked.before().from() + ".." + asked.before().to(),
                        period.nameOfYearBefore(),
                        asked.before().from(),
                        asked.before().to()),
                sources.madeAt(),
                sources.now().freshness().asOf(),
                sources.now().freshness().upToDate(),
                sources.threshold(),
                new Texts(List.of(), List.of(), List.of(), sources.followUp()),
                incidents,
                months(),
                subject.isWhole() ? "Nämnd eller bolag" : "Enhet",
                parts.size() < 2
                        ? List.of()
                        : parts.stream().map(part -> part(asked, part)).toList(),
                topics(asked),
                cross(asked, parts),
                new DutyTable(asked, organisation, subject.board()).table(),
                new MeasureTable(asked, parts).table(),
                Times.of(sources.now(), sources.before(), incidents, sources.threshold()),
                silence(asked),
                drilled(sources.drills()),
                sources.background());
        return report.with(new Wording(report, subject).texts());
    }

    private String title() {
        return switch (subject.kind()) {
            case KOMMUNSTYRELSEN -> "Informationssäkerhetsincidenter i kommunen";
            case LEDNINGENS_GENOMGANG -> "Informationssäkerhetsincidenter: underlag till ledningens genomgång";
            case INTERNKONTROLL -> "Informationssäkerhetsincidenter: underlag till internkontrollen";
            case NAMND -> "Informationssäkerhetsincidenter: " + subject.name();
        };
    }

    private boolean isLong() {
        return period.period()
                        .from()
                        .plusMonths(MONTHS_OF_LONG)
                        .minusDays(1)
                        .compareTo(period.period().to())
                <= 0;
    }

    /**
     * By month, of the whole municipality only. Its totals are always told, and give nothing away of what is told of longer times: whatever happened
     * in them can have happened in any of their months (ADR 0070).
     */
    private List<Comparison> months() {
        var months = sources.now().byMonth();
        var before = sources.before().byMonth();
        if (!subject.isWhole() || months.size() < 2 || months.size() > MOST_MONTHS || before.size() != months.size()) {
            return List.of();
        }
        return IntStream.range(0, months.size())
                .mapToObj(at -> Comparison.of(
                        months.get(at).month().toString(),
                        SwedishTime.month(months.get(at).month()),
                        Figure.of(months.get(at).reported()),
                        Figure.of(before.get(at).reported())))
                .toList();
    }

    private Part part(Asked asked, Parts.Part part) {
        var incidents = asked.part(part.code(), part.name(), part.units());
        return new Part(
                incidents,
                part.employees().isPresent() ? part.employees().getAsInt() : null,
                per100(incidents.now(), part.employees()),
                per100(incidents.before(), part.employees()));
    }

    static @Nullable BigDecimal per100(Figure incidents, OptionalInt employees) {
        return incidents.value() == null || employees.isEmpty() || employees.getAsInt() == 0
                ? null
                : BigDecimal.valueOf(incidents.value() * HUNDRED)
                        .divide(BigDecimal.valueOf(employees.getAsInt()), 1, RoundingMode.HALF_UP);
    }

    private List<Topic> topics(Asked asked) {
        return List.of(
                topic(asked, Topics.CATEGORY, "Vad som hände", Words::category, names(Category.values())),
                topic(asked, Topics.CAUSE, "Orsak", Words::cause, names(Cause.values(), Cell.NOT_TOLD)),
                topic(asked, Topics.ORIGIN, "Varifrån det kom", Words::origin, names(Origin.values())),
                topic(
                        asked,
                        Topics.SEVERITY,
                        "Hur allvarligt",
                        Words::severity,
                        names(Severity.values(), Cell.NOT_ASSESSED)),
                topic(
                        asked,
                        Topics.RISK,
                        "Risk för enskilda",
                        Words::risk,
                        names(PrivacyRisk.values(), Cell.NOT_ASSESSED)),
                new Topic(
                        Topics.ASPECT,
                        "Vad som skadades",
                        true,
                        Arrays.stream(Aspect.values())
                                .map(one -> asked.topic(one.name(), Words.aspect(one.name()), Topics.harmed(one)))
                                .toList()),
                new Topic(
                        "near-miss",
                        "Tillbud",
                        true,
                        List.of(asked.topic("NEAR_MISS", "Ingen skada hann ske", Topics.nearMiss()))));
    }

    private static Stream<String> names(Enum<?>[] values, String... besides) {
        return Stream.concat(Arrays.stream(values).map(Enum::name), Arrays.stream(besides));
    }

    private static Topic topic(
            Asked asked, String topic, String name, UnaryOperator<String> word, Stream<String> members) {
        return new Topic(
                topic,
                name,
                false,
                members.map(member -> asked.topic(member, word.apply(member), new Trait(topic, member)))
                        .toList());
    }

    private @Nullable Cross cross(Asked asked, List<Parts.Part> parts) {
        if (!isLong() || parts.size() < 2) {
            return null;
        }
        var categories = Category.values();
        var lines = new ArrayList<Cross.Line>();
        for (var part : parts) {
            lines.add(new Cross.Line(
                    part.name(),
                    Arrays.stream(categories)
                            .map(category -> asked.cell(part.units(), new Trait(Topics.CATEGORY, category.name())))
                            .toList()));
        }
        return new Cross(
                Arrays.stream(categories).map(one -> Words.category(one.name())).toList(), lines);
    }

    private Silence silence(Asked asked) {
        var covered = organisation.units().stream()
                .filter(unit -> asked.units() == null
                        || asked.units().contains(unit.code().value()))
                .toList();
        var sizeUnknown = covered.stream()
                .filter(unit -> unit.employees().isEmpty())
                .map(Organisation.Unit::name)
                .toList();
        if (!isLong()) {
            return new Silence(false, SilentUnits.SOME_SIZE, List.of(), sizeUnknown);
        }
        var silent = covered.stream()
                .filter(unit -> unit.employees().orElse(0) >= SilentUnits.SOME_SIZE)
                .filter(unit -> asked.single(unit.code().value()).equals(Figure.of(0)))
                .map(Organisation.Unit::name)
                .toList();
        return new Silence(true, SilentUnits.SOME_SIZE, silent, sizeUnknown);
    }

    private static Drilled drilled(DrillFigures drills) {
        return new Drilled(
                drills.made(),
                drills.answeredInTime(),
                drills.answeredLate(),
                drills.unanswered(),
                drills.missed().size(),
                drills.medianSeconds());
    }
}
