package se.incidentkedjan.intake;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.intake.register.ImportStopped;
import se.incidentkedjan.kit.messaging.Failures;
import se.incidentkedjan.kit.outage.Outage;

/** Lets the imports of older registers go on, time after time, and tells the log why they do not. */
final class RegisterRound implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterRound.class);

    private final Runnable look;
    private final Outage store;
    private final Outage fault;

    RegisterRound(Runnable look, Clock clock) {
        this.look = look;
        this.store = new Outage(
                LOG,
                "Imports of older registers wait; they go on when the stores answer",
                "Imports of older registers go on",
                clock);
        this.fault = new Outage(
                LOG,
                "An import of an older register cannot go on, and nothing changes by waiting; the others go on",
                "All imports of older registers go on",
                clock);
    }

    @Override
    public void run() {
        try {
            look.run();
            store.isThere();
            fault.isThere();
        } catch (ImportStopped e) {
            if (Failures.isPermanent(e.failure())) {
                fault.missed(e);
            } else {
                store.missed(e.failure());
            }
        } catch (RuntimeException e) {
            store.missed(e);
        }
    }

    /** What people are told of an import that gets nowhere since then. */
    static String alarm(Instant since) {
        return "En import av ett äldre register kommer inte vidare sedan " + SwedishTime.dateAndTime(since)
                + ". Se loggen. Den går vidare av sig själv när felet är borta, och kan annars ångras på /importera.";
    }
}
