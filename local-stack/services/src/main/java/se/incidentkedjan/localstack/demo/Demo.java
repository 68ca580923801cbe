package se.incidentkedjan.localstack.demo;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.localstack.process.InfrastructurePorts;

/**
 * The example year of {@code --demo}. Nothing is put into any store: every incident is reported through the door and
 * goes the whole way, while the clock that all services share runs through the year.
 */
public final class Demo implements AutoCloseable {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("sv", "SE"));
    private static final long STOP_MILLIS = 1500;

    private final DemoState state;
    private final URI door;
    private final URI signIn;
    private final MovableClock clock;
    private final Consumer<String> say;
    private final Instant end;
    private @Nullable Thread thread;

    private Demo(Path data, URI door, URI signIn, MovableClock clock, Consumer<String> say) {
        this.state = new DemoState(data);
        this.door = door;
        this.signIn = signIn;
        this.clock = clock;
        this.say = say;
        this.end = clock.realInstant();
    }

    /**
     * Before the services start: sets the clock back a year if the year is wanted and there are no incidents yet.
     *
     * @param data the data directory, in which the infrastructure is ready
     * @param door where the site will be
     * @param signIn where the account that reports signs in
     * @param wanted whether example incidents were asked for
     * @param say is told how it goes, in Swedish
     */
    public static Demo prepare(
            Path data, URI door, URI signIn, boolean wanted, MovableClock clock, Consumer<String> say) {
        var demo = new Demo(data, door, signIn, clock, say);
        demo.state.noteEndedProcess();
        if (!wanted) {
            return demo;
        }
        if (hasReports(InfrastructurePorts.of(data).mongo())) {
            say.accept("Det finns redan incidenter i " + data + ", så inget exempelår läses in. Börja om från tomt med"
                    + " ./incidentkedjan start --fresh --demo");
            return demo;
        }
        clock.startAt(DemoYear.startOf(demo.end));
        var all = DemoYear.endingAt(demo.end).size();
        demo.note(DemoState.Phase.LOADING, 0, all, "Exempelåret läses in: %d incidenter.".formatted(all));
        demo.thread = Thread.ofPlatform().name("demo").daemon().unstarted(demo::load);
        return demo;
    }

    private static boolean hasReports(int port) {
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            var intake = store.getDatabase("incident-intake");
            for (var collection : intake.listCollectionNames()) {
                if (intake.getCollection(collection).find().first() != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /** When all services answer: begins to load, without making anyone wait. */
    public void begin() {
        if (thread != null) {
            thread.start();
        }
    }

    private void load() {
        var incidents = DemoYear.endingAt(end);
        int all = incidents.size();
        long began = System.nanoTime();
        try (var chain = new Chain(door, signIn)) {
            var year = new YearOfIncidents(chain, clock, incidents, (month, reported) -> reached(month, reported, all));
            try {
                year.live();
                note(
                        DemoState.Phase.LOADED,
                        year.reported(),
                        all,
                        "Exempelåret är inläst: %d incidenter på %d s. Klockan går nu som vanligt."
                                .formatted(year.reported(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                var interrupted = DemoState.interrupted(year.reported(), all);
                note(interrupted.state(), year.reported(), all, interrupted.text());
            } catch (IOException | RuntimeException e) {
                note(
                        DemoState.Phase.FAILED,
                        year.reported(),
                        all,
                        ("Exempelåret kom inte längre än till %d av %d incidenter: %s Det som är inläst ligger kvar; börja"
                                        + " om med ./incidentkedjan start --fresh --demo")
                                .formatted(year.reported(), all, e.getMessage()));
            }
        } finally {
            clock.followRealTime();
        }
    }

    private void reached(YearMonth month, int reported, int all) {
        note(
                DemoState.Phase.LOADING,
                reported,
                all,
                "Exempelåret läses in: till och med %s, %d av %d incidenter."
                        .formatted(month.format(MONTH), reported, all));
    }

    private void note(DemoState.Phase phase, int reported, int incidents, String text) {
        say.accept(text);
        state.write(new DemoState.Note(phase, reported, incidents, text));
    }

    /** Stops loading, before the services stop. */
    @Override
    public void close() {
        var loading = thread;
        if (loading == null) {
            return;
        }
        loading.interrupt();
        try {
            loading.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
