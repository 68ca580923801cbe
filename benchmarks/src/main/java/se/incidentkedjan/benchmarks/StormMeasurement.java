package se.incidentkedjan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A storm through the door: very many report at once that the same system is down. Counts what each of them is answered, the
 * cases that are left to work with, what comes to everyone's mailbox and telephone, and the memory meanwhile.
 */
final class StormMeasurement {

    private static final int AT_ONCE = 64;
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final List<String> PHONES = List.of("1740605", "1740606", "1740607", "1740608");
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"([A-Z_]+)\"");
    private static final Pattern MAILBOX = Pattern.compile("\"address\":\"([^\"]+)\",\"count\":(\\d+)");

    private final int reports;
    private final Installation installation;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private double mostInfrastructure;
    private double mostServices;

    private StormMeasurement(int reports, Installation installation) {
        this.reports = reports;
        this.installation = installation;
    }

    /** Measures with so many reports, and answers a table. */
    static String of(int reports) throws IOException, InterruptedException {
        try (var installation = Installation.start(Subject.CHAIN, 0)) {
            return new StormMeasurement(reports, installation).table();
        }
    }

    private String table() throws IOException, InterruptedException {
        double infrastructureBefore = installation.infrastructureMebibytes();
        double servicesBefore = installation.ownMebibytes();
        var watch = Thread.ofPlatform().name("memory").daemon().start(this::watchMemory);
        long began = System.nanoTime();
        report();
        double answered = seconds(began);
        System.out.printf("%d anmälningar besvarade på %.1f s: %s%n", reports, answered, new TreeMap<>(answers));
        var cases = casesAtRest();
        double grouped = seconds(began);
        System.out.printf("ärenden efter %.1f s: %s%n", grouped, cases);
        var mailboxes = mailboxesAtRest();
        double thanked = seconds(began);
        watch.interrupt();
        watch.join();
        var responders = new TreeMap<>(mailboxes);
        responders.keySet().removeIf(address -> address.startsWith("anmalare"));
        responders.putAll(texts());
        responders.values().removeIf(count -> count == 0);
        var receipts = mailboxes.entrySet().stream()
                .filter(mailbox -> mailbox.getKey().startsWith("anmalare"))
                .toList();
        return """
                | a storm of %d reports by the API, %d at a time | |
                |---|---:|
                | answered after (s) | %.1f |
                | answered per second | %.0f |
                | answers by status | %s |
                | grouped after (s) | %.1f |
                | cases by status | %s |
                | last receipt after (s) | %.1f |
                | reporters with exactly one receipt / with more / with none | %d / %d / %d |
                | messages to those who must act | %s |
                | memory of broker, store and mail server before / most (MiB) | %.0f / %.0f |
                | memory of the services before / most (MiB) | %.0f / %.0f |
                """.formatted(
                reports,
                AT_ONCE,
                answered,
                reports / answered,
                new TreeMap<>(answers),
                grouped,
                cases,
                thanked,
                receipts.stream().filter(mailbox -> mailbox.getValue() == 1).count(),
                receipts.stream().filter(mailbox -> mailbox.getValue() > 1).count(),
                reports - receipts.size(),
                responders,
                infrastructureBefore,
                mostInfrastructure,
                servicesBefore,
                mostServices);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / NANOS_IN_A_SECOND;
    }

    private void watchMemory() {
        try {
            while (true) {
                mostInfrastructure = Math.max(mostInfrastructure, installation.infrastructureMebibytes());
                mostServices = Math.max(mostServices, installation.ownMebibytes());
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("the memory cannot be read", e);
        }
    }

    private void report() throws InterruptedException {
        var next = new AtomicInteger();
        Callable<Void> one = () -> {
            for (int number = next.incrementAndGet(); number <= reports; number = next.incrementAndGet()) {
                answers.merge(report(number).statusCode(), 1, Integer::sum);
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var callers = new ArrayList<Future<Void>>();
            for (int i = 0; i < AT_ONCE; i++) {
                callers.add(threads.submit(one));
            }
            for (var caller : callers) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the storm could not be made: " + e.getCause(), e);
        }
    }

    private HttpResponse<String> report(int number) throws IOException, InterruptedException {
        return http.send(
                request("/api/incidents")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"description": "E-posten är nere, säger nummer %1$d.",
                                 "reporter": {"email": "anmalare%1$d@kommun.example"},
                                 "facts": {"category": "OUTAGE", "securityClassified": "NO", "system": "e-post",
                                           "unit": "kommunledningskontoret",
                                           "personalData": {"involved": "NO"}}}""".formatted(number)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(installation.address() + path))
                .header("Authorization", "Bearer " + installation.token())
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(2));
    }

    /** How many cases there are in each status, when each report has one and nothing is grouped any more. */
    private Map<String, Integer> casesAtRest() throws IOException, InterruptedException {
        Map<String, Integer> before = Map.of();
        for (long began = System.nanoTime(); seconds(began) < PATIENCE.toSeconds(); ) {
            if (total() >= answers.getOrDefault(201, 0)) {
                var now = cases();
                if (now.equals(before)) {
                    return now;
                }
                before = now;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        throw new IllegalStateException("the reports do not come to rest: " + before);
    }

    private int total() throws IOException, InterruptedException {
        var answer = http.send(request("/api/cases?size=1").GET().build(), BodyHandlers.ofString());
        return answer.headers()
                .firstValue("X-Total-Count")
                .map(Integer::valueOf)
                .orElse(0);
    }

    private Map<String, Integer> cases() throws IOException, InterruptedException {
        var counts = new TreeMap<String, Integer>();
        for (int page = 0; page * PAGE < reports; page++) {
            var answer = http.send(
                    request("/api/cases?size=" + PAGE + "&page=" + page).GET().build(), BodyHandlers.ofString());
            // The status of the case comes first; its duties have theirs, after it.
            for (var one : answer.body().split("\"reference\"", -1)) {
                var status = STATUS.matcher(one);
                if (status.find()) {
                    counts.merge(status.group(1), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private Map<String, Integer> mailboxesAtRest() throws IOException, InterruptedException {
        Map<String, Integer> before = Map.of();
        int quiet = 0;
        for (long began = System.nanoTime(); seconds(began) < PATIENCE.toSeconds(); ) {
            var now = mailboxes();
            quiet = now.equals(before) ? quiet + 1 : 0;
            if (quiet == 3) {
                return now;
            }
            before = now;
            // Each look counts the files of every mailbox.
            TimeUnit.SECONDS.sleep(3);
        }
        throw new IllegalStateException("mails go on coming");
    }

    private Map<String, Integer> mailboxes() throws IOException, InterruptedException {
        var counts = new TreeMap<String, Integer>();
        var found = MAILBOX.matcher(inbox("/api/mailboxes"));
        while (found.find()) {
            counts.put(found.group(1), Integer.valueOf(found.group(2)));
        }
        return counts;
    }

    private Map<String, Integer> texts() throws IOException, InterruptedException {
        var counts = new TreeMap<String, Integer>();
        for (var phone : PHONES) {
            counts.put("070-" + phone, inbox("/api/sms?till=%2B4670" + phone).split("\"id\"", -1).length - 1);
        }
        return counts;
    }

    private String inbox(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(installation.inbox() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
