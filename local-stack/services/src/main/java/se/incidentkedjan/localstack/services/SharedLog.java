package se.incidentkedjan.localstack.services;

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

    private static final Map<String, LogLevel> LEVELS = Map.of(
            "root", LogLevel.INFO,
            "org.apache.kafka", LogLevel.WARN,
            // It says every second that a broker is away; each service's watch says it once.
            "org.apache.kafka.clients.NetworkClient", LogLevel.ERROR,
            "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils", LogLevel.ERROR,
            "org.springframework", LogLevel.WARN,
            "org.springframework.boot.mongodb.health", LogLevel.ERROR,
            "org.springdoc", LogLevel.ERROR,
            "org.springframework.core.events.SpringDocAppInitializer", LogLevel.ERROR,
            "org.apache.catalina", LogLevel.WARN,
            "org.mongodb.driver", LogLevel.WARN);

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
