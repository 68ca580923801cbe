package se.incidentkedjan.escalation.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What an authority asks of whoever notifies.
 *
 * @param organisationNumber as NNNNNN-NNNN; absent when nobody has told
 * @param postalAddress on one line; absent likewise
 */
public record Particulars(
        @Nullable String organisationNumber, @Nullable String postalAddress) {

    /** Nobody has told anything. */
    public static final Particulars NONE = new Particulars(null, null);

    /** The same with what another one has where this one has nothing. */
    Particulars or(Particulars other) {
        return new Particulars(
                organisationNumber == null ? other.organisationNumber : organisationNumber,
                postalAddress == null ? other.postalAddress : postalAddress);
    }
}
