package se.incidentkedjan.events;

/** What lay behind an incident (the causes of NIS2 incident reporting, in the words of the yearly reports). */
public enum Cause {
    /** Misstag: someone did something wrong without meaning to. */
    MISTAKE,
    /** Systemfel: hardware, software or a change of them failed. */
    SYSTEM_FAULT,
    /** Angrepp: someone meant harm. */
    ATTACK,
    /** Naturhändelse: fire, water, weather, power. */
    NATURE,
    /** Leverantör: it lay with someone outside the municipality. */
    SUPPLIER,
    /** It was looked for and not found. */
    UNKNOWN
}
