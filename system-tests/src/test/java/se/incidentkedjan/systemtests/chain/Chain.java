package se.incidentkedjan.systemtests.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import se.incidentkedjan.kit.access.KeyFiles;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.access.ServiceTokens;
import se.incidentkedjan.localstack.ServicesMain;
import se.incidentkedjan.localstack.process.FreePorts;
import se.incidentkedjan.localstack.process.InfrastructurePorts;
import se.incidentkedjan.localstack.process.InfrastructureProcess;
import se.incidentkedjan.localstack.process.SystemAccount;
import se.incidentkedjan.localstack.services.Keys;
import se.incidentkedjan.localstack.services.Member;
import se.incidentkedjan.localstack.services.TurnedClock;
import se.incidentkedjan.testing.AwakeConfig;

/** A running chain: where its doors are. */
public final class Chain implements AutoCloseable {

    /** How the services run. */
    interface Services extends AutoCloseable {

        /** Ends them at once, so that they can finish nothing. */
        void kill();

        /** Lets them finish what they do, and returns when they have stopped. */
        void stop();

        /** Whether they have been started and neither stopped nor killed since. */
        boolean run();

        /** Starts them again on the same ports and data. */
        void start();

        @Override
        void close();
    }

    private record Roads(Road kafka, Road store, Road mail) {

        static Roads to(InfrastructurePorts ports) {
            return to(ports, Road.to(ports.kafka()));
        }

        static Roads to(InfrastructurePorts ports, Road kafka) {
            return new Roads(kafka, Road.to(ports.mongo()), Road.to(ports.smtp()));
        }

        void close() {
            kafka.close();
            store.close();
            mail.close();
        }
    }

    private final InfrastructureProcess infrastructure;
    private final Path data;
    private final Roads roads;
    private final Map<String, Integer> ports;
    private final Services services;
    private final SystemAccount account;
    private final Map<String, ServiceTokens> serviceTokens = new ConcurrentHashMap<>();

    private Chain(
            InfrastructureProcess infrastructure,
            Path data,
            Roads roads,
            Map<String, Integer> ports,
            Services services) {
        this.infrastructure = infrastructure;
        this.data = data;
        this.roads = roads;
        this.ports = ports;
        this.services = services;
        this.account = new SystemAccount(URI.create(signInAddress()));
    }

    /** With the services in this process: quick to start, and to be shared by many tests. */
    public static Chain inThisProcess() {
        return inThisProcess(folder -> {});
    }

    /** The same, with files of the municipality's that are changed in their folder before the start. */
    public static Chain inThisProcess(Consumer<Path> changing) {
        var infrastructure = InfrastructureProcess.start(temporaryFolder());
        var ports = freePorts();
        var data = infrastructure.data();
        var folder = configuration();
        changing.accept(folder);
        var services = new ServicesHere(data, folder, ports);
        return started(new Chain(infrastructure, data, Roads.to(infrastructure.ports()), ports, services));
    }

    /** With the services in a process of their own, which can be killed, and roads from it that can be blocked. */
    public static Chain inItsOwnProcess() {
        int broker = FreePorts.take(1).getFirst();
        var kafka = Road.to(broker);
        var infrastructure = InfrastructureProcess.startBehind(temporaryFolder(), broker, kafka.port());
        var ports = freePorts();
        var roads = Roads.to(infrastructure.ports(), kafka);
        var data = folderOfServices(infrastructure, roads);
        var services = new ServicesProcess(data, configuration(), ports, clockFile(data));
        return started(new Chain(infrastructure, data, roads, ports, services));
    }

    /** Tells services the entrances of the roads as the ports, and all else as it is. */
    private static Path folderOfServices(InfrastructureProcess infrastructure, Roads roads) {
        try {
            var folder = Files.createDirectory(infrastructure.data().resolve("services"));
            var told = Files.readString(infrastructure.data().resolve("infrastructure.json"));
            Files.writeString(
                    folder.resolve("infrastructure.json"),
                    told.replaceFirst("\"kafkaPort\"\\s*:\\s*\\d+", "\"kafkaPort\": " + roads.kafka.port())
                            .replaceFirst("\"mongoPort\"\\s*:\\s*\\d+", "\"mongoPort\": " + roads.store.port())
                            .replaceFirst("\"smtpPort\"\\s*:\\s*\\d+", "\"smtpPort\": " + roads.mail.port()));
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
        return started(new Chain(infrastructure, data, Roads.to(mail), ports, services));
    }

    private static Path clockFile(Path data) {
        return data.resolve("clock");
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

    /** The address of the sign-in server. */
    public String signInAddress() {
        return "http://localhost:" + ports.get(Member.SIGN_IN);
    }

    /** The account of another system of the municipality's. */
    public SystemAccount account() {
        return account;
    }

    /** What a service account shows a service, made anew every few minutes. */
    public String serviceToken(String account, String service) {
        return serviceTokens(account).to(moduleOf(service));
    }

    /** What a service account can sign. */
    public ServiceTokens serviceTokens(String account) {
        return serviceTokens.computeIfAbsent(account, whose -> {
            var key = KeyFiles.privateKey(Keys.in(data).own(whose));
            return new ServiceTokens(new OwnKey(whose, key), Clock.systemUTC());
        });
    }

    /** What the gateway shows the sign-in server. */
    String clientSecret() {
        return Keys.in(data).clientSecret();
    }

    private static String moduleOf(String service) {
        return ServicesMain.MEMBERS.stream()
                .filter(member -> member.name().equals(service))
                .findFirst()
                .orElseThrow()
                .module();
    }

    /** What a service answers an operator, past the gateway. */
    public Office.Answer ask(String service, String path) {
        var inside = Office.ofNobody(addressOf(service));
        return path.startsWith("/internal/")
                ? inside.showing(serviceToken("operator", service)).get(path, "Accept", "*/*")
                : inside.get(path, "Accept", "*/*");
    }

    /** The folder that operators' commands are given. */
    public Path data() {
        return data;
    }

    /** The road that mails take, in a chain in its own process. */
    public Road mailRoad() {
        return roads.mail;
    }

    /** The road to the store, in a chain in its own process. */
    public Road storeRoad() {
        return roads.store;
    }

    /** The road to the broker, in a chain in its own process; also for those here who read topics. */
    public Road kafkaRoad() {
        return roads.kafka;
    }

    /** The clock of the services, which can be turned, in a chain in its own process. */
    public TurnedClock clock() {
        return TurnedClock.of(clockFile(data), Clock.systemUTC());
    }

    /** What the process of the services has said so far, in a chain in its own process. */
    public List<String> log() {
        try {
            return Files.readAllLines(data.resolve("services.out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker, the store and the mail server. */
    public InfrastructureProcess infrastructure() {
        return infrastructure;
    }

    /** What another system can do that reports, handles and reads statistics. */
    public Office office() {
        return Office.of(account, address());
    }

    /** The mails that were delivered. */
    public PostBox postBox() {
        return new PostBox(infrastructure.ports().imap());
    }

    /** The text messages that were delivered. */
    public TextMessages textMessages() {
        return new TextMessages(infrastructure.ports().inbox());
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

    /** Whether the services have been started since they were last stopped or killed. */
    public boolean servicesRun() {
        return services.run();
    }

    /** Starts the services again after they were stopped or killed. */
    public void startServices() {
        services.start();
    }

    @Override
    public void close() {
        services.close();
        roads.close();
        infrastructure.close();
    }

    private static Path configuration() {
        return AwakeConfig.of(Path.of(System.getProperty("project.root", ".."))
                .toAbsolutePath()
                .resolve("config"));
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
        var free = FreePorts.take(ServicesMain.MEMBERS.size()).iterator();
        ServicesMain.MEMBERS.forEach(member -> ports.put(member.name(), free.next()));
        return Map.copyOf(ports);
    }
}
