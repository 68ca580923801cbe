package se.incidentkedjan.kit.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may have the open data. Set it alike for the gateway and reporting-service.
 *
 * @param open whether everybody may; otherwise those who have signed in
 */
@ConfigurationProperties("incidentkedjan.open-data")
record OpenDataSettings(@DefaultValue("true") boolean open) {}
