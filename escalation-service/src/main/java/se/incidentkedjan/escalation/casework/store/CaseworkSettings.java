package se.incidentkedjan.escalation.casework.store;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Cases.
 *
 * @param mostWithoutIndex with more cases than this, and a store that keeps no index of them, people are told that a case
 *     is slow to open and to change
 * @param similarWithin how far apart two cases are received at most that are shown as alike
 */
@Validated
@ConfigurationProperties("incidentkedjan.casework")
record CaseworkSettings(
        @DefaultValue("20000") @Min(1) int mostWithoutIndex,
        @DefaultValue("30d") Duration similarWithin) {}
