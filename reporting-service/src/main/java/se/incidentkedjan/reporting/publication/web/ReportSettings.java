package se.incidentkedjan.reporting.publication.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set for reports besides {@code meetings.yml}.
 *
 * @param planned whether reports are made by themselves at all; where time does not pass as usual they are not
 */
@ConfigurationProperties("incidentkedjan.reports")
record ReportSettings(@DefaultValue("true") boolean planned) {}
