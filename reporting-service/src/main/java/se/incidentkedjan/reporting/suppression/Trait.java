package se.incidentkedjan.reporting.suppression;

/**
 * What an incident is in one respect. In each topic it has exactly one member, so the members of a topic add up to all incidents.
 *
 * <p>Of what an incident can have several, or none (the aspects K, R, T and S), each member is a topic of its own with the members yes and
 * no: {@link #has} and {@link #lacks}. Both are counted; usually only the first is wanted in a report.
 *
 * @param topic for example {@code category}
 * @param member for example {@code SNOOPING}
 */
public record Trait(String topic, String member) {

    /** The incident has this member of a topic in which it may have several. */
    public static Trait has(String topic, String member) {
        return new Trait(topic + "/" + member, "yes");
    }

    /** The incident does not have this member of a topic in which it may have several. */
    public static Trait lacks(String topic, String member) {
        return new Trait(topic + "/" + member, "no");
    }
}
