package se.incidentkedjan.localstack.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps the applications apart that share one class path here: what only the gateway or the sign-in server has in its
 * own image stays out of the others, and what they do not have stays out of them.
 */
final class OwnLibrariesOnly implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> OF_THE_GATEWAY =
            List.of("org.springframework.cloud.gateway.", "org.springframework.boot.security.oauth2.client.");

    private static final List<String> OF_THE_SIGN_IN =
            List.of("org.springframework.boot.security.oauth2.server.authorization.");

    private static final List<String> OF_THE_CHAIN = List.of(
            "org.springframework.boot.kafka.",
            "org.springframework.boot.mail.",
            "org.springframework.boot.integration.",
            "org.springframework.cloud.stream.",
            "org.springframework.cloud.function.",
            "org.springdoc.");

    private static final List<String> OF_ALL_WITH_A_STORE = List.of(
            "org.springframework.boot.mongodb.", "org.springframework.boot.data.mongodb.", "se.incidentkedjan.kit.");

    private List<String> foreign = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        foreign = switch (environment.getProperty("spring.application.name", "")) {
            case "gateway" -> all(List.of(OF_THE_SIGN_IN, OF_THE_CHAIN));
            case "sign-in" -> all(List.of(OF_THE_GATEWAY, OF_THE_CHAIN, OF_ALL_WITH_A_STORE));
            default -> all(List.of(OF_THE_GATEWAY, OF_THE_SIGN_IN));
        };
    }

    private static List<String> all(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        for (int index = 0; index < candidates.length; index++) {
            String candidate = candidates[index];
            wanted[index] = candidate == null || foreign.stream().noneMatch(candidate::startsWith);
        }
        return wanted;
    }
}
