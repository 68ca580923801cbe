package se.incidentkedjan.escalation.disclosure;

/** What a person has chosen for a field. */
public sealed interface FieldChoice {

    /** Nothing yet. */
    record Undecided() implements FieldChoice {}

    /** It can be given out. */
    record GiveOut() implements FieldChoice {}

    /**
     * It is secret.
     *
     * @param ground code of the ground; empty when none is chosen
     * @param motive why, shortly; empty when it says enough
     */
    record Mask(String ground, String motive) implements FieldChoice {}
}
