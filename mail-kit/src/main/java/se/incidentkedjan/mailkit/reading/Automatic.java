package se.incidentkedjan.mailkit.reading;

/** Whether a program wrote a mail by itself, and why it seems so. */
public enum Automatic {
    /** A person wrote it, as far as can be told. */
    PERSON("skrivet av en människa"),
    /** We wrote it, or it comes from an address of our own. */
    OWN("kommer från oss själva"),
    /** A relay returns a mail, or tells how it went (RFC 3464). */
    BOUNCE("besked om leverans"),
    /** A receipt of reading or delivery. */
    RECEIPT("läskvitto eller leveranskvitto"),
    /** Out of office, or another answer that nobody wrote. */
    AUTO_REPLY("automatiskt svar, till exempel frånvaro"),
    /** An answer to an invitation, or an invitation. */
    CALENDAR("kalenderbokning"),
    /** A mailing list. */
    MAILING_LIST("e-postlista"),
    /** Sent to many at once. */
    BULK("massutskick"),
    /** A system tells of something by itself. */
    GENERATED("skickat av ett system"),
    /** From an address that says it is nobody's. */
    NO_REPLY("kommer från en adress som inte läses av någon");

    private final String inSwedish;

    Automatic(String inSwedish) {
        this.inSwedish = inSwedish;
    }

    /** Whether a person wrote it, as far as can be told. */
    public boolean isPerson() {
        return this == PERSON;
    }

    /** The same in plain Swedish, such as {@code automatiskt svar, till exempel frånvaro}. */
    public String inSwedish() {
        return inSwedish;
    }
}
