package se.incidentkedjan.notification.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
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

    private final SwedishTime time;
    private final String publicUrl;

    /**
     * Letters from one installation.
     *
     * @param publicUrl the address of its pages, without a slash at the end
     * @param zone the time zone of the people
     */
    public Letters(String publicUrl, ZoneId zone) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        this.time = new SwedishTime(zone);
    }

    /** To someone who must know or act. */
    public Letter escalation(Notice notice, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Incident " + notice.reference()));
        blocks.add(new Paragraph(task(notice.urgency())));
        blocks.add(new Facts(facts(notice)));
        if (!notice.duties().isEmpty()) {
            blocks.add(new Heading("Det här kräver lagen"));
            blocks.add(new Steps(duties(notice.duties(), now)));
        }
        blocks.add(new Link("Öppna ärendet", publicUrl + "/arenden/" + notice.incident()));
        blocks.add(new Paragraph("Du får meddelandet för att du är mottagare för rollen " + role(notice) + "."));
        blocks.add(new Footer(
                "Meddelandet har skickats automatiskt och innehåller inget av det som rapportören har skrivit.\n"
                        + "Skriv inte om händelsen i e-post. Logga in och använd ärendet."));
        return new Letter(
                "Incident %s (%s): %s"
                        .formatted(notice.reference(), severity(notice.severity()), call(notice.urgency())),
                blocks);
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
                                new Fact("Togs emot", time.full(receivedAt)))),
                        new Heading("Det här händer nu"),
                        new Paragraph("Rapporten har gått vidare till dem som ska bedöma vad som behöver göras."
                                + " Du behöver inte göra något mer just nu. Någon kan höra av sig med frågor."),
                        new Paragraph("Vill du lägga till något eller fråga om din rapport? Uppge referensen"
                                + " när du kontaktar den som arbetar med informationssäkerhet hos oss."),
                        new Footer(
                                "Meddelandet har skickats automatiskt.\n"
                                        + "Skriv inte om händelsen i e-post, eftersom den kan läsas av fler än du tänkt dig.")));
    }

    private List<Fact> facts(Notice notice) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Referens", notice.reference().toString()));
        facts.add(new Fact("Allvarlighetsgrad", severity(notice.severity())));
        facts.add(new Fact("Rapporten togs emot", time.full(notice.receivedAt())));
        if (notice.acknowledgeWithin() != null) {
            facts.add(new Fact(
                    "Någon ska ha tagit hand om ärendet inom", SwedishTime.length(notice.acknowledgeWithin())));
        }
        return facts;
    }

    private List<Step> duties(List<Notice.Duty> duties, Instant now) {
        return duties.stream()
                .sorted(Comparator.comparing(duty -> duty.dueAt() == null ? Instant.MAX : duty.dueAt()))
                .map(duty -> new Step(
                        DutyWords.duty(duty.code()),
                        List.of(
                                new Fact("Till", DutyWords.authority(duty.authority())),
                                new Fact("Senast", due(duty.dueAt(), now)))))
                .toList();
    }

    private String due(@Nullable Instant dueAt, Instant now) {
        return dueAt == null
                ? "utan onödigt dröjsmål, det finns ingen bestämd tid"
                : time.full(dueAt) + " (" + SwedishTime.left(now, dueAt) + " när meddelandet skickades)";
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
        return switch (severity) {
            case null -> "inte bedömd";
            case LOW -> "låg";
            case MODERATE -> "måttlig";
            case SIGNIFICANT -> "betydande";
            case SEVERE -> "allvarlig";
        };
    }
}
