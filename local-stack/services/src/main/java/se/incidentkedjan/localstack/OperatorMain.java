package se.incidentkedjan.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import se.incidentkedjan.localstack.operator.AuditDesk;
import se.incidentkedjan.localstack.operator.Operator;
import se.incidentkedjan.localstack.services.Member;
import se.incidentkedjan.localstack.services.SharedLog;

/** The operator's commands: {@code deadletters}, {@code rebuild}, {@code keys} and {@code audit}, on a local stack that runs. */
public final class OperatorMain {

    private OperatorMain() {}

    /**
     * Runs one command; the data directory comes as {@code --data=…}. Exits with 1 when it could not be done, and with 2
     * when an audit trail is not whole.
     */
    public static void main(String[] args) throws InterruptedException {
        var data = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--data="))
                .map(arg -> Path.of(arg.substring("--data=".length())))
                .reduce(Path.of(".data"), (one, other) -> other);
        List<String> words =
                Arrays.stream(args).filter(arg -> !arg.startsWith("--data=")).toList();
        // The clients of Kafka and the store tell of themselves; the operator asked for something else.
        SharedLog.open();
        if (!words.isEmpty() && words.getFirst().equals("audit")) {
            var services = ServicesMain.MEMBERS.stream()
                    .filter(Member::hasTrail)
                    .map(Member::module)
                    .toList();
            var desk = new AuditDesk(data, services, System.out::println);
            System.exit(desk.run(words.subList(1, words.size())).exitCode());
        }
        System.exit(run(data, words) ? 0 : 1);
    }

    private static boolean run(Path data, List<String> words) throws InterruptedException {
        try {
            return new Operator(data, System.out::println).run(words);
        } catch (IOException e) {
            System.err.println("Tjänsterna svarar inte. Kör ./incidentkedjan status och se om de är igång.");
        } catch (KafkaException e) {
            System.err.println("Kafka svarar inte. Kör ./incidentkedjan status och se om den är igång.");
        }
        return false;
    }
}
