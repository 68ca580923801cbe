package se.incidentkedjan.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.EventJson;

/**
 * Also what a service writes seldom is in deploy/mongodb-access.json: in a real MongoDB it is refused otherwise, the first time
 * it matters.
 */
class NamedCollectionsTest {

    private static final Pattern NAMED =
            Pattern.compile("(?:COLLECTION|MAILS|ANSWERS) = \"([a-z-]+)\"|ledgers\\.open\\(\\s*\"([a-z-]+)\"");
    private static final Pattern BUCKET = Pattern.compile("BUCKET = \"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"incident-intake", "escalation-service", "notification-service", "reporting-service"})
    void everyCollectionThatTheCodeNamesIsGiven(String service) throws IOException {
        var access = EventJson.mapper()
                .readTree(Files.readString(ComposeFile.ROOT.resolve("deploy/mongodb-access.json")))
                .get(service);
        var given = StreamSupport.stream(access.spliterator(), false)
                .map(one -> one.asString())
                .toList();

        var named = named(service);

        assertThat(named).isNotEmpty();
        assertThat(given).containsExactlyInAnyOrderElementsOf(named);
    }

    private static List<String> named(String service) throws IOException {
        var named = new ArrayList<String>();
        try (var files = Files.walk(ComposeFile.ROOT.resolve(service).resolve("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                NAMED.matcher(code)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(named::add);
                BUCKET.matcher(code).results().map(found -> found.group(1)).forEach(bucket -> {
                    named.add(bucket + ".files");
                    named.add(bucket + ".chunks");
                });
            }
        }
        return named.stream().distinct().toList();
    }
}
