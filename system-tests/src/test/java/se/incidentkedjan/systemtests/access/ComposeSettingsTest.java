package se.incidentkedjan.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docker-compose.yml tells the services is what they ask for, under the names that they ask by. */
class ComposeSettingsTest {

    private static final Pattern FROM_A_SECRET = Pattern.compile("\\$\\$\\{([^}]+)}");
    private static final Pattern OF_THE_CONTAINER =
            Pattern.compile("/(?:keys|sealing|config|trusted-keys|audit-)[^?]*");

    private final ComposeFile compose = new ComposeFile(Path.of("secrets"));

    @ParameterizedTest
    @ValueSource(
            strings = {"incident-intake", "escalation-service", "notification-service", "reporting-service", "gateway"})
    void noSettingIsOneThatNobodyReads(String service) {
        assertThat(compose.written(service).keySet())
                .filteredOn(name -> name.startsWith("INCIDENTKEDJAN_"))
                .isNotEmpty()
                .isSubsetOf(Settings.all().inTheEnvironment());
    }

    @Test
    void theWaysOutAreSettingsThatSomebodyReads() {
        var out = new ComposeFile("deploy/ways-out.yml", Path.of("secrets"));
        var told = out.written("notification-service");

        assertThat(told).containsKey("SPRING_CONFIG_ADDITIONAL_LOCATION");
        assertThat(told.keySet())
                .filteredOn(name -> name.startsWith("INCIDENTKEDJAN_"))
                .isNotEmpty()
                .isSubsetOf(Settings.all().inTheEnvironment());
        assertThat(out.written("incident-intake")).containsOnlyKeys("SPRING_CONFIG_ADDITIONAL_LOCATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"incident-intake", "escalation-service", "notification-service", "reporting-service", "gateway"})
    void everySettingThatAServiceCannotBeWithoutIsThere(String service) {
        var given = compose.written(service).keySet();
        var secrets = compose.secretsOf(service);

        assertThat(Settings.of(service).required())
                .contains("incidentkedjan.sign-in.issuer", "incidentkedjan.access.own-key")
                .allSatisfy(
                        name -> assertThat(given.contains(Settings.inTheEnvironment(name)) || secrets.contains(name))
                                .as(service + " is told " + name)
                                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"incident-intake", "escalation-service", "notification-service", "reporting-service", "gateway"})
    void everyPasswordAndFileThatASettingNamesIsInTheContainer(String service) {
        var secrets = compose.secretsOf(service);
        var paths = List.of(compose.mountsOf(service), secrets).stream()
                .flatMap(List::stream)
                .toList();

        compose.written(service).forEach((name, value) -> {
            assertThat(FROM_A_SECRET.matcher(value).results().map(found -> found.group(1)))
                    .as(name)
                    .isSubsetOf(secrets);
            // The door says nothing on Kafka, so it has no key for it.
            if (!service.equals("gateway") || !name.startsWith("SPRING_KAFKA_")) {
                assertThat(OF_THE_CONTAINER
                                .matcher(value.replace("file:", ""))
                                .results()
                                .map(found -> found.group()))
                        .as(name)
                        .allSatisfy(path -> assertThat(paths).anyMatch(path::startsWith));
            }
        });
    }
}
