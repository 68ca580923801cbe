package se.incidentkedjan.localstack.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.kit.access.KeyFiles;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.access.ServiceTokens;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.localstack.services.Keys;
import se.incidentkedjan.localstack.services.SealingKeyFile;

/** Carries out the operator's commands on a local stack that runs. */
public final class Operator {

    private static final String USAGE = """
            deadletters list           händelser som inte kunde tas om hand
            deadletters show NAMN      allt om en av dem
            deadletters replay NAMN    lägg tillbaka den där den kom ifrån
            deadletters dismiss NAMN   lägg den åt sidan
            rebuild statistics [--from kafka|stores]   bygg om statistiken
            statistics verify                          räkna om varje ärende och jämför med statistiken
            rules rehearse FIL --from DAG --to DAG     pröva andra regler på tidigare incidenter
            keys status                hur många datanycklar varje huvudnyckel har, och vilka som kan tas bort
            keys rotate                ny huvudnyckel till rapporternas ord""";

    private final Path data;
    private final Consumer<String> out;

    /** An operator of the stack with this data directory, who is answered line by line. */
    public Operator(Path data, Consumer<String> out) {
        this.data = data;
        this.out = out;
    }

    /**
     * Carries out a command.
     *
     * @return whether it could be done
     * @throws IOException when the stack does not run
     */
    public boolean run(List<String> words) throws IOException, InterruptedException {
        var first = words.isEmpty() ? "" : words.getFirst();
        try {
            return switch (first) {
                case "deadletters" -> deadLetters(words.subList(1, words.size()));
                case "rebuild" -> rebuild(words.subList(1, words.size()));
                case "statistics" -> statistics(words.subList(1, words.size()));
                case "rules" -> rehearse(words.subList(1, words.size()));
                case "keys" -> keys(words.subList(1, words.size()));
                default -> usage();
            };
        } catch (InvalidConfiguration e) {
            e.problems().forEach(problem -> out.accept(problem.toString()));
            return false;
        }
    }

    private boolean deadLetters(List<String> words) throws IOException {
        var action = words.isEmpty() ? "list" : words.getFirst();
        try (var desk = new DeadLetterDesk("127.0.0.1:" + port("infrastructure.json", "kafkaPort"))) {
            if (action.equals("list")) {
                return list(desk);
            }
            if (words.size() != 2) {
                return usage();
            }
            var letter = desk.find(words.get(1));
            if (letter.isEmpty()) {
                out.accept("Det finns ingen sådan händelse. Se namnen med: ./incidentkedjan deadletters list");
                return false;
            }
            return switch (action) {
                case "show" -> {
                    out.accept(letter.get().everything());
                    yield true;
                }
                case "replay" -> {
                    desk.replay(letter.get());
                    out.accept("Tillbakalagd. Går det inte den här gången heller kommer den tillbaka hit.");
                    yield true;
                }
                case "dismiss" -> {
                    desk.setAside(letter.get());
                    out.accept("Lagd åt sidan.");
                    yield true;
                }
                default -> usage();
            };
        }
    }

    private boolean list(DeadLetterDesk desk) {
        var letters = desk.all();
        if (letters.isEmpty()) {
            out.accept("Inga: alla händelser har tagits om hand.");
        }
        letters.forEach(letter -> out.accept(letter.line()));
        return true;
    }

    private boolean rebuild(List<String> words) throws IOException, InterruptedException {
        var rest = words.isEmpty() ? List.<String>of() : words.subList(1, words.size());
        if (words.isEmpty() || !words.getFirst().equals("statistics")) {
            return usage();
        }
        var from = switch (String.join(" ", rest)) {
            case "", "--from kafka", "--from=kafka" -> "kafka";
            case "--from stores", "--from=stores" -> "stores";
            default -> "";
        };
        if (from.isEmpty()) {
            return usage();
        }
        return statisticsDesk().rebuild(from, out);
    }

    private boolean statistics(List<String> words) throws IOException, InterruptedException {
        return words.equals(List.of("verify")) ? statisticsDesk().verify(out) : usage();
    }

    private StatisticsDesk statisticsDesk() throws IOException {
        var tokens = new ServiceTokens(ownKey(), Clock.systemUTC());
        var reporting = "http://127.0.0.1:" + port("services.json", "reportingPort");
        return new StatisticsDesk(reporting, () -> tokens.to("reporting-service"));
    }

    private boolean rehearse(List<String> words) throws IOException, InterruptedException {
        var asked = RehearsalDesk.Asked.of(words);
        if (asked.isEmpty()) {
            return usage();
        }
        var tokens = new ServiceTokens(ownKey(), Clock.systemUTC());
        var escalation = "http://127.0.0.1:" + port("services.json", "escalationPort");
        return new RehearsalDesk(escalation, () -> tokens.to("escalation-service")).run(asked.get(), out);
    }

    private OwnKey ownKey() {
        return new OwnKey("operator", KeyFiles.privateKey(Keys.in(data).own("operator")));
    }

    private boolean keys(List<String> words) throws IOException {
        var desk = new KeysDesk(SealingKeyFile.in(data), out);
        return switch (String.join(" ", words)) {
            case "status" -> desk.status(port("infrastructure.json", "mongoPort"));
            case "rotate" -> desk.rotate(Clock.systemUTC());
            default -> usage();
        };
    }

    private int port(String file, String name) throws IOException {
        return EventJson.mapper()
                .readTree(Files.readString(data.resolve(file)))
                .path(name)
                .asInt();
    }

    private boolean usage() {
        out.accept(USAGE);
        return false;
    }
}
