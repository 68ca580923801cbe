package se.incidentkedjan.notification.dispatch.web;

import java.util.Objects;
import java.util.stream.Collectors;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Step;

/** Whose the messages of an incident are, as far as their steps tell: the last one knows best. */
public final class DispatchHolding {

    private DispatchHolding() {}

    /** What is asked for by whoever reads them. */
    public static Holding of(Dispatch dispatch) {
        var steps = dispatch.deliveries().stream()
                .map(Delivery::step)
                .filter(Objects::nonNull)
                .toList();
        var unit = steps.stream().map(Step::unit).filter(Objects::nonNull).reduce((earlier, later) -> later);
        return new Holding(
                dispatch.incident(),
                unit.orElse(null),
                null,
                steps.stream().map(Step::role).collect(Collectors.toSet()));
    }
}
