package se.incidentkedjan.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import se.incidentkedjan.reporting.publication.Ruling.Granted;
import se.incidentkedjan.reporting.report.ReportPeriod;

/** Whatever people do, in whatever order, two at once or not. */
class AnyLifeOfReportsTest {

    private enum What {
        PREPARE,
        EDIT,
        REMAKE,
        APPROVE,
        CORRECT,
        ADOPT,
        DISCARD,
        FIGURES_MOVE
    }

    /** Someone does something with one of two reports, having seen the page some changes ago. */
    record Step(What what, int report, int behind) {}

    private static final List<ReportPeriod> PERIODS = List.of(Samples.YEAR, Samples.TERTIAL);

    private final TestDesk town = new TestDesk();
    private final Map<String, Edition> frozen = new HashMap<>();
    private final Map<String, String> lastWritten = new HashMap<>();

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1)))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 400)
    void whatIsPublishedStaysAndWhatIsWrittenIsLostByNobody(@ForAll("steps") List<Step> steps) {
        int at = 0;
        for (var step : steps) {
            town.incidents += step.what() == What.FIGURES_MOVE ? 1 : 0;
            at++;
            done(step, at);
            everythingHolds();
        }
        Statistics.label("published")
                .collect(Math.min(frozen.size(), 3))
                .coverage(seen -> seen.check(3).percentage(share -> share > 5));
    }

    private void done(Step step, int at) {
        var period = PERIODS.get(step.report());
        var desk = town.desk();
        var versions = desk.versions(EditionId.first(Samples.KOMMUNSTYRELSEN, period));
        if (versions.isEmpty()) {
            if (step.what() == What.PREPARE) {
                desk.prepare(Samples.KOMMUNSTYRELSEN, period, Origin.BY_HAND, Samples.CISO);
            }
            return;
        }
        var latest = versions.getLast();
        var id = latest.id().value();
        long seen = latest.revision() - step.behind();
        var words = "Det här skrev någon i steg " + at + ".";
        var ruling = switch (step.what()) {
            case EDIT -> desk.edit(id, seen, Samples.texts(words), Samples.CISO);
            case REMAKE -> desk.remake(id, seen, Samples.CISO);
            case APPROVE -> desk.approve(id, seen, false, Samples.CISO);
            case CORRECT -> desk.correct(id, "Något var fel.", Samples.CISO);
            case ADOPT ->
                desk.adopt(
                        id, seen, new Adoption(LocalDate.of(2027, 5, 3), null, List.of("Beslut " + at)), Samples.CISO);
            case DISCARD -> desk.discard(id, seen);
            case PREPARE, FIGURES_MOVE -> desk.prepare(Samples.KOMMUNSTYRELSEN, period, Origin.BY_HAND, Samples.CISO);
        };
        if (step.behind() > 0 && step.what() != What.CORRECT) {
            assertThat(ruling).isNotInstanceOf(Granted.class);
        }
        if (ruling instanceof Granted(var edition)) {
            switch (step.what()) {
                case EDIT -> lastWritten.put(id, words);
                case DISCARD -> lastWritten.remove(id);
                case APPROVE -> frozen.put(id, edition);
                case CORRECT -> {
                    var kept = lastWritten.get(id);
                    if (kept != null) {
                        lastWritten.put(edition.id().value(), kept);
                    }
                }
                default -> {}
            }
        }
    }

    private void everythingHolds() {
        var numbers = new ArrayList<Integer>();
        frozen.forEach((id, then) -> {
            var now = town.desk().find(id).orElseThrow();
            assertThat(now.report()).isEqualTo(then.report());
            assertThat(now.approval()).isEqualTo(then.approval());
            assertThat(now.correction()).isEqualTo(then.correction());
            var approval = Objects.requireNonNull(now.approval());
            // Made beside all that was published before it, and beside nothing less.
            assertThat(now.ground().published()).isEqualTo(approval.number() - 1);
            numbers.add(approval.number());
        });
        numbers.sort(null);
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, frozen.size()).boxed().toList());
        assertThat(town.archive.figures()).hasSize(frozen.size());
        lastWritten.forEach((id, words) -> assertThat(
                        town.desk().find(id).orElseThrow().report().texts().summary())
                .containsExactly(words));
        for (var period : PERIODS) {
            var versions = town.desk().versions(EditionId.first(Samples.KOMMUNSTYRELSEN, period));
            for (int at = 0; at < versions.size(); at++) {
                assertThat(versions.get(at).id().version()).isEqualTo(at + 1);
                assertThat(versions.get(at).isPublished() || at == versions.size() - 1)
                        .isTrue();
            }
        }
    }
}
