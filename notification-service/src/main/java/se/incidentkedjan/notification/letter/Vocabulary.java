package se.incidentkedjan.notification.letter;

import static se.incidentkedjan.notification.letter.Placeholder.Type.CONDITION;
import static se.incidentkedjan.notification.letter.Placeholder.Type.LINK;
import static se.incidentkedjan.notification.letter.Placeholder.Type.LIST;
import static se.incidentkedjan.notification.letter.Placeholder.Type.OPTIONAL_LINK;
import static se.incidentkedjan.notification.letter.Placeholder.Type.OPTIONAL_TEXT;
import static se.incidentkedjan.notification.letter.Placeholder.Type.TEXT;

import java.util.List;

/** The names that templates may use. None of them stands for anything that the reporter wrote, or for an address of a person. */
final class Vocabulary {

    static final String ACKNOWLEDGE_LINK = "acknowledge-link";
    static final String CASE_LINK = "case-link";
    static final String STATUS_LINK = "status-link";

    private static final Placeholder REFERENCE = name("reference", TEXT, "ärendets nummer, som 2026-000123");

    private static final List<Placeholder> NOTICE = List.of(
            REFERENCE,
            name("severity", TEXT, "allvarlighetsgraden, med liten bokstav"),
            name("received-at", TEXT, "när anmälan togs emot"),
            name("role", TEXT, "mottagarens roll, med förvaltningen när rollen finns i flera"),
            name(CASE_LINK, LINK, "till ärendets sida"));

    private static final List<Placeholder> ASKED = List.of(
            name(ACKNOWLEDGE_LINK, OPTIONAL_LINK, "knappen «Jag har det»; saknas när ingen behöver svara"),
            name("acknowledge-within", OPTIONAL_TEXT, "hur snart någon ska ha tagit hand om det"),
            name("stands-in-for", OPTIONAL_TEXT, "namnet på den som mottagaren ersätter"),
            name("handed-over-by", OPTIONAL_TEXT, "namnet på den som vill lämna över"),
            name("immediate", CONDITION, "det är bråttom, dygnet runt"),
            name("soon", CONDITION, "det ska göras under arbetsdagen"),
            name("for-information", CONDITION, "det är bara för kännedom"),
            name("unanswered", CONDITION, "de som tillfrågades tidigare har inte svarat"),
            name("again", CONDITION, "mottagaren har fått frågan förut"),
            name("last-resort", CONDITION, "det finns ingen att fråga efter mottagaren"));

    private static final List<Placeholder> DUTIES = List.of(
            name("has-duties", CONDITION, "det finns något som lagen kräver och som inte är gjort"),
            list(
                    "duties",
                    "det som lagen kräver",
                    name("title", TEXT, "vad som ska göras"),
                    name("authority", TEXT, "till vem"),
                    name("due", TEXT, "senast när, och hur mycket tid som är kvar"),
                    name("board", OPTIONAL_TEXT, "för vilken nämnd eller styrelse"),
                    name("how", OPTIONAL_TEXT, "på vilket sätt"),
                    name("law", OPTIONAL_TEXT, "enligt vilket lagrum")));

    private static final Placeholder STATUS =
            name(STATUS_LINK, LINK, "till sidan där anmälaren följer sin anmälan, svarar och lägger till");
    private static final List<Placeholder> ESCALATION = together(List.of(NOTICE, ASKED, DUTIES));
    private static final List<Placeholder> CLOCK = together(List.of(NOTICE, DUTIES));
    private static final List<Placeholder> GLASS =
            together(List.of(NOTICE, List.of(name("at", TEXT, "när det skedde"))));
    private static final List<Placeholder> STORM = together(List.of(
            NOTICE,
            List.of(
                    name("count", TEXT, "hur många liknande anmälningar det är nu"),
                    name("since", TEXT, "när den första kom"))));
    private static final List<Placeholder> RECEIPT =
            List.of(REFERENCE, STATUS, name("received-at", TEXT, "när anmälan togs emot"));
    private static final List<Placeholder> NEWS = List.of(REFERENCE, STATUS);
    private static final List<Placeholder> DIGEST = List.of(
            name("from", TEXT, "första dagen"),
            name("to", TEXT, "sista dagen"),
            name("count", TEXT, "hur många ärenden det är"),
            name("cases-link", LINK, "till listan över ärenden"),
            name("rhythm", TEXT, "hur ofta mottagaren får en sammanställning"),
            name("rhythm-link", LINK, "till sidan där mottagaren väljer hur ofta"),
            list(
                    "severities",
                    "de allvarlighetsgrader som förekommer",
                    name("name", TEXT, "graden"),
                    name("number", TEXT, "hur många ärenden")),
            list(
                    "cases",
                    "ärendena, högst femtio",
                    REFERENCE,
                    name("severity", TEXT, "allvarlighetsgraden"),
                    name("category", TEXT, "vad för slags händelse"),
                    name("unit", TEXT, "enheten"),
                    name("standing", TEXT, "om ärendet pågår eller är avslutat"),
                    name(CASE_LINK, LINK, "till ärendets sida")),
            name("more", OPTIONAL_TEXT, "hur många ärenden som inte fick plats"));
    private static final List<Placeholder> BOUNCE = List.of(
            name("person", TEXT, "vad personen kallas i organisation.yml"),
            name("channel", TEXT, "e-post, sms eller webhook"),
            name("at", TEXT, "när det upptäcktes"));
    private static final List<Placeholder> CHANNEL =
            List.of(name("channel", TEXT, "e-post, sms eller webhook"), name("since", TEXT, "sedan när"));
    private static final List<Placeholder> GAPS = List.of(
            name("count", TEXT, "hur många luckor"),
            list("gaps", "luckorna", name("gap", TEXT, "var och när ingen nås")),
            name("more", OPTIONAL_TEXT, "hur många luckor som inte fick plats"));

    private static final List<Placeholder> REPORT = List.of(
            name("title", TEXT, "vad rapporten heter"),
            name("period", TEXT, "vad den gäller, till exempel «helåret 2026»"),
            name("meeting", OPTIONAL_TEXT, "mötets dag; saknas när rapporten inte är till ett möte"),
            name("send-by", OPTIONAL_TEXT, "sista dagen att skicka den"),
            name("hash", OPTIONAL_TEXT, "kontrollsumman; saknas tills den är godkänd"),
            name("report-link", LINK, "till rapporten"));

    private Vocabulary() {}

    static List<Placeholder> of(LetterKind kind) {
        return switch (kind) {
            case ESCALATION, HANDED_OVER, TIME_IS_OUT -> ESCALATION;
            case STORM_GREW -> STORM;
            case TIME_GOES -> CLOCK;
            case GLASS_BROKEN, REPORTER_ADDED -> GLASS;
            case RECEIPT -> RECEIPT;
            case NEWS_MERGED, NEWS_CLOSED, NEWS_NOT_AN_INCIDENT, NEWS_REOPENED, NEWS_ASKED -> NEWS;
            case DIGEST -> DIGEST;
            case ADDRESS_BOUNCED -> BOUNCE;
            case CHANNEL_DOWN -> CHANNEL;
            case COVERAGE_GAPS -> GAPS;
            case REPORT_TO_CHECK, REPORT_LATE, REPORT_PUBLISHED -> REPORT;
        };
    }

    private static Placeholder name(String name, Placeholder.Type type, String meaning) {
        return Placeholder.of(name, type, meaning);
    }

    private static Placeholder list(String name, String meaning, Placeholder... inside) {
        return new Placeholder(name, LIST, meaning, List.of(inside));
    }

    private static List<Placeholder> together(List<List<Placeholder>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
