package se.incidentkedjan.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ports of the infrastructure, all on 127.0.0.1; 0 asks for any free one.
 *
 * @param kafka the broker
 * @param mongo the store, in MongoDB's wire protocol
 * @param smtp where mails are handed in
 * @param imap where mails are read
 * @param inbox the web page that shows all mails
 */
public record InfrastructurePorts(int kafka, int mongo, int smtp, int imap, int inbox) {
    /** Any free port for each. */
    public static final InfrastructurePorts ANY = new InfrastructurePorts(0, 0, 0, 0, 0);

    /**
     * The ports of the infrastructure that runs on a data directory.
     *
     * @throws java.io.UncheckedIOException if none is ready there
     */
    public static InfrastructurePorts of(Path data) {
        try {
            return read(Files.readString(data.resolve("infrastructure.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("no infrastructure is ready in " + data, e);
        }
    }

    static InfrastructurePorts read(String json) {
        return new InfrastructurePorts(
                number(json, "kafkaPort"),
                number(json, "mongoPort"),
                number(json, "smtpPort"),
                number(json, "imapPort"),
                number(json, "inboxPort"));
    }

    /** The same, with ports in the place of 0 that no other process takes while this one lives, also when they are let go. */
    InfrastructurePorts chosen() {
        return new InfrastructurePorts(chosen(kafka), chosen(mongo), chosen(smtp), chosen(imap), chosen(inbox));
    }

    private static int chosen(int wanted) {
        return wanted == 0 ? FreePorts.take(1).getFirst() : wanted;
    }

    private static int number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException(name + " is missing in " + json);
        }
        return Integer.parseInt(matcher.group(1));
    }

    Stream<String> asOptions() {
        return Stream.of(
                "--kafka-port=" + kafka,
                "--mongo-port=" + mongo,
                "--smtp-port=" + smtp,
                "--imap-port=" + imap,
                "--inbox-port=" + inbox);
    }
}
