package se.incidentkedjan.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps the services apart that share one class path in the local stack: the libraries of the gateway stay out of the
 * others, and their stores and topics stay out of the gateway. The gateway's own switch is not enough: without its
 * main configuration the rest of its libraries cannot start.
 */
final class OwnLibrariesOnly implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> OF_THE_GATEWAY = List.of("org.springframework.cloud.gateway.");

    private static final List<String> OF_THE_OTHERS = List.of(
            "org.springframework.boot.mongodb.",
            "org.springframework.boot.data.mongodb.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.mail.",
            "org.springframework.boot.integration.",
            "org.springframework.cloud.stream.",
            "org.springframework.cloud.function.",
            "org.springdoc.",
            "se.incidentkedjan.kit.");

    private boolean gateway;

    @Override
    public void setEnvironment(Environment environment) {
        gateway = environment.getProperty("incidentkedjan.gateway.enabled", Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        List<String> foreign = gateway ? OF_THE_OTHERS : OF_THE_GATEWAY;
        boolean[] wanted = new boolean[candidates.length];
        for (int index = 0; index < candidates.length; index++) {
            String candidate = candidates[index];
            wanted[index] = candidate == null || foreign.stream().noneMatch(candidate::startsWith);
        }
        return wanted;
    }
}
