package se.incidentkedjan.systemtests.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import se.incidentkedjan.systemtests.chain.Chain;

/** What goes wrong, how long by the clock that the services share, and what can be done while it does. */
enum Fault {
    RELAY_AWAY("the relay is away") {
        @Override
        void begin(Chain chain) {
            chain.mailRoad().block();
        }

        @Override
        void end(Chain chain) {
            chain.mailRoad().clear();
        }
    },
    RELAY_BUSY("the relay answers 451") {
        @Override
        void begin(Chain chain) {
            chain.mailRoad().guard(Fault::saysTryLater);
        }

        @Override
        void end(Chain chain) {
            chain.mailRoad().clear();
        }
    },
    RELAY_SILENT("the relay takes mails and does not answer") {
        @Override
        void begin(Chain chain) {
            chain.mailRoad().loseAnswersTo(".\r\n");
        }

        @Override
        void end(Chain chain) {
            chain.mailRoad().clear();
        }
    },
    KAFKA_AWAY("Kafka is away") {
        @Override
        void begin(Chain chain) {
            chain.kafkaRoad().block();
        }

        @Override
        void end(Chain chain) {
            chain.kafkaRoad().clear();
        }
    },
    STORE_AWAY("the store is away") {
        @Override
        boolean takesReports() {
            return false;
        }

        @Override
        void approach(Chain chain) {
            // So that what people do before it stands in the journals and nobody has heard it.
            chain.kafkaRoad().block();
        }

        @Override
        void begin(Chain chain) {
            chain.storeRoad().block();
        }

        @Override
        void end(Chain chain) {
            chain.storeRoad().clear();
            chain.kafkaRoad().clear();
        }
    },
    KILLED("the services are killed") {
        @Override
        boolean takesReports() {
            return false;
        }

        @Override
        void approach(Chain chain) {
            // So that what people do before it stands in the journals and nobody has heard it.
            chain.kafkaRoad().block();
        }

        @Override
        void begin(Chain chain) {
            chain.killServices();
        }

        @Override
        void end(Chain chain) {
            chain.kafkaRoad().clear();
            chain.startServices();
        }
    },
    CLOCK_FORWARD("the clock jumps forward") {
        @Override
        void begin(Chain chain) {
            chain.clock().turn(Duration.ofHours(6));
        }

        @Override
        Duration lasts() {
            return Duration.ZERO;
        }

        @Override
        void end(Chain chain) {
            // It shows another time from now on, and that is all.
        }
    },
    CLOCK_BACK("the clock jumps back") {
        @Override
        void begin(Chain chain) {
            // What is put off, and what is not yet published, gets instants of a future that will not come.
            chain.mailRoad().block();
            chain.kafkaRoad().block();
        }

        @Override
        Duration lasts() {
            return Duration.ofHours(-6);
        }

        @Override
        void end(Chain chain) {
            chain.kafkaRoad().clear();
            chain.mailRoad().clear();
        }
    };

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    abstract void begin(Chain chain);

    /** Before people do the last that they can. */
    void approach(Chain chain) {
        // Most come unannounced.
    }

    abstract void end(Chain chain);

    /** Whether people can report and say what they have while it lasts; otherwise what they say comes just before. */
    boolean takesReports() {
        return true;
    }

    /** How far the clock has moved when it ends. */
    Duration lasts() {
        return Duration.ofHours(3);
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
