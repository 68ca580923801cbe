package se.incidentkedjan.systemtests.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import se.incidentkedjan.events.EventJson;
import tools.jackson.databind.JsonNode;

/** The realm for trials speaks of the same groups and roles as config/access.yml. */
class RealmTest {

    /** For systems, which are members of no group. */
    private static final String OF_SYSTEMS = "integration";

    private final JsonNode realm;
    private final List<String> claims;

    RealmTest() throws IOException {
        realm = EventJson.mapper()
                .readTree(Files.readString(Distribution.ROOT.resolve("deploy/keycloak/incidentkedjan-realm.json")));
        Map<String, List<Map<String, Object>>> access =
                new Yaml().load(Files.readString(Distribution.ROOT.resolve("config/access.yml")));
        claims = access.getOrDefault("grants", List.of()).stream()
                .map(grant -> String.valueOf(grant.get("claim")))
                .distinct()
                .toList();
    }

    @Test
    void everyClaimInTheAccessFileIsARoleOfTheRealmAndTheOtherWayRound() {
        assertThat(realm.path("roles")
                        .path("realm")
                        .valueStream()
                        .map(role -> role.path("name").asString()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void everyRoleOfPeopleHasAGroupOfTheSameNameThatGivesItAlone() {
        assertThat(realm.path("groups")
                        .valueStream()
                        .map(group -> group.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(claims.stream()
                        .filter(claim -> !claim.equals(OF_SYSTEMS))
                        .toList());
        assertThat(realm.path("groups").valueStream())
                .allSatisfy(group -> assertThat(
                                group.path("realmRoles").valueStream().map(JsonNode::asString))
                        .containsExactly(group.path("name").asString()));
    }

    @Test
    void nobodyHasAnAccountFromTheBeginningButTheSystem() {
        assertThat(realm.path("users")
                        .valueStream()
                        .map(user -> user.path("username").asString()))
                .containsExactly("service-account-system");
        assertThat(realm.path("users").get(0).path("realmRoles").valueStream().map(JsonNode::asString))
                .containsExactly(OF_SYSTEMS);
    }
}
