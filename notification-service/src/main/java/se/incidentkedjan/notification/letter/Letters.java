package se.incidentkedjan.notification.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.letter.Letter.Block;
import se.incidentkedjan.notification.letter.Letter.Fact;
import se.incidentkedjan.notification.letter.Letter.Facts;
import se.incidentkedjan.notification.letter.Letter.Footer;
import se.incidentkedjan.notification.letter.Letter.Heading;
import se.incidentkedjan.notification.letter.Letter.Link;
import se.incidentkedjan.notification.letter.Letter.Paragraph;
import se.incidentkedjan.notification.letter.Letter.Step;
import se.incidentkedjan.notification.letter.Letter.Steps;

/** Writes the letters. Nothing in them comes from what the reporter wrote. */
public final class Letters {

    private final String publicUrl;
    private final DutyTexts texts;

    /**
     * Letters from one installation.
     *
     * @param publicUrl the address of its pages, without a slash at the end
     * @param texts what the legal duties are called
     */
    public Letters(String publicUrl, DutyTexts texts) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        this.texts = texts;
    }

    /** To someone who must know or act. */
    public Letter escalation(Notice notice, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Incident " + notice.reference()));
        blocks.add(new Paragraph(task(notice.urgency())));
        blocks.add(new Facts(facts(notice)));
        if (notice.acknowledgement() != null) {
            blocks.add(new Paragraph("Tar du hand om det? Säg det, så skickas inget mer om det till någon annan."));
            blocks.add(new Link("Jag har det", publicUrl + "/kvittera?k=" + notice.acknowledgement()));
        }
        if (!notice.duties().isEmpty()) {
            blocks.add(new Heading("Det här kräver lagen"));
            blocks.add(new Steps(duties(notice, now)));
        }
        blocks.add(new Link("Öppna ärendet", publicUrl + "/arenden/" + notice.incident()));
        blocks.add(new Paragraph("Du får meddelandet för att du är mottagare för rollen " + role(notice) + "."));
        blocks.add(new Footer(
                "Meddelandet har skickats automatiskt och innehåller inget av det som anmälaren har skrivit.\n"
                        + "Skriv inte om händelsen i e-post. Logga in och använd ärendet."));
        return new Letter(
                "Incident %s (%s): %s"
                        .formatted(notice.reference(), severity(notice.severity()), call(notice.urgency())),
                blocks);
    }

    /** To someone who must do what the law asks for before the time is out. */
    public Letter timeGoes(Notice notice, Instant now) {
        return clock(
                notice,
                now,
                "tiden går för det som lagen kräver",
                "Det här är en påminnelse. Det som står nedan är inte markerat som gjort.");
    }

    /** To someone who must do what the law asks for though the time is out. */
    public Letter timeIsOut(Notice notice, Instant now) {
        return clock(
                notice,
                now,
                "tiden har gått ut för det som lagen kräver",
                "Den sista tiden för något av det som står nedan har gått ut utan att det är markerat som gjort. Gör det"
                        + " ändå, så fort det går, och skriv varför det blev sent.");
    }

    private Letter clock(Notice notice, Instant now, String subject, String what) {
        return new Letter(
                "Incident %s: %s".formatted(notice.reference(), subject),
                List.of(
                        new Heading("Incident " + notice.reference()),
                        new Paragraph(what),
                        new Steps(duties(notice, now)),
                        new Paragraph("Är det redan gjort? Öppna ärendet och ange när det togs emot."),
                        new Link("Öppna ärendet", publicUrl + "/arenden/" + notice.incident()),
                        new Paragraph("Du får meddelandet för att du är mottagare för rollen " + role(notice) + "."),
                        new Footer("Meddelandet har skickats automatiskt och innehåller inget av det som anmälaren har"
                                + " skrivit.")));
    }

    /**
     * To those who must know that someone has opened the reporter's words outside what they are assigned.
     *
     * @param at when that was told of, UTC
     */
    public Letter glassBroken(Notice notice, Instant at) {
        return new Letter(
                "Incident %s: anmälarens ord har öppnats med särskilt skäl".formatted(notice.reference()),
                List.of(
                        new Heading("Incident " + notice.reference()),
                        new Paragraph("Någon har brutit glaset: öppnat det som anmälaren skrev utan att vara utsedd att"
                                + " handlägga ärendet. Det är tillåtet i nödlägen, men ska granskas."),
                        new Facts(List.of(
                                new Fact("Referens", notice.reference().toString()),
                                new Fact("När", SwedishTime.dateAndTime(at)))),
                        new Paragraph("Vem det var och vilket skäl som angavs står i granskningsspåret. Kontrollera att"
                                + " skälet håller, och att sekretessen mellan nämnder inte har brutits."),
                        new Link("Öppna ärendet", publicUrl + "/arenden/" + notice.incident()),
                        new Paragraph("Du får meddelandet för att du är mottagare för rollen " + role(notice) + "."),
                        new Footer("Meddelandet har skickats automatiskt och innehåller inget av det som anmälaren har"
                                + " skrivit.")));
    }

    /** To the one who reported. */
    public Letter receipt(Reference reference, Instant receivedAt) {
        return new Letter(
                "Tack för din rapport " + reference,
                List.of(
                        new Heading("Tack för din rapport"),
                        new Paragraph("Du gjorde rätt som rapporterade. Din rapport är mottagen och sparad."),
                        new Facts(List.of(
                                new Fact("Referens", reference.toString()),
                                new Fact("Togs emot", SwedishTime.dateAndTime(receivedAt)))),
                        new Heading("Det här händer nu"),
                        new Paragraph("Rapporten har gått vidare till dem som ska bedöma vad som behöver göras."
                                + " Du behöver inte göra något mer just nu. Någon kan höra av sig med frågor."),
                        new Paragraph("Vill du lägga till något eller fråga om din rapport? Uppge referensen"
                                + " när du kontaktar den som arbetar med informationssäkerhet hos oss."),
                        new Footer(
                                "Meddelandet har skickats automatiskt.\n"
                                        + "Skriv inte om händelsen i e-post, eftersom den kan läsas av fler än du tänkt dig.")));
    }

    /** To the one who reported: how it goes. */
    public Letter news(Reference reference, News news) {
        var said = switch (news) {
            case MERGED ->
                List.of(
                        "Din anmälan %s hör ihop med en annan",
                        "Flera har anmält samma sak, och vi arbetar med anmälningarna tillsammans. Din referens gäller"
                                + " fortfarande, och du får veta när arbetet är klart.");
            case CLOSED ->
                List.of(
                        "Din anmälan %s är klar",
                        "Det du anmälde är hanterat. Tack för att du berättade: det är så vi kan stoppa skador och lära"
                                + " oss.");
            case NOT_AN_INCIDENT ->
                List.of(
                        "Din anmälan %s är bedömd",
                        "Vi har gått igenom det du anmälde och kommit fram till att det inte var en incident. Det var rätt"
                                + " att anmäla. Gör det igen när du är osäker.");
            case REOPENED ->
                List.of(
                        "Vi arbetar vidare med din anmälan %s",
                        "Det visade sig finnas mer att göra. Du får veta när arbetet är klart.");
        };
        return new Letter(
                said.getFirst().formatted(reference),
                List.of(
                        new Heading(said.getFirst().formatted(reference)),
                        new Paragraph(said.getLast()),
                        new Facts(List.of(new Fact("Referens", reference.toString()))),
                        new Footer(
                                "Meddelandet har skickats automatiskt.\n"
                                        + "Skriv inte om händelsen i e-post, eftersom den kan läsas av fler än du tänkt dig.")));
    }

    private List<Fact> facts(Notice notice) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Referens", notice.reference().toString()));
        facts.add(new Fact("Allvarlighetsgrad", severity(notice.severity())));
        facts.add(new Fact("Rapporten togs emot", SwedishTime.dateAndTime(notice.receivedAt())));
        if (notice.acknowledgeWithin() != null) {
            facts.add(new Fact(
                    "Någon ska ha tagit hand om ärendet inom", SwedishTime.length(notice.acknowledgeWithin())));
        }
        return facts;
    }

    private List<Step> duties(Notice notice, Instant now) {
        // A report's arrival is when the municipality became aware; the law of that day holds.
        var day = LocalDate.ofInstant(notice.receivedAt(), SwedishTime.ZONE);
        return notice.duties().stream()
                .sorted(Comparator.comparing(duty -> duty.dueAt() == null ? Instant.MAX : duty.dueAt()))
                .map(duty -> duty(duty, day, now))
                .toList();
    }

    private Step duty(Notice.Duty duty, LocalDate day, Instant now) {
        var text = texts.duty(duty.code(), day);
        var authority = texts.authority(duty.authority());
        List<Fact> facts = new ArrayList<>();
        if (duty.board() != null) {
            facts.add(new Fact("För", duty.board()));
        }
        facts.add(new Fact("Till", authority.map(DutyTexts.AuthorityText::name).orElse(duty.authority())));
        authority.ifPresent(known -> facts.add(new Fact("Hur", known.channel())));
        facts.add(new Fact("Senast", due(duty.dueAt(), now)));
        text.ifPresent(known -> facts.add(new Fact("Lagrum", known.legalReference())));
        return new Step(text.map(DutyTexts.DutyText::title).orElse("Uppfyll skyldigheten " + duty.code()), facts);
    }

    private static String due(@Nullable Instant dueAt, Instant now) {
        return dueAt == null
                ? "utan onödigt dröjsmål, det finns ingen bestämd tid"
                : SwedishTime.dateAndTime(dueAt) + " (" + SwedishTime.left(now, dueAt) + " när meddelandet skickades)";
    }

    private static String role(Notice notice) {
        return notice.unit() == null ? notice.role() : notice.role() + ", " + notice.unit();
    }

    private static String call(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "agera genast";
            case SOON -> "agera under arbetsdagen";
            case NORMAL -> "för kännedom";
        };
    }

    private static String task(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "En incident behöver dig genast, oavsett tid på dygnet.";
            case SOON -> "En incident behöver dig under arbetsdagen.";
            case NORMAL -> "Här är en incident som du ska känna till.";
        };
    }

    private static String severity(@Nullable Severity severity) {
        return severity == null ? "inte bedömd" : SwedishLabels.of(severity).toLowerCase(Locale.ROOT);
    }
}
