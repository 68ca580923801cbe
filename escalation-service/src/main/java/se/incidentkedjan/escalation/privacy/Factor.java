package se.incidentkedjan.escalation.privacy;

/**
 * One thing that weighs in the assessment of risk, as in EDPB's guidelines 01/2021 and 9/2022.
 *
 * @param aspect what is looked at
 * @param direction which way it weighs
 * @param reason why, as a code
 */
public record Factor(Aspect aspect, Direction direction, Reason reason) {

    /** What is looked at. */
    public enum Aspect {
        TYPE_OF_BREACH,
        NATURE_OF_DATA,
        VOLUME_OF_DATA,
        EASE_OF_IDENTIFICATION,
        PROTECTION,
        SEVERITY_OF_CONSEQUENCES,
        SPECIAL_INDIVIDUALS,
        NUMBER_AFFECTED,
        INTENT,
        RECIPIENT
    }

    /** Which way something weighs. */
    public enum Direction {
        RAISES,
        LOWERS,
        NEUTRAL,
        UNKNOWN
    }

    /** Why something weighs as it does. */
    public enum Reason {
        /** Someone who should not has seen or got the data. */
        DISCLOSED,
        /** Data are wrong or altered. */
        ALTERED,
        /** Data are gone for good. */
        LOST,
        /** Data could not be reached for a while. */
        OUT_OF_REACH,
        /** Data were never out of reach, or soon back. */
        SOON_BACK,
        /** It is shown that nobody has got the data. */
        SHOWN_UNDISCLOSED,
        /** Special categories, crimes, social services or protected identity. */
        SENSITIVE_DATA,
        /** Open for fraud or identity theft: identity numbers, cards, accounts, passwords. */
        FRAUD_POSSIBLE,
        /** Tell how someone lives: places, habits, messages, economy, school, work. */
        REVEALING_DATA,
        /** Names and contacts only. */
        HARMLESS_DATA,
        /** Many kinds of data together give a picture of a person. */
        MANY_KINDS,
        /** Few kinds of data. */
        FEW_KINDS,
        /** Whoever sees the data knows whom they are about. */
        IDENTIFIED,
        /** The data bear no name or number. */
        NOT_NAMED,
        /** Encrypted or hashed, with the key safe. */
        UNREADABLE,
        /** Anyone can read them. */
        READABLE,
        /** Misuse has been seen, or is likely. */
        MISUSED,
        /** Care or social services were without data they need. */
        CARE_AFFECTED,
        /** Someone was seriously injured. */
        INJURED,
        /** No misuse has been seen. */
        NOTHING_SEEN,
        /** Someone lives under protection. */
        PROTECTED_PERSONS,
        /** Children, pupils, patients or care recipients. */
        VULNERABLE_PEOPLE,
        /** None of them is known to be especially vulnerable. */
        ORDINARY_PEOPLE,
        /** More than a hundred. */
        MANY_PEOPLE,
        /** A hundred or fewer; the number alone never lowers the risk. */
        FEW_PEOPLE,
        /** Someone meant it. */
        INTENDED,
        /** A mistake. */
        MISTAKE,
        /** A known recipient who is trusted and has confirmed deletion. */
        TRUSTED_AND_DELETED,
        /** A known recipient who is trusted, but deletion is not confirmed. */
        TRUSTED,
        /** A known recipient about whom nothing speaks. */
        KNOWN_RECIPIENT,
        /** A known recipient who is not to be trusted. */
        DISTRUSTED,
        /** Many recipients, though known. */
        MANY_RECIPIENTS,
        /** Open to anyone. */
        PUBLISHED,
        /** Nobody knows yet. */
        NOT_KNOWN
    }
}
