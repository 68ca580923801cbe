package se.incidentkedjan.escalation.casework.store;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Cases.
 *
 * @param mostWithoutIndex with more cases than this, and a store that keeps no index of them, people are told that a case
 *     is slow to open and to change
 */
@Validated
@ConfigurationProperties("incidentkedjan.casework")
record CaseworkSettings(@DefaultValue("200000") @Min(1) int mostWithoutIndex) {}
