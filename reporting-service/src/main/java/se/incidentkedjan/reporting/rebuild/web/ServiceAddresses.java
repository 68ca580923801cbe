package se.incidentkedjan.reporting.rebuild.web;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are that own what is counted.
 *
 * @param intake base URL of incident-intake
 * @param escalation base URL of escalation-service
 * @param notification base URL of notification-service
 */
@Validated
@ConfigurationProperties("incidentkedjan.services")
record ServiceAddresses(
        @NotBlank @DefaultValue("http://localhost:8081") String intake,
        @NotBlank @DefaultValue("http://localhost:8082") String escalation,
        @NotBlank @DefaultValue("http://localhost:8083") String notification) {}
