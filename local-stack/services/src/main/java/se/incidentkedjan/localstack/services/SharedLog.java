package se.incidentkedjan.localstack.services;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/**
 * One log for all services of the process. Each application would open it anew, so that every line came once for each;
 * here it is opened once, in the form that system properties ask for, such as
 * {@code logging.structured.format.console=ecs}.
 */
public final class SharedLog {

    private static final Map<String, LogLevel> LEVELS = Map.ofEntries(
            entry("root", LogLevel.INFO),
            entry("org.apache.kafka", LogLevel.WARN),
            // They say at every try that a broker is away; each service's watch says it once.
            entry("org.apache.kafka.clients.NetworkClient", LogLevel.ERROR),
            entry("org.apache.kafka.clients.ClientUtils", LogLevel.ERROR),
            entry("org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils", LogLevel.ERROR),
            entry("org.springframework", LogLevel.WARN),
            entry("org.springframework.boot.mongodb.health", LogLevel.ERROR),
            entry("org.springdoc", LogLevel.ERROR),
            entry("org.springframework.core.events.SpringDocAppInitializer", LogLevel.ERROR),
            entry("org.apache.catalina", LogLevel.WARN),
            // At debug they write whole requests into the log, words and names and all.
            entry("org.apache.coyote.http11.Http11InputBuffer", LogLevel.INFO),
            entry("org.apache.tomcat.util.http.Parameters", LogLevel.INFO),
            entry("org.mongodb.driver", LogLevel.WARN));

    private SharedLog() {}

    /** Opens it; does nothing when it is open already. */
    public static void open() {
        var system = LoggingSystem.get(SharedLog.class.getClassLoader());
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        LEVELS.forEach(system::setLogLevel);
    }

    /** Takes away those who would open the log once more, or shut it so that it can be. */
    static void use(SpringApplication application) {
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener)
                        && !listener.getClass().getSimpleName().equals("LoggingSystemShutdownListener"))
                .toList());
    }
}
