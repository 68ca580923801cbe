package se.incidentkedjan.kit.audit;

/**
 * Something in a trail that is not as it was recorded.
 *
 * @param kind what is wrong
 * @param first the first entry, or the line of a checkpoint, that it concerns
 * @param last the last one
 */
public record AuditFault(Kind kind, long first, long last) {

    /** What can be wrong. */
    public enum Kind {
        /** What an entry says does not fit its hash. */
        ENTRY_CHANGED,
        /** Something lies in the chain that is no entry. */
        ENTRY_UNREADABLE,
        /** Entries between others are gone. */
        ENTRY_MISSING,
        /** An entry does not continue the one before. */
        LINK_BROKEN,
        /** An entry comes after one with the same or a higher sequence. */
        OUT_OF_ORDER,
        /** The chain is whole in itself and not the one that the service signed. */
        REWRITTEN,
        /** Entries at the end that a checkpoint has covered are gone; all of them when the first is 1. */
        END_MISSING,
        /** A checkpoint is not signed by the service, or has been changed. */
        CHECKPOINT_FORGED,
        /** A line among the checkpoints is none. */
        CHECKPOINT_UNREADABLE,
        /** The service has signed two different chains. */
        CHECKPOINTS_DISAGREE,
        /** There is no checkpoint at all. */
        CHECKPOINTS_MISSING,
        /** The last checkpoints are gone: the first number is where they end, the last where they should. */
        CHECKPOINTS_SHORTENED,
        /** There is no key to try the checkpoints with. */
        KEY_UNKNOWN,
        /** The words of an entry have been changed. */
        NOTE_CHANGED,
        /** An export is cut off. */
        EXPORT_UNFINISHED
    }

    static AuditFault at(Kind kind, long place) {
        return new AuditFault(kind, place, place);
    }

    /** What is wrong, in plain Swedish. */
    public String sentence() {
        return switch (kind) {
            case ENTRY_CHANGED -> entries() + " har ändrats.";
            case ENTRY_UNREADABLE ->
                first > 0
                        ? "På plats " + first + " ligger något som inte är en post."
                        : "I loggen ligger något som inte är en post och inte har någon plats.";
            case ENTRY_MISSING -> entries() + " saknas.";
            case LINK_BROKEN -> entries() + " fortsätter inte den före: någon av dem är omskriven.";
            case OUT_OF_ORDER -> entries() + " ligger på fel plats eller finns två gånger.";
            case REWRITTEN ->
                "Loggen är omskriven någonstans i posterna " + first + "–" + last
                        + ": den är inte den som tjänsten undertecknade.";
            case END_MISSING ->
                first == 1
                        ? "Alla poster saknas: det har funnits minst " + last + "."
                        : "Slutet saknas: " + entries() + " har funnits.";
            case CHECKPOINT_FORGED -> "Kontrollpunkten " + line() + " är inte undertecknad av tjänsten, eller ändrad.";
            case CHECKPOINT_UNREADABLE ->
                "Bland kontrollpunkterna, " + line() + ", ligger något som inte är en kontrollpunkt.";
            case CHECKPOINTS_DISAGREE -> "Två kontrollpunkter för post " + first + " säger emot varandra.";
            case CHECKPOINTS_MISSING -> "Alla kontrollpunkter saknas, fast loggen har använts.";
            case CHECKPOINTS_SHORTENED ->
                "Kontrollpunkter har tagits bort: de slutar vid post " + first
                        + " men tjänsten har sparat fram till post " + last + ".";
            case KEY_UNKNOWN -> "Tjänstens publika nyckel saknas, så kontrollpunkterna går inte att pröva.";
            case NOTE_CHANGED -> "Anteckningen till post " + first + " har ändrats.";
            case EXPORT_UNFINISHED -> "Exporten är inte hel: raden som säger var den slutar saknas.";
        };
    }

    private String entries() {
        return first == last ? "Post " + first : "Posterna " + first + "–" + last;
    }

    private String line() {
        return first == 0 ? "bredvid posterna" : "på rad " + first;
    }
}
