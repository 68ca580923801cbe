package se.incidentkedjan.escalation.worklist.store;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The work list.
 *
 * @param mostWithoutIndex with more cases than this, and a store that keeps no index of them, people are told that the
 *     list is slow
 */
@Validated
@ConfigurationProperties("incidentkedjan.work-list")
record WorkListSettings(@DefaultValue("20000") @Min(1) int mostWithoutIndex) {}
