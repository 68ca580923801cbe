package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.UnitCode;

class PermissionTest {

    private static final IncidentId INCIDENT = IncidentId.parse("019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55");
    private static final UnitCode SOCIAL = UnitCode.of("socialforvaltningen");
    private static final Reach OF_SOCIAL = new Reach(false, Set.of(SOCIAL), Set.of(), Set.of());
    private static final Reader SOMEONE = Installation.person(Grant.everywhere(Role.EMPLOYEE));

    private final List<Attempt> seen = new ArrayList<>();

    @Test
    void whatIsWithinReachIsToldBeforeItIsShown() {
        permission(OF_SOCIAL).on(of(SOCIAL), Map.of("duty", "imy"), "för att det behövs");

        assertThat(seen)
                .containsExactly(new Attempt(
                        SOMEONE,
                        Action.CASE_READ,
                        true,
                        INCIDENT,
                        SOCIAL,
                        Map.of("duty", "imy"),
                        "för att det behövs"));
    }

    @Test
    void whatIsOutOfReachIsToldAndRefused() {
        var school = UnitCode.of("skolan");

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> permission(OF_SOCIAL).on(of(school)))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(403));
        assertThat(seen)
                .containsExactly(new Attempt(SOMEONE, Action.CASE_READ, false, INCIDENT, school, Map.of(), null));
    }

    @Test
    void aSearchIsToldAndStaysWithinReach() {
        assertThat(permission(OF_SOCIAL).search(Map.of("status", "OPEN"))).isEqualTo(OF_SOCIAL);
        assertThat(seen)
                .containsExactly(
                        new Attempt(SOMEONE, Action.CASE_READ, true, null, null, Map.of("status", "OPEN"), null));
    }

    @Test
    void onlyWhoeverMaySeeEverythingLearnsThatThereIsNothing() {
        permission(Reach.EVERYTHING).missing(INCIDENT);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> permission(OF_SOCIAL).missing(INCIDENT));

        assertThat(seen).extracting(Attempt::granted).containsExactly(true, false);
        assertThat(seen).allSatisfy(attempt -> {
            assertThat(attempt.incident()).isEqualTo(INCIDENT);
            assertThat(attempt.details()).isEqualTo(Map.of("found", "no"));
        });
    }

    @Test
    void nothingIsShownWhenTheTrailCannotBeWritten() {
        Witness away = attempt -> {
            throw new IllegalStateException("the trail is away");
        };
        var permission = new Permission(SOMEONE, Action.CASE_READ, Reach.EVERYTHING, away, other -> Reach.NOTHING);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> permission.on(of(SOCIAL)));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> permission.search(Map.of()));
    }

    @Test
    void lookingWhetherSomethingWouldBeAllowedIsToldToNobody() {
        var permission = permission(OF_SOCIAL);

        assertThat(permission.covers(of(SOCIAL))).isTrue();
        assertThat(permission.wouldCover(Action.WORDS_READ, of(SOCIAL))).isFalse();
        assertThat(permission.isUsed()).isFalse();
        assertThat(seen).isEmpty();
    }

    private Permission permission(Reach reach) {
        return new Permission(SOMEONE, Action.CASE_READ, reach, seen::add, other -> Reach.NOTHING);
    }

    private static Holding of(UnitCode unit) {
        return new Holding(INCIDENT, unit, null, Set.of());
    }
}
