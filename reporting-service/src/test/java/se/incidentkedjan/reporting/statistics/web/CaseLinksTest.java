package se.incidentkedjan.reporting.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Reach;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Organisation.Board;
import se.incidentkedjan.reporting.statistics.Organisation.Unit;
import se.incidentkedjan.reporting.statistics.web.CaseLinks.Narrowed;
import se.incidentkedjan.reporting.statistics.web.ChosenView.Kind;
import se.incidentkedjan.webkit.Cell;

/** A number is a link exactly when the reader may list everything behind it. */
class CaseLinksTest {

    private static final Board NORTH =
            new Board(UnitCode.of("norra-namnden"), "Norra nämnden", Organisation.Kind.NAMND);
    private static final Board SOUTH =
            new Board(UnitCode.of("sodra-namnden"), "Södra nämnden", Organisation.Kind.NAMND);
    private static final Board WITHOUT_UNITS =
            new Board(UnitCode.of("tomma-namnden"), "Tomma nämnden", Organisation.Kind.NAMND);
    private static final Organisation ORGANISATION = new Organisation(
            Municipality.of("9999"),
            "Exempelkommunen",
            Optional.empty(),
            List.of(NORTH, SOUTH, WITHOUT_UNITS),
            List.of(
                    new Unit(UnitCode.of("a"), "A", NORTH.code(), OptionalInt.empty()),
                    new Unit(UnitCode.of("b"), "B", NORTH.code(), OptionalInt.empty()),
                    new Unit(UnitCode.of("c"), "C", SOUTH.code(), OptionalInt.empty())),
            List.of(new Organisation.NamedSystem(SystemCode.of("journal"), "Journalen")),
            Map.of());
    private static final Pattern PARAMETER = Pattern.compile("[?&](\\w+)=([^&]*)");

    @Provide
    Arbitrary<Reach> reaches() {
        var units = Arbitraries.of("a", "b", "c").map(UnitCode::of).set();
        var systems = Arbitraries.of("journal", "annat").map(SystemCode::of).set();
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new Reach(true, Set.of(), Set.of(), Set.of()))),
                Tuple.of(
                        6,
                        Combinators.combine(units, systems)
                                .as((some, others) -> new Reach(false, some, others, Set.of()))));
    }

    @Provide
    Arbitrary<ChosenView> views() {
        return Arbitraries.of(
                new ChosenView(Kind.MUNICIPALITY, null, false),
                new ChosenView(Kind.REVISION, null, false),
                new ChosenView(Kind.BOARD, NORTH, false),
                new ChosenView(Kind.BOARD, SOUTH, false),
                new ChosenView(Kind.BOARD, WITHOUT_UNITS, false));
    }

    @Property(tries = 2000)
    void aNumberIsALinkExactlyWhenTheListWouldLeaveNothingOut(
            @ForAll("reaches") Reach reach, @ForAll("views") ChosenView view) {
        var links = new CaseLinks(reach, view, ORGANISATION);
        for (var which : List.of(
                links.all(Map.of()),
                links.all(Map.of("kategori", "OUTAGE")),
                links.unit("a"),
                links.unit("c"),
                links.system("journal"))) {
            var shown = links.number(7, "om", which, null);
            assertThat(shown.href() != null)
                    .as("%s %s %s", reach, view, which)
                    .isEqualTo(listsAll(reach, parameters(links.address(which, null))));
        }
    }

    /** What the list does with an address, and with who asks. */
    private static boolean listsAll(Reach reach, Map<String, String> parameters) {
        if (reach.everything()) {
            return true;
        }
        var system = parameters.get("system");
        if (system != null && reach.systems().contains(SystemCode.of(system))) {
            return true;
        }
        var unit = parameters.get("enhet");
        if (unit != null) {
            return reach.units().contains(UnitCode.of(unit));
        }
        var board = parameters.get("enheterunder");
        var units = ORGANISATION.units().stream()
                .filter(one -> one.board().value().equals(board))
                .map(Unit::code)
                .collect(Collectors.toSet());
        return !units.isEmpty() && reach.units().containsAll(units);
    }

    private static Map<String, String> parameters(String address) {
        return PARAMETER.matcher(address).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    @Test
    void zeroLeadsNowhereAndNorDoesWhatIsNotInTheFile() {
        var all = new CaseLinks(
                new Reach(true, Set.of(), Set.of(), Set.of()),
                new ChosenView(Kind.MUNICIPALITY, null, false),
                ORGANISATION);

        assertThat(all.number(0, "om", all.all(Map.of()), null)).isEqualTo(Cell.of("0"));
        assertThat(all.unit("gatukontoret")).isEqualTo(Narrowed.CLOSED);
        assertThat(all.unit(null)).isEqualTo(Narrowed.CLOSED);
        assertThat(all.system("skrotat")).isEqualTo(Narrowed.CLOSED);
    }
}
