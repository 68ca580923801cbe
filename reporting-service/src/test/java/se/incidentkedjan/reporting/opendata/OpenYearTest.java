package se.incidentkedjan.reporting.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Subject;
import se.incidentkedjan.reporting.report.Town;
import se.incidentkedjan.reporting.report.TownPages;

class OpenYearTest {

    private static OpenYear openYear(Report report) {
        return OpenYear.of(new PublishedYear(report, 1, Years.HASH), Town.ORGANISATION);
    }

    private static OpenValue value(OpenYear year, String measure, String member) {
        return year.value(Measure.ofCode(measure).orElseThrow(), member).orElseThrow();
    }

    /** A number of the report and where it stands in the data, written down here and not taken from the list of measures. */
    private record Expected(String measure, String member, Figure figure) {}

    private static List<Expected> everyNumber(Report report) {
        var all = new ArrayList<Expected>();
        all.add(new Expected("incidenter", "ALL", report.incidents().now()));
        for (var topic : report.topics()) {
            for (var row : topic.rows()) {
                all.add(
                        switch (topic.code()) {
                            case "category" -> new Expected("incidenter_per_kategori", row.code(), row.now());
                            case "cause" -> new Expected("incidenter_per_orsak", row.code(), row.now());
                            case "origin" -> new Expected("incidenter_per_ursprung", row.code(), row.now());
                            case "severity" -> new Expected("incidenter_per_allvar", row.code(), row.now());
                            case "risk" -> new Expected("incidenter_per_risk", row.code(), row.now());
                            case "aspect" -> new Expected("incidenter_per_aspekt", row.code(), row.now());
                            default -> new Expected("tillbud", "ALL", row.now());
                        });
            }
        }
        Stream.concat(Stream.of(report.duties().all()), report.duties().rows().stream())
                .forEach(line -> {
                    var member = line.code() == null ? "ALL" : line.code();
                    all.add(new Expected("skyldigheter_intradde", member, line.applied()));
                    all.add(new Expected("skyldigheter_i_tid", member, line.inTime()));
                    all.add(new Expected("skyldigheter_for_sent", member, line.late()));
                    all.add(new Expected("skyldigheter_missade", member, line.missed()));
                    all.add(new Expected("skyldigheter_pagar", member, line.running()));
                });
        var measures = report.measures().all();
        all.add(new Expected("atgarder_per_lage", "OPEN_IN_TIME", measures.openInTime()));
        all.add(new Expected("atgarder_per_lage", "OPEN_LATE", measures.openLate()));
        all.add(new Expected("atgarder_per_lage", "DONE_IN_TIME", measures.doneInTime()));
        all.add(new Expected("atgarder_per_lage", "DONE_LATE", measures.doneLate()));
        all.add(new Expected("atgarder_per_lage", "HANDED_OVER", measures.handedOver()));
        return all;
    }

    private static @Nullable BigDecimal number(Figure figure) {
        return figure.value() == null
                ? null
                : OpenValue.told(Measure.INCIDENTS, "ALL", figure.value()).value();
    }

    @Property(tries = 300)
    void whatTheReportTellsIsToldAndWhatItKeepsBackIsNot(@ForAll long seed) {
        var report = Years.anyReport(seed);

        var year = openYear(report);

        for (var expected : everyNumber(report)) {
            var value = value(year, expected.measure(), expected.member());
            assertThat(value.hidden())
                    .as(expected.toString())
                    .isEqualTo(expected.figure().isHidden());
            assertThat(value.value()).as(expected.toString()).isEqualTo(number(expected.figure()));
        }
        var known = everyNumber(report).size();
        // Besides: rate, employees, three shares, ten times, two of drills, silent units and the threshold.
        assertThat(year.values()).hasSize(known + 2 + 3 + 10 + 2 + 1 + 1);
        assertThat(value(year, "incidenter_per_100_anstallda", "ALL").value() == null)
                .isEqualTo(report.incidents().now().isHidden()
                        || value(year, "anstallda", "ALL").value() == null
                        || BigDecimal.ZERO.equals(
                                value(year, "anstallda", "ALL").value()));
        report.times().forEach(time -> {
            var code = time.code().equals("toClose") ? "TO_CLOSE" : "TO_REPORT";
            if (time.code().equals("toClose") || time.code().equals("toReport")) {
                assertThat(value(year, "mediantid", code).value() == null).isEqualTo(time.medianSeconds() == null);
                assertThat(value(year, "p90_tid", code).value() == null).isEqualTo(time.p90Seconds() == null);
            }
        });
    }

    @Property(tries = 100)
    void noWordsAndNoPartsAreInTheFiles(@ForAll long seed) {
        var year = openYear(Years.anyReport(seed));

        for (var file : List.of(OpenFile.csv(List.of(year)), OpenFile.json(List.of(year)))) {
            assertThat(new String(file, UTF_8)).doesNotContain("Hemlig", "namnd-", "Nämnd", "\u202e");
        }
    }

    @Property(tries = 300)
    void whatIsReadBackIsTheSame(@ForAll long seed) {
        var year = openYear(Years.anyReport(seed));

        for (var file : List.of(OpenFile.csv(List.of(year)), OpenFile.json(List.of(year)))) {
            assertThat(OpenFileReader.read("fil", file)).isEqualTo(new ReadFile("fil", List.of(year), List.of()));
        }
    }

    @Property(tries = 50)
    void everyRowIsOneThatTheDictionaryDescribes(@ForAll long seed) {
        var year = openYear(Years.anyReport(seed));

        var seen = new ArrayList<String>();
        for (var value : year.values()) {
            assertThat(value.measure().members().has(value.member()))
                    .as(value.toString())
                    .isTrue();
            assertThat(value.member()).matches(RowReader.MEMBER);
            seen.add(value.measure() + "/" + value.member());
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(year.values().stream().map(OpenValue::measure)).contains(Measure.values());
    }

    @Test
    void theYearOfATownCanBeComparedAndTellsNothingSmall() {
        var published = Years.published(2026, 60, 2);

        var year = OpenYear.of(published, Town.ORGANISATION);

        assertThat(year.source().municipality()).isEqualTo("9999");
        assertThat(year.source().version()).isEqualTo(2);
        assertThat(value(year, "incidenter", "ALL").value()).isEqualTo(BigDecimal.valueOf(60));
        assertThat(value(year, "anstallda", "ALL").value()).isPositive();
        assertThat(value(year, "mediantid", "TO_REPORT").value()).isEqualTo("1.5");
        assertThat(year.values().stream()
                        .filter(value -> value.measure().code().startsWith("incidenter_per_")
                                && value.measure() != Measure.PER_100_EMPLOYEES)
                        .map(OpenValue::value)
                        .filter(value -> value != null))
                .isNotEmpty()
                .noneMatch(value -> value.signum() > 0 && value.intValueExact() < 5);
        assertThat(year.values()).anyMatch(OpenValue::hidden);
    }

    @Test
    void onlyAWholeYearOfTheWholeMunicipalityIsAYear() {
        var town = TownPages.of(3, 40, Town.UNITS);
        var tertial = Town.make(town, Subject.of(Subject.Kind.KOMMUNSTYRELSEN), "2026-T1", List.of())
                .content();
        var control = Town.make(town, Subject.of(Subject.Kind.INTERNKONTROLL), "2026", List.of())
                .content();

        assertThat(PublishedYear.isYear(tertial)).isFalse();
        assertThat(PublishedYear.isYear(control)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishedYear(tertial, 1, Years.HASH));
    }

    @Test
    void ofEachYearTheLatestVersionIsOpen() {
        var first = Years.published(2026, 40, 1);
        var second = Years.published(2026, 50, 2);
        var before = Years.published(2025, 40, 1);

        var years = new OpenData(() -> List.of(first, before, second), Town.ORGANISATION).years();

        assertThat(years)
                .extracting(year -> year.source().year(), year -> year.source().version())
                .containsExactly(tuple(2026, 2), tuple(2025, 1));
    }
}
