package se.incidentkedjan.notification;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts notification-service. */
@SpringBootApplication
public class NotificationServiceApplication {

    /** The service, ready to run with settings of its own, also beside others in one process. */
    public static SpringApplication application() {
        var application = new SpringApplication(NotificationServiceApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "notification-service"));
        return application;
    }

    /** Runs the service alone. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
