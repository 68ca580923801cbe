package se.incidentkedjan.kit.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.EventJson;

/** How an alarm gets out without Kafka, the store or the mail that it may be about: a file, an address, the log. */
final class SecondWay {

    private static final Logger LOG = LoggerFactory.getLogger(SecondWay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AuditorSettings settings;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    SecondWay(AuditorSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void raise(Alarm alarm) {
        if (alarm.over()) {
            LOG.info("Alarm over: {} in {}", alarm.check(), alarm.service());
        } else {
            LOG.error("ALARM {} in {}: {}", alarm.check(), alarm.service(), alarm.sentence());
        }
        var json = EventJson.mapper().writeValueAsString(alarm);
        var file = settings.alarmFile();
        if (file != null) {
            append(file, json + "\n");
        }
        var url = settings.alarmUrl();
        if (url != null) {
            call(HttpRequest.newBuilder(url)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
        }
    }

    void beat() {
        var file = settings.heartbeatFile();
        if (file != null) {
            write(file, clock.instant() + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        }
        URI url = settings.heartbeatUrl();
        if (url != null) {
            call(HttpRequest.newBuilder(url).GET());
        }
    }

    private static void append(Path file, String line) {
        write(file, line, StandardOpenOption.APPEND);
    }

    private static void write(Path file, String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            LOG.error("The auditor cannot write {}", file, e);
        }
    }

    private void call(HttpRequest.Builder request) {
        try {
            http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.error("The auditor's address does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
