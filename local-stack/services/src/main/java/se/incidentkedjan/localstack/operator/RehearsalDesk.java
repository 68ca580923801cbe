package se.incidentkedjan.localstack.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tries rules on the incidents that the stack has, without touching anything. */
final class RehearsalDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String escalation;
    private final Supplier<String> token;

    RehearsalDesk(String escalation, Supplier<String> token) {
        this.escalation = escalation;
        this.token = token;
    }

    /**
     * What is to be tried.
     *
     * @param rules the file
     * @param from the first day of awareness, Swedish time
     * @param to the last day, counted in
     */
    record Asked(Path rules, LocalDate from, LocalDate to) {

        /** Reads the words of the command; the last year when no days are given. Empty when they are misunderstood. */
        static Optional<Asked> of(List<String> words) {
            var today = LocalDate.ofInstant(Clock.systemUTC().instant(), SWEDEN);
            var from = today.minusYears(1);
            var to = today;
            var files = new ArrayList<String>();
            var rest = words.isEmpty() ? List.<String>of() : words.subList(1, words.size());
            try {
                for (var i = 0; i < rest.size(); i++) {
                    var word = rest.get(i);
                    if (word.equals("--from") && i + 1 < rest.size()) {
                        from = LocalDate.parse(rest.get(++i));
                    } else if (word.equals("--to") && i + 1 < rest.size()) {
                        to = LocalDate.parse(rest.get(++i));
                    } else if (word.startsWith("--from=")) {
                        from = LocalDate.parse(word.substring("--from=".length()));
                    } else if (word.startsWith("--to=")) {
                        to = LocalDate.parse(word.substring("--to=".length()));
                    } else {
                        files.add(word);
                    }
                }
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
            return files.size() == 1 && !files.getFirst().startsWith("--")
                    ? Optional.of(new Asked(Path.of(files.getFirst()), from, to))
                    : Optional.empty();
        }
    }

    boolean run(Asked asked, Consumer<String> out) throws IOException, InterruptedException {
        if (!Files.isReadable(asked.rules())) {
            out.accept("Filen %s finns inte, eller går inte att läsa.".formatted(asked.rules()));
            return false;
        }
        var request = HttpRequest.newBuilder(URI.create(
                        "%s/internal/rules/rehearse?from=%s&to=%s".formatted(escalation, asked.from(), asked.to())))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("Accept", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofFile(asked.rules()))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        answer.body().lines().forEach(out);
        return answer.statusCode() == 200;
    }
}
