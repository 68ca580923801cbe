package se.incidentkedjan.kit.ledger;

import java.time.Duration;
import java.util.Optional;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** What should have been done by now and is not: clocks, reminders, waits and attempts. */
final class LateCheck implements ChainCheck {

    private static final Duration TOO_LONG = Duration.ofMinutes(2);

    private final WakeUps wakeUps;

    LateCheck(WakeUps wakeUps) {
        this.wakeUps = wakeUps;
    }

    @Override
    public String name() {
        return "late-steps";
    }

    @Override
    public Optional<String> look() {
        int late = wakeUps.lateBy(TOO_LONG);
        return late == 0
                ? Optional.empty()
                : Optional.of(("%d ärenden har något som skulle ha gjorts för mer än två minuter sedan: en klocka, en"
                                + " påminnelse, ett utskick. Kontrollera att tjänsten hinner med och att databasen svarar.")
                        .formatted(late));
    }
}
