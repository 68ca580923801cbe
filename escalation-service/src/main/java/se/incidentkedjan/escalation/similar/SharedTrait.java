package se.incidentkedjan.escalation.similar;

/**
 * What two cases can have in common, with how much it weighs. The weights are a judgement: what nearly only reports of the same
 * thing share reaches {@link Similarity#ENOUGH} by itself, everything else needs a second sign beside it.
 */
public enum SharedTrait {
    /** At least two of sender, links and subject line that their reporters named are the same. */
    SEVERAL_TRACES(60),
    /** A sender, a link or the subject line that their reporters named is the same. */
    ONE_TRACE(45),
    /** The same kind of incident in the same system, received within {@link Comparison#SAME_KIND_IN_SYSTEM}. */
    SAME_KIND_IN_SYSTEM(40),
    /** The same kind of incident in the same unit, received within {@link Comparison#SAME_KIND_IN_UNIT}. */
    SAME_KIND_IN_UNIT(25),
    /** Both began within {@link Comparison#SAME_BEGINNING} of each other. */
    SAME_BEGINNING(25),
    /** The same system, without more to it. */
    SAME_SYSTEM(15),
    /** The same kind of incident, wherever, received within {@link Comparison#SOON_AFTER}. */
    SOON_AFTER(15);

    private final int weight;

    SharedTrait(int weight) {
        this.weight = weight;
    }

    /** How much it says for that they are about the same thing. */
    public int weight() {
        return weight;
    }
}
