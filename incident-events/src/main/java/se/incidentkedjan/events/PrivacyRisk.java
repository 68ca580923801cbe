package se.incidentkedjan.events;

/** Advice on the risk to the people whose data are concerned (GDPR art. 33-34). */
public enum PrivacyRisk {
    /** No personal data are involved. */
    NONE,
    /** A risk is unlikely: document only. */
    UNLIKELY,
    /** A risk: notify the authority. */
    RISK,
    /** A high risk: inform the people concerned too. */
    HIGH,
    /** Not known yet; the clock runs provisionally. */
    TO_BE_ASSESSED;

    /** Whether it weighs more. What is still to be assessed weighs more than an unlikely risk, and less than a known one. */
    public boolean isGraverThan(PrivacyRisk other) {
        return weight() > other.weight();
    }

    private int weight() {
        return switch (this) {
            case NONE -> 0;
            case UNLIKELY -> 1;
            case TO_BE_ASSESSED -> 2;
            case RISK -> 3;
            case HIGH -> 4;
        };
    }
}
