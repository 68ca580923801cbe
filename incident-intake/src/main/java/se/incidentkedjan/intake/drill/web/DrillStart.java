package se.incidentkedjan.intake.drill.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.intake.drill.DrillDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;

/** What page and API have in common when a drill is started. */
final class DrillStart {

    private final DrillDesk desk;

    DrillStart(DrillDesk desk) {
        this.desk = desk;
    }

    /** The role with this code, if it can be asked. */
    Optional<RoleCode> role(@Nullable String code) {
        return desk.roles().stream()
                .filter(role -> role.toString().equals(code))
                .findFirst();
    }

    /** Which can, as a sentence. */
    String whichRoles() {
        return "Ange en roll för hela kommunen: "
                + desk.roles().stream().map(RoleCode::toString).collect(Collectors.joining(", ")) + ".";
    }

    static boolean isKey(String text) {
        try {
            IdempotencyKey.ofStartedDrill(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    Outcome start(RoleCode role, String key) {
        return desk.start(role, IdempotencyKey.ofStartedDrill(key))
                .orElseThrow(() -> new IllegalStateException("the role was there a moment ago"));
    }
}
