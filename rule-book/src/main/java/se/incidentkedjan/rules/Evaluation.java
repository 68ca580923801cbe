package se.incidentkedjan.rules;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;

/**
 * What the rules say of an incident. What other answers would mean is worked out when it is first asked for, since that
 * takes longer than the rest.
 */
public final class Evaluation {

    private final Tally tally;
    private final List<Reason> because;
    private final Supplier<Foresight> foresight;
    private volatile @Nullable List<Prospect> prospects;
    private volatile @Nullable List<String> openQuestions;

    Evaluation(Tally tally, List<Reason> because, Supplier<Foresight> foresight) {
        this.tally = tally;
        this.because = List.copyOf(because);
        this.foresight = foresight;
    }

    /** The highest of the rules that fired. */
    public Severity severity() {
        return tally.severity();
    }

    /** The gravest of the rules that fired; {@code TO_BE_ASSESSED} when none of them tells. */
    public PrivacyRisk privacyRisk() {
        return tally.privacyRisk();
    }

    /** What the law asks for, each once. */
    public List<AskedDuty> duties() {
        return tally.duties();
    }

    /** Who must be reached, each role once. */
    public List<Reach> escalations() {
        return tally.escalations();
    }

    /** Every rule that fired, in the order of the files. */
    public List<Reason> because() {
        return because;
    }

    /** The above without the reasons. */
    public Verdict verdict() {
        return tally.verdict();
    }

    /**
     * What the answers to the open questions would change, in the order of the vocabulary: each answer that changes
     * something by itself. For a question of which none does, each of its answers that changes something together with one
     * answer to another question, so that two open questions that only matter together are both asked. What would take three
     * answers is not told until one of them is there.
     */
    public List<Prospect> prospects() {
        var known = prospects;
        if (known == null) {
            known = List.copyOf(foresight.get().prospects());
            prospects = known;
        }
        return known;
    }

    /** The names of the unknown facts that have prospects, in the order of the vocabulary. */
    public List<String> openQuestions() {
        var known = openQuestions;
        if (known == null) {
            known = foresight.get().questions();
            openQuestions = known;
        }
        return known;
    }

    /**
     * A duty with the rules that ask for it.
     *
     * @param code which duty
     * @param rules ids of the rules, in the order of the file
     */
    public record AskedDuty(DutyCode code, List<String> rules) {

        /** Keeps its own copy of the ids. */
        public AskedDuty {
            rules = List.copyOf(rules);
        }
    }
}
