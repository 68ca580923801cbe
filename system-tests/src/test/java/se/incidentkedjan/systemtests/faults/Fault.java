package se.incidentkedjan.systemtests.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import se.incidentkedjan.systemtests.chain.Chain;

/** What goes wrong, how long by the clock that the services share, and what can be done while it does. */
enum Fault {
    RELAY_AWAY(
            "the relay is away",
            chain -> chain.mailRoad().block(),
            chain -> chain.mailRoad().clear()),
    RELAY_BUSY(
            "the relay answers 451",
            chain -> chain.mailRoad().guard(Fault::saysTryLater),
            chain -> chain.mailRoad().clear()),
    RELAY_SILENT(
            "the relay takes mails and does not answer",
            chain -> chain.mailRoad().loseAnswersTo(".\r\n"),
            chain -> chain.mailRoad().clear()),
    KAFKA_AWAY(
            "Kafka is away",
            chain -> chain.kafkaRoad().block(),
            chain -> chain.kafkaRoad().clear()),
    STORE_AWAY("the store is away", chain -> chain.storeRoad().block(), chain -> {
        chain.storeRoad().clear();
        chain.kafkaRoad().clear();
    }),
    KILLED("the services are killed", Chain::killServices, chain -> {
        chain.kafkaRoad().clear();
        chain.startServices();
    }),
    // It shows another time from then on, and that is all.
    CLOCK_FORWARD("the clock jumps forward", chain -> chain.clock().turn(Duration.ofHours(6)), chain -> {}),
    CLOCK_BACK(
            "the clock jumps back",
            chain -> {
                // What is put off, and what is not yet published, gets instants of a future that will not come.
                chain.mailRoad().block();
                chain.kafkaRoad().block();
            },
            chain -> {
                chain.kafkaRoad().clear();
                chain.mailRoad().clear();
            });

    private final String words;
    private final Consumer<Chain> begin;
    private final Consumer<Chain> end;

    Fault(String words, Consumer<Chain> begin, Consumer<Chain> end) {
        this.words = words;
        this.begin = begin;
        this.end = end;
    }

    /** Before people do the last that they can; most come unannounced. */
    void approach(Chain chain) {
        if (!takesReports()) {
            // So that what people do before it stands in the journals and nobody has heard it.
            chain.kafkaRoad().block();
        }
    }

    void begin(Chain chain) {
        begin.accept(chain);
    }

    void end(Chain chain) {
        end.accept(chain);
    }

    /** Whether people can report and say what they have while it lasts; otherwise what they say comes just before. */
    boolean takesReports() {
        return this != STORE_AWAY && this != KILLED;
    }

    /** How far the clock moves while it lasts. */
    Duration lasts() {
        return switch (this) {
            case CLOCK_FORWARD -> Duration.ZERO;
            case CLOCK_BACK -> Duration.ofHours(-6);
            default -> Duration.ofHours(3);
        };
    }

    /** Whether a message may be sent again, and say so, because nobody knows whether it arrived. */
    boolean losesAnswers() {
        return this == RELAY_SILENT || this == STORE_AWAY || this == KILLED;
    }

    /** Whether those who are next are asked while it lasts. */
    boolean isAskedMeanwhile() {
        return isFeltByMessages() || this == KAFKA_AWAY;
    }

    /** Whether messages are put off while it lasts, so that it can be waited for. */
    boolean isFeltByMessages() {
        return this == RELAY_AWAY || this == RELAY_BUSY || this == RELAY_SILENT;
    }

    private static void saysTryLater(Socket sender) throws IOException {
        var in = new BufferedReader(new InputStreamReader(sender.getInputStream(), US_ASCII));
        say(sender, "220 relay.kommun.example");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(sender, line.startsWith("EHLO") || line.startsWith("HELO") ? "250 hello" : "451 4.3.0 try again later");
        }
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return words;
    }
}
