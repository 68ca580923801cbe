package se.incidentkedjan.intake.mailbox;

import se.incidentkedjan.mailkit.reading.Automatic;

/** Why a person is to look at a mail. */
public enum Reason {
    /** Only its headers were fetched. */
    TOO_LARGE("Mejlet är för stort för att hämtas. Öppna det i brevlådan."),
    /** The server did not give it. */
    NOT_GIVEN("E-postservern lämnade inte ut mejlet, trots flera försök. Öppna det i brevlådan."),
    /** Nothing could be read. */
    UNREADABLE("Mejlet gick inte att läsa. Öppna det i brevlådan."),
    /** There is nothing in it. */
    EMPTY("Mejlet är tomt: ingen rubrik, ingen text och inga bilagor."),
    /** From an address of our own. */
    OWN(Automatic.OWN),
    /** A relay tells how it went. */
    BOUNCE(Automatic.BOUNCE),
    /** A receipt of reading. */
    RECEIPT(Automatic.RECEIPT),
    /** Out of office, or the like. */
    AUTO_REPLY(Automatic.AUTO_REPLY),
    /** An invitation, or an answer to one. */
    CALENDAR(Automatic.CALENDAR),
    /** From a mailing list. */
    MAILING_LIST(Automatic.MAILING_LIST),
    /** To many at once. */
    BULK(Automatic.BULK),
    /** From a system. */
    GENERATED(Automatic.GENERATED),
    /** From nobody's address. */
    NO_REPLY(Automatic.NO_REPLY),
    /** It names a report that someone else has made, or whose reporter is not known any more. */
    OTHER_SENDER(
            "Mejlet hör till en anmälan, men kommer inte från den adress som anmälan gjordes från. Någon annan kan ha"
                    + " skrivit numret, eller så är anmälan gallrad."),
    /** It belongs to a report whose words are erased. */
    ERASED("Mejlet hör till en anmälan som är gallrad och inte tar emot mer."),
    /** It belongs to a report that concerns säkerhetsskydd. */
    CLASSIFIED(
            "Mejlet hör till en anmälan som rör säkerhetsskydd, och inget får sparas här. Ring säkerhetsskyddschefen."),
    /** So much has been said of the report that no more is kept. */
    TOO_MANY("Mejlet hör till en anmälan som har så många tillägg att fler inte tas emot. Ring anmälaren."),
    /** It failed time after time. */
    TRIED_TOO_OFTEN("Mejlet gick inte att ta hand om, trots flera försök. Öppna det i brevlådan och anmäl för hand.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    Reason(Automatic kind) {
        this(
                "Mejlet ser inte ut att vara skrivet till oss av en människa (%s). Det har inte blivit någon anmälan och har inte besvarats."
                        .formatted(kind.inSwedish()));
    }

    /** The reason in plain Swedish, with what to do. */
    public String sentence() {
        return sentence;
    }

    /** Why a mail of this kind, which no person wrote, is to be looked at. */
    static Reason of(Automatic kind) {
        return switch (kind) {
            case PERSON -> throw new IllegalArgumentException("what a person wrote is no reason");
            case OWN -> OWN;
            case BOUNCE -> BOUNCE;
            case RECEIPT -> RECEIPT;
            case AUTO_REPLY -> AUTO_REPLY;
            case CALENDAR -> CALENDAR;
            case MAILING_LIST -> MAILING_LIST;
            case BULK -> BULK;
            case GENERATED -> GENERATED;
            case NO_REPLY -> NO_REPLY;
        };
    }
}
