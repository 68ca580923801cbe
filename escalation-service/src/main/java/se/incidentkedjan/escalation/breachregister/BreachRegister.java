package se.incidentkedjan.escalation.breachregister;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.events.UnitCode;

/** Reads registers, a few cases at a time. */
public final class BreachRegister {

    private final BreachCases cases;
    private final DecisionBasis basis;

    /**
     * The register of these cases.
     *
     * @param basis whose organisation is asked each time, since it may change meanwhile
     */
    public BreachRegister(BreachCases cases, DecisionBasis basis) {
        this.cases = cases;
        this.basis = basis;
    }

    /**
     * The rows of a register, in the order of their references.
     *
     * @param controller whose; those of all that may be read when absent
     */
    public Stream<RegisterEntry> entries(@Nullable UnitCode controller, Period period, RegisterReach readable) {
        var organisation = basis.organisation();
        return StreamSupport.stream(cases.of(period).spliterator(), false)
                .filter(one -> !one.isDrill())
                .flatMap(one -> RegisterEntry.of(one, period, organisation).stream())
                .filter(entry -> controller == null || entry.controller().equals(controller))
                .filter(entry -> readable.covers(entry.one(), entry.controller()));
    }

    /** The name of a nämnd or styrelse. */
    public String name(UnitCode controller) {
        return basis.organisation().boardName(controller).orElse(controller.value());
    }
}
