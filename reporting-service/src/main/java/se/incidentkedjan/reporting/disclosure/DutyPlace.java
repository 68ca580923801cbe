package se.incidentkedjan.reporting.disclosure;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.counting.Standing;

/**
 * Where a legal duty is counted.
 *
 * @param duty its code
 * @param standing how it stands
 * @param controller the nämnd or styrelse whose it is; absent when it is the municipality's
 */
public record DutyPlace(
        String duty, Standing standing, @Nullable String controller) {

    static DutyPlace parse(String code) {
        var parts = code.split("/", 3);
        return new DutyPlace(parts[0], Standing.valueOf(parts[1]), parts.length < 3 ? null : parts[2]);
    }

    String code() {
        return duty + "/" + standing + (controller == null ? "" : "/" + controller);
    }
}
