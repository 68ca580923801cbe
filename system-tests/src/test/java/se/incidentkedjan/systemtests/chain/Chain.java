package se.incidentkedjan.systemtests.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.incidentkedjan.localstack.ServicesMain;
import se.incidentkedjan.localstack.process.InfrastructurePorts;
import se.incidentkedjan.localstack.process.InfrastructureProcess;
import se.incidentkedjan.localstack.services.Member;

/** A running chain: where its doors are. */
public final class Chain implements AutoCloseable {

    /** How the services run. */
    interface Services extends AutoCloseable {

        /** Ends them at once, so that they can finish nothing. */
        void kill();

        /** Lets them finish what they do, and returns when they have stopped. */
        void stop();

        /** Starts them again on the same ports and data. */
        void start();

        @Override
        void close();
    }

    private final InfrastructureProcess infrastructure;
    private final Path data;
    private final MailRoad mailRoad;
    private final Map<String, Integer> ports;
    private final Services services;

    private Chain(
            InfrastructureProcess infrastructure,
            Path data,
            MailRoad mailRoad,
            Map<String, Integer> ports,
            Services services) {
        this.infrastructure = infrastructure;
        this.data = data;
        this.mailRoad = mailRoad;
        this.ports = ports;
        this.services = services;
    }

    /** With the services in this process: quick to start, and to be shared by many tests. */
    public static Chain inThisProcess() {
        var infrastructure = InfrastructureProcess.start(temporaryFolder());
        var ports = freePorts();
        var data = infrastructure.data();
        var services = new ServicesHere(data, configuration(), ports);
        var mailRoad = MailRoad.to(infrastructure.ports().smtp());
        return started(new Chain(infrastructure, data, mailRoad, ports, services));
    }

    /** With the services in a process of their own, which can be killed, and their mails on a road that can be blocked. */
    public static Chain inItsOwnProcess() {
        var infrastructure = InfrastructureProcess.start(temporaryFolder());
        var ports = freePorts();
        var mailRoad = MailRoad.to(infrastructure.ports().smtp());
        var data = folderOfServices(infrastructure, mailRoad);
        var services = new ServicesProcess(data, configuration(), ports);
        return started(new Chain(infrastructure, data, mailRoad, ports, services));
    }

    /** Tells services the mail server's port as the road's entrance, and all else as it is. */
    private static Path folderOfServices(InfrastructureProcess infrastructure, MailRoad mailRoad) {
        try {
            var folder = Files.createDirectory(infrastructure.data().resolve("services"));
            var told = Files.readString(infrastructure.data().resolve("infrastructure.json"));
            Files.writeString(
                    folder.resolve("infrastructure.json"),
                    told.replaceFirst("\"smtpPort\"\\s*:\\s*\\d+", "\"smtpPort\": " + mailRoad.port()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the services in this process, on a broker and a store that run elsewhere on this machine. */
    public static Chain on(int kafkaPort, int mongoPort) {
        var infrastructure = InfrastructureProcess.start(temporaryFolder());
        var mail = infrastructure.ports();
        var data = temporaryFolder();
        try {
            Files.writeString(
                    data.resolve("infrastructure.json"),
                    "{\"kafkaPort\": %d, \"mongoPort\": %d, \"smtpPort\": %d, \"imapPort\": %d, \"inboxPort\": %d}"
                            .formatted(kafkaPort, mongoPort, mail.smtp(), mail.imap(), mail.inbox()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ports = freePorts();
        var services = new ServicesHere(data, configuration(), ports);
        return started(new Chain(infrastructure, data, MailRoad.to(mail.smtp()), ports, services));
    }

    private static Chain started(Chain chain) {
        try {
            chain.services.start();
            return chain;
        } catch (RuntimeException e) {
            chain.close();
            throw e;
        }
    }

    /** The address that people and programs use. */
    public String address() {
        return "http://localhost:" + ports.get(Member.GATEWAY);
    }

    /** The address of one service itself, past the gateway. */
    public String addressOf(String service) {
        return "http://127.0.0.1:" + ports.get(service);
    }

    /** The secret that the services show each other. */
    public String serviceToken() {
        try {
            return Files.readString(data.resolve("service-token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service answers those inside, past the gateway. */
    public Office.Answer ask(String service, String path) {
        return new Office(addressOf(service)).get(path, "Accept", "*/*", "Authorization", "Bearer " + serviceToken());
    }

    /** The folder that operators' commands are given. */
    public Path data() {
        return data;
    }

    /** The road that mails take, in a chain in its own process. */
    public MailRoad mailRoad() {
        return mailRoad;
    }

    /** The broker, the store and the mail server. */
    public InfrastructureProcess infrastructure() {
        return infrastructure;
    }

    /** What reporters, handlers and readers of statistics can do. */
    public Office office() {
        return new Office(address());
    }

    /** The mails that were delivered. */
    public PostBox postBox() {
        return new PostBox(infrastructure.ports().imap());
    }

    /** The events that were published. */
    public Topics topics() {
        return new Topics("127.0.0.1:" + InfrastructurePorts.of(data).kafka());
    }

    /** Ends the services with SIGKILL; only for a chain in its own process. */
    public void killServices() {
        services.kill();
    }

    /** Stops the services as an operator does; only for a chain in its own process. */
    public void stopServices() {
        services.stop();
    }

    /** Starts the services again after they were stopped or killed. */
    public void startServices() {
        services.start();
    }

    @Override
    public void close() {
        services.close();
        mailRoad.close();
        infrastructure.close();
    }

    private static Path configuration() {
        return Path.of(System.getProperty("project.root", ".."))
                .toAbsolutePath()
                .resolve("config");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("incidentkedjan-system-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> freePorts() {
        var ports = new HashMap<String, Integer>();
        var taken = new java.util.ArrayList<ServerSocket>();
        try {
            for (var member : ServicesMain.MEMBERS) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                taken.add(socket);
                ports.put(member.name(), socket.getLocalPort());
            }
            for (var socket : taken) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(ports);
    }
}
