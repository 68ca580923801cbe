package se.incidentkedjan.reporting.health;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import se.incidentkedjan.kit.auditor.ChainCheck;

/**
 * Reports that nobody is called for, since the rules have not been applied to them. It is looked at from here, so that it is also
 * seen when the service that applies them is dead.
 */
public final class UnassessedCheck implements ChainCheck {

    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final ToLongFunction<Duration> olderThan;
    private final BooleanSupplier hasHeardAll;
    private boolean wasSo;

    /**
     * Among these reports.
     *
     * @param olderThan how many have waited for longer than this
     * @param hasHeardAll whether everything that has been said is known; until then an assessment may be among the rest
     */
    public UnassessedCheck(ToLongFunction<Duration> olderThan, BooleanSupplier hasHeardAll) {
        this.olderThan = olderThan;
        this.hasHeardAll = hasHeardAll;
    }

    @Override
    public String name() {
        return "unassessed-reports";
    }

    @Override
    public Optional<String> look() {
        long waiting = hasHeardAll.getAsBoolean() ? olderThan.applyAsLong(TOO_LONG) : 0;
        // After an outage old reports come all at once, and are assessed a moment later.
        var isSoStill = waiting > 0 && wasSo;
        wasSo = waiting > 0;
        return !isSoStill
                ? Optional.empty()
                : Optional.of(
                        "%s har väntat på bedömning i mer än fem minuter, och ingen är kallad till %s. Se om escalation-service kör och om den har händelser som inte kunde tas om hand."
                                .formatted(
                                        waiting == 1 ? "En anmälan" : waiting + " anmälningar",
                                        waiting == 1 ? "den" : "dem"));
    }
}
