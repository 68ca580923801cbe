package se.incidentkedjan.escalation.duty;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * Why a duty does not apply.
 *
 * @param kind whether the facts or a person decided
 * @param reason in words; absent when the facts decided, or when it is erased
 * @param decider name, position and mandate of the one who decided; absent likewise
 * @param risk the advice on risk that the decision was made against: a graver one reopens the duty
 * @param who told of it, and when
 */
public record Exemption(
        Kind kind, @Nullable Sealed reason, @Nullable Sealed decider, PrivacyRisk risk, Who who) {

    /** What decided. */
    public enum Kind {
        /** No rule asks for the duty any more. */
        FACTS,
        /** Someone with the mandate has decided, with reasons. */
        DECISION,
        /** It was no incident. */
        NOT_AN_INCIDENT,
        /** The incident is worked on in another case, which has the duty instead. */
        MERGED
    }

    Exemption withoutPerson() {
        return new Exemption(kind, null, null, risk, who.withoutPerson());
    }
}
