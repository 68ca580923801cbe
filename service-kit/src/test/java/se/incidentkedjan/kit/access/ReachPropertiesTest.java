package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/** Few units, systems and roles, so that they often meet. */
class ReachPropertiesTest {

    private static final IncidentId INCIDENT = IncidentId.parse("019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55");

    @Property
    void aReachCoversExactlyWhatSomeGrantGives(
            @ForAll("rows") Map<Role, Scope> row,
            @ForAll("grants") List<Grant> grants,
            @ForAll("holdings") Holding holding) {
        assertThat(Reach.of(row, grants).covers(holding))
                .isEqualTo(grants.stream().anyMatch(grant -> gives(grant, row, holding)));
    }

    @Property
    void moreGrantsNeverGiveLess(
            @ForAll("rows") Map<Role, Scope> row,
            @ForAll("grants") List<Grant> some,
            @ForAll("grants") List<Grant> more,
            @ForAll("holdings") Holding holding) {
        var all = new ArrayList<>(some);
        all.addAll(more);

        if (Reach.of(row, some).covers(holding)) {
            assertThat(Reach.of(row, all).covers(holding)).isTrue();
        }
        assertThat(Reach.of(row, all).isEmpty() && !Reach.of(row, some).isEmpty())
                .isFalse();
    }

    @Property
    void whatIsEmptyCoversNothing(
            @ForAll("rows") Map<Role, Scope> row,
            @ForAll("grants") List<Grant> grants,
            @ForAll("holdings") Holding holding) {
        var reach = Reach.of(row, grants);

        assertThat(reach.isEmpty() && reach.covers(holding)).isFalse();
    }

    /** Said once more, in the words of the matrix. */
    private static boolean gives(Grant grant, Map<Role, Scope> row, Holding holding) {
        if (!row.containsKey(grant.role())) {
            return false;
        }
        return switch (row.get(grant.role())) {
            case ALL -> true;
            case MANDATE ->
                grant.everywhere()
                        || grant.units().stream().anyMatch(unit -> unit.equals(holding.unit()))
                        || grant.systems().stream().anyMatch(system -> system.equals(holding.system()));
            case ASSIGNED ->
                grant.role().called().stream().anyMatch(role -> holding.called().contains(role));
        };
    }

    @Provide
    Arbitrary<Map<Role, Scope>> rows() {
        return Arbitraries.maps(Arbitraries.of(Role.class), Arbitraries.of(Scope.class))
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        return Combinators.combine(
                        Arbitraries.of(Role.class),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true)),
                                net.jqwik.api.Tuple.of(5, Arbitraries.just(false))),
                        units().set().ofMaxSize(2),
                        systems().set().ofMaxSize(1))
                .as(Grant::new)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Holding> holdings() {
        return Combinators.combine(
                        units().injectNull(0.2),
                        systems().injectNull(0.4),
                        Arbitraries.of("DPO", "CISO", "IT_ON_CALL", "RESPONSIBLE_BOARD")
                                .map(RoleCode::of)
                                .set()
                                .ofMaxSize(2))
                .as((unit, system, called) -> new Holding(INCIDENT, unit, system, Set.copyOf(called)));
    }

    private static Arbitrary<UnitCode> units() {
        return Arbitraries.of("socialforvaltningen", "skolan", "va-avdelningen").map(UnitCode::of);
    }

    private static Arbitrary<SystemCode> systems() {
        return Arbitraries.of("e-post", "larplattform").map(SystemCode::of);
    }
}
