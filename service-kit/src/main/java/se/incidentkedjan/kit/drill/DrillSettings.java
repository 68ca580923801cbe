package se.incidentkedjan.kit.drill;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set for drills besides {@code drill.yml}.
 *
 * @param planned whether drills are made by themselves at all; where time does not pass as usual they are not
 */
@ConfigurationProperties("incidentkedjan.drills")
public record DrillSettings(@DefaultValue("true") boolean planned) {}
