package se.incidentkedjan.localstack.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.incidentkedjan.localstack.process.InfrastructurePorts;

/**
 * The services of the chain in this process: started side by side, each in its own context, and stopped with the
 * gateway first. While all of them answer, the file {@value #READY_FILE} stands in the data directory.
 */
public final class ServiceGroup implements AutoCloseable {
    /** Holds the process id and the ports as JSON. */
    public static final String READY_FILE = "services.json";

    private final List<Member> members;
    private final ServicesSettings settings;
    private final Clock clock;
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    private ServiceGroup(List<Member> members, ServicesSettings settings, Clock clock) {
        this.members = members;
        this.settings = settings;
        // Stores and JSON keep milliseconds; finer instants would differ from what is read back.
        this.clock = Clock.tick(clock, Duration.ofMillis(1));
    }

    /**
     * Starts all and returns when each is ready.
     *
     * @param clock what all of them take the time from
     * @throws java.util.concurrent.CompletionException with the first failure; those that did start are stopped
     */
    public static ServiceGroup start(List<Member> members, ServicesSettings settings, Clock clock) {
        ServiceGroup group = new ServiceGroup(members, settings, clock);
        try {
            group.startAll();
            group.tell(Clock.systemUTC().millis());
            return group;
        } catch (RuntimeException e) {
            group.close();
            throw e;
        }
    }

    private void startAll() {
        SharedLog.open();
        InfrastructurePorts infrastructure = InfrastructurePorts.of(settings.data());
        Keys keys = Keys.in(settings.data());
        SealingKeyFile.makeIfMissing(settings.data(), clock);
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, members.size()))) {
            CompletableFuture.allOf(members.stream()
                            .map(member -> CompletableFuture.runAsync(
                                    () -> start(member, settings.argumentsFor(member, infrastructure, keys)), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void start(Member member, String... arguments) {
        SpringApplication application = member.application().get();
        application.setRegisterShutdownHook(false);
        SharedLog.use(application);
        application.addInitializers(
                (GenericApplicationContext context) -> context.registerBean("clock", Clock.class, () -> clock));
        running.put(member.name(), application.run(arguments));
    }

    private void tell(long startedAtMillis) {
        String ports = settings.ports().entrySet().stream()
                .map(port -> ", \"" + port.getKey() + "Port\": " + port.getValue())
                .sorted()
                .collect(Collectors.joining());
        Path draft = settings.data().resolve(READY_FILE + ".draft");
        try {
            Files.writeString(
                    draft,
                    "{\"pid\": " + ProcessHandle.current().pid() + ", \"startedAtMillis\": " + startedAtMillis + ports
                            + "}\n");
            Files.move(draft, settings.data().resolve(READY_FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The context of a running service, by its short name. */
    public ConfigurableApplicationContext context(String name) {
        ConfigurableApplicationContext context = running.get(name);
        if (context == null) {
            throw new IllegalArgumentException("no service is called " + name);
        }
        return context;
    }

    /** Stops the gateway, so that nobody gets half an answer, and then the others side by side. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(settings.data().resolve(READY_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        members.stream().filter(Member::isGateway).forEach(this::stop);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            members.stream()
                    .filter(member -> !member.isGateway())
                    .forEach(member -> threads.execute(() -> stop(member)));
        }
    }

    private void stop(Member member) {
        ConfigurableApplicationContext context = running.remove(member.name());
        if (context != null) {
            context.close();
        }
    }
}
