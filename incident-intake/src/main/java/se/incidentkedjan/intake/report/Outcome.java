package se.incidentkedjan.intake.report;

/** What became of a submission. */
public sealed interface Outcome {

    /** It is stored, and will reach the others. */
    record Received(Receipt receipt) implements Outcome {}

    /** It was stored before; this is the first answer again. */
    record Repeated(Receipt receipt) implements Outcome {}

    /** The key was used before for something else. Nothing is stored. */
    record KeyTaken(Receipt first) implements Outcome {}
}
