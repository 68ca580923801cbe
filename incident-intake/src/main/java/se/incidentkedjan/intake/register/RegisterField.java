package se.incidentkedjan.intake.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of an older register can tell. */
public enum RegisterField {
    /** What the older register calls it. */
    NUMBER(
            "Tidigare nummer",
            "Det gamla registrets nummer. Står först i texten, och gör att raden känns igen.",
            Kind.TEXT,
            "nummer",
            "nr",
            "ärendenummer",
            "ärendenr",
            "ärende",
            "ärende id",
            "ärendeid",
            "diarienummer",
            "dnr",
            "löpnummer",
            "id",
            "incidentnummer",
            "incidentnr",
            "incident id",
            "referens",
            "referensnummer",
            "number",
            "reference",
            "ticket",
            "ticket id",
            "case",
            "case number"),
    /** What happened. */
    CATEGORY(
            "Vad har hänt",
            "En av kategorierna i formuläret, med ord eller kod.",
            Kind.CHOICE,
            "kategori",
            "typ",
            "typ av incident",
            "incidenttyp",
            "händelsetyp",
            "vad har hänt?",
            "klassificering",
            "category",
            "type",
            "incident type"),
    /** Where. */
    UNIT(
            "Enhet",
            "En enhet i organisation.yml, med namn eller kod.",
            Kind.CHOICE,
            "förvaltning",
            "avdelning",
            "verksamhet",
            "enhet/förvaltning",
            "nämnd",
            "organisation",
            "unit",
            "department"),
    /** What it concerned. */
    SYSTEM(
            "System",
            "Ett system i organisation.yml, med namn eller kod.",
            Kind.CHOICE,
            "it-system",
            "objekt",
            "berört system",
            "application"),
    /** When it began. */
    OCCURRED_FROM(
            "Inträffade från",
            "Datum, gärna med klockslag: 2024-03-05 14:30.",
            Kind.START,
            "inträffade",
            "inträffad",
            "inträffat",
            "händelsedatum",
            "datum för händelsen",
            "när hände det",
            "incidentdatum",
            "startdatum",
            "start",
            "occurred",
            "occurred from",
            "occurredfrom",
            "incident date"),
    /** When it ended. */
    OCCURRED_TO(
            "Inträffade till",
            "Datum, gärna med klockslag.",
            Kind.END,
            "upphörde",
            "slut",
            "slutdatum",
            "occurred to",
            "occurredto"),
    /** When it was noticed. */
    DISCOVERED(
            "Upptäckt",
            "Datum, gärna med klockslag.",
            Kind.START,
            "upptäcktes",
            "upptäcktsdatum",
            "datum för upptäckt",
            "discovered",
            "discovered at",
            "discoveredat",
            "detected"),
    /** When the municipality became aware. */
    AWARE(
            "Fick vetskap",
            "Datum, gärna med klockslag.",
            Kind.START,
            "vetskap",
            "kännedom",
            "fick kännedom",
            "datum för kännedom",
            "aware",
            "aware at",
            "awareat"),
    /** When it was reported. */
    RECEIVED(
            "Inkom",
            "När incidenten kom in till det gamla registret. Året bestämmer vilken nummerserie raden hamnar i.",
            Kind.START,
            "datum",
            "inkommen",
            "inkom datum",
            "anmäld",
            "anmäldes",
            "anmälningsdatum",
            "registrerad",
            "registreringsdatum",
            "skapad",
            "rapporterad",
            "received",
            "reported",
            "created",
            "date"),
    /** When it was dealt with. */
    CLOSED(
            "Avslutad",
            "Datum. Bara det som är avslutat går att föra in.",
            Kind.END,
            "avslutad datum",
            "avslutsdatum",
            "avslutat",
            "stängd",
            "klar",
            "klardatum",
            "åtgärdad",
            "closed",
            "closed at",
            "resolved"),
    /** Whether it is dealt with. */
    STATUS("Status", "Avslutad eller pågår, när det inte finns något avslutsdatum.", Kind.CHOICE, "läge", "state"),
    /** Its words. */
    DESCRIPTION(
            "Beskrivning",
            "Vad som hände. Personnummer och liknande tas bort innan texten sparas.",
            Kind.TEXT,
            "beskrivning av händelsen",
            "beskrivning av incidenten",
            "händelse",
            "händelsebeskrivning",
            "vad hände",
            "vad hände?",
            "text",
            "rubrik",
            "sammanfattning",
            "description",
            "summary"),
    /** Whether personal data were concerned. */
    PERSONAL_DATA(
            "Personuppgifter berörs",
            "Ja, nej eller vet inte.",
            Kind.CHOICE,
            "personuppgifter",
            "personuppgiftsincident",
            "pui",
            "gdpr",
            "berör personuppgifter",
            "personal data",
            "personal data involved"),
    /** How many people. */
    SUBJECTS(
            "Antal registrerade",
            "Hur många personers uppgifter det gällde: ett heltal, eller ca 200.",
            Kind.COUNT,
            "antal personer",
            "antal berörda",
            "antal drabbade",
            "berörda personer",
            "registrerade",
            "data subjects",
            "number of data subjects"),
    /** Whether nothing was harmed. */
    NEAR_MISS("Tillbud", "Ja eller nej.", Kind.CHOICE, "nära händelse", "near miss", "avvikelse"),
    /** Whether someone meant harm. */
    MALICIOUS(
            "Avsiktligt",
            "Ja, nej eller vet inte.",
            Kind.CHOICE,
            "uppsåtligt",
            "angrepp",
            "antagonistiskt",
            "malicious",
            "intentional"),
    /** Where the cause lay. */
    ORIGIN(
            "Ursprung",
            "Internt, externt, leverantör eller vet inte.",
            Kind.CHOICE,
            "orsak finns hos",
            "internt/externt",
            "origin",
            "source"),
    /** Whether IMY was told; there is no fact for it, so it goes to the words. */
    REPORTED_TO_IMY(
            "Anmäld till IMY",
            "Skrivs sist i texten, som den står.",
            Kind.WORDS,
            "imy",
            "anmält till imy",
            "imy-anmälan",
            "anmälan till imy",
            "datainspektionen",
            "reported to imy"),
    /** Whether säkerhetsskydd was concerned. */
    SECURITY(
            "Rör säkerhetsskydd",
            "Ja eller nej. Rader med ja förs inte in, och inget av dem sparas.",
            Kind.SECURITY,
            "säkerhetsskydd",
            "säkerhetsskyddsklassificerad",
            "security classified"),
    /** What is not a fact, and is worth keeping. */
    WORDS(
            "Läggs sist i texten, med sin rubrik",
            "Till exempel åtgärder och lärdomar.",
            Kind.WORDS,
            "åtgärd",
            "åtgärder",
            "vidtagna åtgärder",
            "konsekvens",
            "konsekvenser",
            "orsak",
            "lärdomar",
            "kommentar",
            "anmärkning",
            "actions",
            "comment",
            "notes");

    /** Those that tell when it began for somebody, the first that is there first: one of them there must be. */
    static List<RegisterField> beginnings() {
        return BEGINNINGS;
    }

    /** How a cell is read. */
    enum Kind {
        TEXT,
        /** A time; a day alone is its beginning. */
        START,
        /** A time; a day alone is its end. */
        END,
        CHOICE,
        COUNT,
        WORDS,
        SECURITY
    }

    private static final List<RegisterField> BEGINNINGS = List.of(RECEIVED, DISCOVERED, AWARE, OCCURRED_FROM);

    private final String label;
    private final String hint;
    private final Kind kind;
    // Of texts, and made by List.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> synonyms;

    RegisterField(String label, String hint, Kind kind, String... synonyms) {
        this.label = label;
        this.hint = hint;
        this.kind = kind;
        this.synonyms = List.of(synonyms);
    }

    /** What it is called, in Swedish, and the heading that the template has. */
    public String label() {
        return label;
    }

    /** What to write in it, in Swedish. */
    public String hint() {
        return hint;
    }

    Kind kind() {
        return kind;
    }

    /** Whether its values are codes that someone may have to translate. */
    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }

    /** Whether several columns may be taken for it. */
    boolean isManyTimes() {
        return this == WORDS;
    }

    /** The field that a heading is known to mean; empty when it is not known. */
    static Optional<RegisterField> known(String heading) {
        var form = Wording.plain(heading);
        return Arrays.stream(values()).filter(field -> field.isCalled(form)).findFirst();
    }

    private boolean isCalled(String form) {
        return Wording.plain(label).equals(form)
                || name().replace('_', ' ').toLowerCase(Locale.ROOT).equals(form)
                || synonyms.contains(form);
    }
}
