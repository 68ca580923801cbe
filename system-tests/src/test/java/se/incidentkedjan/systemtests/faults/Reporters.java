package se.incidentkedjan.systemtests.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;

/** People who go on reporting, and who ask again with the same key until they are told that it is received. */
final class Reporters implements AutoCloseable {

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(400);
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(200);

    /** Each of these stands by itself however many there are, so that everyone who should hear of each can be counted. */
    private static final List<String> REPORTS = List.of(
            Reports.aMisdirectedLetter(),
            Reports.aLostFileOfTheSchool(),
            Reports.nearlyNothing(),
            Reports.whatBothAuthoritiesMustKnow());

    private final Office office;
    private final Map<String, String> incidents = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final ExecutorService threads;
    private final List<Future<?>> people = new ArrayList<>();

    Reporters(Office office, int people) {
        this.office = office;
        this.threads = Executors.newFixedThreadPool(people);
        for (int number = 0; number < people; number++) {
            int first = number;
            this.people.add(threads.submit(() -> goOn(first)));
        }
    }

    private Void goOn(int first) throws InterruptedException {
        for (int number = first; !enough.await(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS); number++) {
            var key = UUID.randomUUID().toString();
            words.put(key, REPORTS.get(number % REPORTS.size()));
            incidents.put(key, reportUntilReceived(key));
        }
        return null;
    }

    private String reportUntilReceived(String key) {
        return Patience.eventually()
                .pollInterval(BEFORE_ASKING_AGAIN)
                .until(() -> report(key), answer -> answer.status() == 201)
                .json()
                .path("id")
                .asString();
    }

    private Office.Answer report(String key) {
        var answer = office.post("/api/incidents", words.get(key), "Idempotency-Key", key);
        answers.merge(answer.status(), 1, Integer::sum);
        return answer;
    }

    /** Lets them go on for this long. */
    void goOnFor(Duration duration) throws InterruptedException {
        enough.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns when this many more have been received. */
    void awaitMore(int count) {
        int before = incidents.size();
        Patience.eventually().until(() -> incidents.size() >= before + count);
    }

    /** Ends when each has been told that the last report is received. */
    void finish() throws InterruptedException, ExecutionException {
        enough.countDown();
        for (var person : people) {
            person.get();
        }
    }

    /** Tells everything once more and returns what they are told: the incident for each key. */
    Map<String, String> tellAgain() {
        var again = new ConcurrentHashMap<String, String>();
        incidents.keySet().forEach(key -> again.put(key, reportUntilReceived(key)));
        return again;
    }

    /** The incident for each key, as they were told. */
    Map<String, String> incidents() {
        return Map.copyOf(incidents);
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return Map.copyOf(answers);
    }

    @Override
    public void close() {
        enough.countDown();
        threads.shutdownNow();
    }
}
