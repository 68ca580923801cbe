package se.incidentkedjan.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that counts: read models and reports for kommunstyrelse, nämnder, bolag, CISO and DPO. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingServiceApplication {

    /** For the container. */
    public ReportingServiceApplication() {}

    /** The application, ready to run; it reads {@code reporting-service.yml}. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(ReportingServiceApplication.class)
                .properties("spring.config.name=reporting-service")
                .build();
    }

    /** Runs the service. */
    public static void main(String... args) {
        application().run(args);
    }
}
