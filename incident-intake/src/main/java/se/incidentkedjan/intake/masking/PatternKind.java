package se.incidentkedjan.intake.masking;

/** What can be found in free text because it has a form. Names have none, and cannot be found so that one can trust it. */
public enum PatternKind {
    /** Personnummer, samordningsnummer and interim numbers (folkbokföringslagen 18 §, lag 2022:1697), also mistyped. */
    IDENTITY_NUMBER("personnummer"),
    /** An e-mail address. */
    EMAIL("e-postadress"),
    /** A phone number. */
    PHONE("telefonnummer"),
    /** An account, a giro or a payment card. */
    ACCOUNT_NUMBER("kontonummer"),
    /** The number plate of a Swedish car. */
    CAR_PLATE("registreringsnummer"),
    /** A street with a number. */
    STREET_ADDRESS("gatuadress"),
    /** An address on the internet, version 4 or 6. */
    IP_ADDRESS("ip-adress"),
    /** The number of a medical record, a dossier or a case of someone's. */
    RECORD_NUMBER("ärendenummer");

    private final String word;

    PatternKind(String word) {
        this.word = word;
    }

    /** What it is called, in Swedish, in small letters. */
    public String word() {
        return word;
    }

    /** What stands in its place, such as {@code [personnummer]}. */
    public String placeholder() {
        return "[" + word + "]";
    }
}
