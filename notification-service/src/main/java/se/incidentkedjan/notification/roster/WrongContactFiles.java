package se.incidentkedjan.notification.roster;

import java.util.Optional;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** Files that somebody has changed, and that are wrong, so that they are not in force. */
public final class WrongContactFiles implements ChainCheck {

    private final ContactPlanInForce plan;

    /** Looks at the files of this plan. */
    public WrongContactFiles(ContactPlanInForce plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return "wrong-contact-files";
    }

    @Override
    public Optional<String> look() {
        var problems = plan.state().problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(("Ändrade filer är fel och används inte (%s, rad %d%s). Se felen med:"
                                + " ./incidentkedjan notify coverage")
                        .formatted(
                                problems.getFirst().file(),
                                problems.getFirst().line(),
                                problems.size() == 1 ? "" : " med flera; %d fel".formatted(problems.size())));
    }
}
