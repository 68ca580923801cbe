package se.incidentkedjan.reporting.suppression;

/** What becomes of a figure that was wanted. */
public sealed interface Outcome {

    /**
     * It is shown.
     *
     * @param value the true value
     */
    record Shown(long value) implements Outcome {}

    /**
     * It is hidden. In what is published all hidden figures look alike: the reason itself would tell that a value is small.
     *
     * @param reason why, for those who may see the figures anyway
     */
    record Hidden(Reason reason) implements Outcome {}

    /** Why a figure is hidden. */
    enum Reason {
        /** It counts so few that one of them could be pointed out. */
        SMALL,
        /** It would help to work out another one. */
        PROTECTS_ANOTHER
    }
}
