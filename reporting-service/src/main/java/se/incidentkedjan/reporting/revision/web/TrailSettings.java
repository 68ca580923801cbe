package se.incidentkedjan.reporting.revision.web;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are whose trails are shown.
 *
 * @param gateway base URL of the gateway, seen from inside
 * @param intake base URL of incident-intake
 * @param escalation base URL of escalation-service
 * @param notification base URL of notification-service
 * @param reporting base URL of this service
 */
@Validated
@ConfigurationProperties("incidentkedjan.services")
record TrailSettings(
        @NotBlank @DefaultValue("http://localhost:8080") String gateway,
        @NotBlank @DefaultValue("http://localhost:8081") String intake,
        @NotBlank @DefaultValue("http://localhost:8082") String escalation,
        @NotBlank @DefaultValue("http://localhost:8083") String notification,
        @NotBlank @DefaultValue("http://localhost:8084") String reporting) {}
