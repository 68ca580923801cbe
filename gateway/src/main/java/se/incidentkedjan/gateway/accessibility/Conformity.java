package se.incidentkedjan.gateway.accessibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the site stands to the law, in the three steps that the authority (Digg) has. */
enum Conformity {
    FULL("helt förenlig", "fully compliant"),
    PARTIAL("delvis förenlig", "partially compliant"),
    NONE("inte förenlig", "not compliant");

    private final String sv;
    private final String en;

    Conformity(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** As the authority says it. */
    Words words() {
        return new Words(sv, en);
    }

    /** Automatic tests find only part of the obstacles, so they are never enough to call a site fully compliant. */
    static Conformity of(List<Deviation> known, @Nullable ManualAssessment manual) {
        if (known.stream().anyMatch(one -> one.extent() == Deviation.Extent.MOST)) {
            return NONE;
        }
        return known.isEmpty() && manual != null ? FULL : PARTIAL;
    }
}
