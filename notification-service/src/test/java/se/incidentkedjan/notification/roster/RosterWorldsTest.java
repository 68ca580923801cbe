package se.incidentkedjan.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.roster.PlanFiles.at;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.notification.chain.Contacts.Contact;

/** Any roster, with people who stand in for each other in circles: whoever can be asked is asked, and once. */
class RosterWorldsTest {

    /** The night that summer time ends is among them. */
    private static final List<Instant> BEGINNINGS = List.of(at("2026-11-20 16:45"), at("2026-10-20 12:00"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whoeverCanBeAskedIsAskedAndNobodyWhoIsAwayOrTwice(long seed) {
        var random = new Random(seed);
        for (var world = 0; world < 15; world++) {
            var from = BEGINNINGS.get(random.nextInt(2));
            var plan = new PlanFiles(folder)
                    .read(PlanFiles.ORGANISATION, PlanFiles.CHAINS, PlanFiles.anyRoster(random, from));
            for (var look = 0; look < 60; look++) {
                var at = from.plus(Duration.ofMinutes(random.nextInt(15 * 24 * 60)));
                for (var role : plan.organisation().roles()) {
                    holdsFor(plan, role, at, "seed %d, world %d: %s %s".formatted(seed, world, role, at));
                }
            }
        }
    }

    private static void holdsFor(ContactPlan plan, RoleCode role, Instant at, String where) {
        var found = plan.holders(role, null, List.of(), at);
        var someoneIsThere = plan.organisation().inRole(role, null).stream()
                .anyMatch(person -> !person.ways().isEmpty()
                        && plan.roster().absences(person.id(), at).isEmpty());

        if (someoneIsThere) {
            assertThat(found).as(where).isNotEmpty();
        }
        assertThat(found).as(where).extracting(Contact::person).doesNotHaveDuplicates();
        assertThat(found).as(where).flatExtracting(Contact::ways).doesNotHaveDuplicates();
        assertThat(found).as(where).allSatisfy(one -> {
            assertThat(one.ways()).isNotEmpty();
            assertThat(plan.roster().absences(one.person(), at)).isEmpty();
            assertThat(one.name()).isNotEqualTo(one.standsInFor());
        });
    }
}
