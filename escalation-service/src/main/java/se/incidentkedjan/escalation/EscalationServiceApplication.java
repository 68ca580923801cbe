package se.incidentkedjan.escalation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service. */
@SpringBootApplication
public class EscalationServiceApplication {

    /** The service, ready to run with further arguments. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(EscalationServiceApplication.class)
                .properties("spring.config.name=escalation-service")
                .application();
    }

    /** Runs the service on its own. */
    public static void main(String[] args) {
        application().run(args);
    }
}
