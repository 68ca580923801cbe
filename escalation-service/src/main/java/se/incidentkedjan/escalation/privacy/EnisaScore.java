package se.incidentkedjan.escalation.privacy;

import se.incidentkedjan.events.facts.YesNo;

/**
 * The severity of a personal data breach by ENISA's method of December 2013: SE = DPC × EI + CB. It is older than the
 * regulation and no legal test; with sensitive data of people who are identified it is very high before anything else is
 * asked. What is unknown gives a span.
 *
 * @param context DPC, data processing context: 1 to 4, whole
 * @param identification EI, ease of identification: 0.25 to 1
 * @param confidentiality part of CB, circumstances of breach: 0 to 0.5
 * @param integrity part of CB: 0 to 0.5
 * @param availability part of CB: 0 to 0.5
 * @param intent part of CB: 0.5 for malicious intent
 * @param moreThanHundred whether more than a hundred people are concerned: raises the attention, not the score
 * @param unintelligible whether nobody can read the data: lowers the attention, not the score
 */
public record EnisaScore(
        Span context,
        Span identification,
        Span confidentiality,
        Span integrity,
        Span availability,
        Span intent,
        YesNo moreThanHundred,
        YesNo unintelligible) {

    /** How grave a score is; a score on a boundary belongs to the higher band. */
    public enum Band {
        /** Less than 2: a few inconveniences. */
        LOW,
        /** 2 to less than 3: significant inconveniences. */
        MEDIUM,
        /** 3 to less than 4: significant consequences. */
        HIGH,
        /** 4 or more: possibly irreversible consequences. */
        VERY_HIGH;

        static Band of(int quarters) {
            if (quarters < 8) {
                return LOW;
            }
            return quarters < 12 ? MEDIUM : quarters < 16 ? HIGH : VERY_HIGH;
        }
    }

    /** CB: the circumstances together, 0 to 2. */
    public Span circumstances() {
        return confidentiality.plus(integrity).plus(availability).plus(intent);
    }

    /** SE: the score, 0.25 to 6. */
    public Span severity() {
        return identification.times(context).plus(circumstances());
    }

    /** The band of the lowest score that the facts allow. */
    public Band lowestBand() {
        return Band.of(severity().lowest());
    }

    /** The band of the highest score that the facts allow. */
    public Band highestBand() {
        return Band.of(severity().highest());
    }
}
