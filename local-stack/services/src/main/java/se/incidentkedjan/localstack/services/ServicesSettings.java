package se.incidentkedjan.localstack.services;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.localstack.process.InfrastructurePorts;

/**
 * What the launcher tells the services.
 *
 * @param data the data directory, in which the infrastructure is ready
 * @param configuration the folder with the files that a municipality edits
 * @param demo whether example incidents are to be loaded
 * @param ports the port of each service by its short name
 */
public record ServicesSettings(Path data, Path configuration, boolean demo, Map<String, Integer> ports) {
    /** As in service-kit.yml: a store that is away is told of before those who ask have given up waiting. */
    private static final String STORE_OPTIONS =
            "?serverSelectionTimeoutMS=3000&connectTimeoutMS=2000&w=majority&journal=true";

    /** Reads {@code --data=…}, {@code --config-dir=…}, {@code --demo} and {@code --NAME-port=…}. */
    public static ServicesSettings of(List<Member> members, String... args) {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            given.put(equals < 0 ? arg : arg.substring(0, equals), equals < 0 ? "" : arg.substring(equals + 1));
        }
        Map<String, Integer> ports = new HashMap<>();
        for (Member member : members) {
            String port = given.get("--" + member.name() + "-port");
            ports.put(member.name(), port == null ? member.usualPort() : Integer.parseInt(port));
        }
        return new ServicesSettings(
                Path.of(given.getOrDefault("--data", ".data")).toAbsolutePath(),
                Path.of(given.getOrDefault("--config-dir", "config")).toAbsolutePath(),
                given.containsKey("--demo"),
                Map.copyOf(ports));
    }

    /** Where people find the site. */
    public URI site() {
        return URI.create("http://localhost:" + ports.get(Member.GATEWAY));
    }

    /** Where people sign in. */
    public URI issuer() {
        return URI.create("http://localhost:" + ports.get(Member.SIGN_IN));
    }

    /** The command line of one service. */
    String[] argumentsFor(Member member, InfrastructurePorts infrastructure, Keys keys) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + ports.get(member.name()),
                "--spring.main.banner-mode=off",
                "--spring.lifecycle.timeout-per-shutdown-phase=3s",
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + infrastructure.mongo() + "/" + member.module()
                        + STORE_OPTIONS,
                "--incidentkedjan.notification.smtp.host=127.0.0.1",
                "--incidentkedjan.notification.smtp.port=" + infrastructure.smtp(),
                "--incidentkedjan.notification.sms.url=http://127.0.0.1:" + infrastructure.inbox() + "/sms",
                "--incidentkedjan.notification.smtp.replies-to=kvittens@kommun.example",
                "--incidentkedjan.notification.smtp.bounces-to=kvittens@kommun.example",
                "--incidentkedjan.notification.postbox.host=127.0.0.1",
                "--incidentkedjan.notification.postbox.port=" + infrastructure.imap(),
                "--incidentkedjan.notification.postbox.user=kvittens@kommun.example",
                "--incidentkedjan.notification.postbox.password=kvittens",
                "--incidentkedjan.intake.mailboxes[0].host=127.0.0.1",
                "--incidentkedjan.intake.mailboxes[0].port=" + infrastructure.imap(),
                "--incidentkedjan.intake.mailboxes[0].tls=false",
                "--incidentkedjan.intake.mailboxes[0].user=incident@kommun.example",
                "--incidentkedjan.intake.mailboxes[0].password=incident",
                "--incidentkedjan.intake.mail.own-addresses=kvittens@kommun.example",
                "--incidentkedjan.kafka.brokers=127.0.0.1:" + infrastructure.kafka(),
                "--incidentkedjan.gateway.inbox=http://localhost:" + infrastructure.inbox(),
                "--incidentkedjan.auditor.alarm-file=" + data.resolve("alarms.jsonl"),
                "--incidentkedjan.auditor.heartbeat-file=" + data.resolve("heartbeat-" + member.name()),
                "--incidentkedjan.config-dir=" + configuration,
                "--incidentkedjan.sealing.key-file=" + SealingKeyFile.in(data),
                "--incidentkedjan.access.own-key=" + keys.own(member.module()),
                "--incidentkedjan.access.trusted-keys=" + keys.trusted(),
                "--incidentkedjan.audit.checkpoints=" + data.resolve("audit-checkpoints"),
                "--incidentkedjan.sign-in.issuer=" + issuer(),
                "--incidentkedjan.sign-in-server.issuer=" + issuer(),
                "--incidentkedjan.sign-in-server.public-url=" + site(),
                "--incidentkedjan.sign-in-server.key-file=" + keys.signIn()));
        if (demo) {
            // A year passes in a minute, and nobody could answer in time, or read a report.
            arguments.add("--incidentkedjan.drills.planned=false");
            arguments.add("--incidentkedjan.reports.planned=false");
        }
        if (member.isGateway()) {
            arguments.add("--incidentkedjan.sign-in.client-secret=" + keys.clientSecret());
        }
        if (member.name().equals(Member.SIGN_IN)) {
            arguments.add("--incidentkedjan.sign-in-server.client-secret=" + keys.clientSecret());
        }
        arguments.add("--incidentkedjan.services.gateway=http://127.0.0.1:" + ports.get(Member.GATEWAY));
        ports.forEach((name, port) -> arguments.add(
                name.equals(Member.GATEWAY)
                        ? "--incidentkedjan.public-url=http://localhost:" + port
                        : "--incidentkedjan.services." + name + "=http://127.0.0.1:" + port));
        return arguments.toArray(String[]::new);
    }
}
