package se.incidentkedjan.notification.letter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.rhythm.Rhythm;

/** What messages may have to say, made up: with all there can be, with nothing that can be missing, and at its longest. */
final class Samples {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T15:45:00Z");
    private static final Instant NOW = RECEIVED.plusSeconds(60);
    private static final Reference REFERENCE = Reference.parse("2026-000123");
    private static final IncidentId INCIDENT = IncidentId.parse("0199f000-0000-7000-8000-000000000001");
    private static final String LINK = "exempel-".repeat(9).substring(0, 71);
    private static final String LONG = "Ö".repeat(90);

    private static final DutyTexts DUTIES = DutyTexts.of(
            List.of(
                    duty(
                            "IMY_NOTIFICATION",
                            "Anmäl personuppgiftsincidenten till IMY",
                            "Dataskyddsförordningen (EU) 2016/679, artikel 33.1"),
                    duty(
                            "INFORM_DATA_SUBJECTS",
                            "Informera de registrerade",
                            "Dataskyddsförordningen (EU) 2016/679, artikel 34.1")),
            Map.of(
                    "IMY",
                    new DutyTexts.AuthorityText(
                            "Integritetsskyddsmyndigheten", "IMY:s e-tjänst för anmälan av personuppgiftsincidenter"),
                    "DATA_SUBJECTS",
                    new DutyTexts.AuthorityText(
                            "De registrerade", "Direkt till var och en, med klart och tydligt språk")));

    private static final List<Notice.Duty> TWO_DUTIES = List.of(
            new Notice.Duty("IMY_NOTIFICATION", "IMY", RECEIVED.plus(Duration.ofDays(3)), "Socialnämnden"),
            new Notice.Duty("INFORM_DATA_SUBJECTS", "DATA_SUBJECTS", null, "Socialnämnden"));

    /** One that stands no more in duties.yml. */
    private static final List<Notice.Duty> UNKNOWN_DUTY =
            List.of(new Notice.Duty("FORMER_DUTY", "FORMER_AUTHORITY", RECEIVED.plus(Duration.ofDays(1)), null));

    private static final Notice.@Nullable Asked FIRST = new Notice.Asked(0, false, false, null, null);

    private static DutyTexts.DutyText duty(String code, String title, String law) {
        return new DutyTexts.DutyText(DutyCode.of(code), title, law, LocalDate.EPOCH, null);
    }

    private final Drafts drafts;

    private Samples(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The samples of a message, the one to show first. */
    static List<Sample> of(LetterKind kind, Language language, String publicUrl) {
        return new Samples(new Drafts(publicUrl, DUTIES, Wording.in(language))).of(kind);
    }

    private List<Sample> of(LetterKind kind) {
        return switch (kind) {
            case ESCALATION -> escalations();
            case HANDED_OVER -> handOvers();
            case STORM_GREW -> each(notice -> drafts.stormGrew(notice, 300, RECEIVED));
            case TIME_GOES -> each(notice -> drafts.clock(notice, NOW.plus(Duration.ofHours(54))));
            case TIME_IS_OUT -> each(notice -> drafts.escalation(notice, NOW.plus(Duration.ofHours(73))));
            case REPORTER_ADDED, GLASS_BROKEN -> each(notice -> drafts.happened(notice, NOW));
            case RECEIPT -> List.of(new Sample("exempel", drafts.receipt(REFERENCE, RECEIVED, LINK)));
            case NEWS_MERGED, NEWS_CLOSED, NEWS_NOT_AN_INCIDENT, NEWS_REOPENED ->
                List.of(new Sample("exempel", drafts.news(REFERENCE, LINK)));
            case NEWS_ASKED -> List.of(new Sample("exempel", drafts.asked(REFERENCE, LINK)));
            case DIGEST -> List.of(new Sample("exempel", digest(3)), new Sample("många ärenden", digest(60)));
            case ADDRESS_BOUNCED ->
                List.of(
                        new Sample("exempel", drafts.addressBounced("Jourtelefonen", DeliveryChannel.SMS, NOW)),
                        new Sample("långa värden", drafts.addressBounced(LONG, DeliveryChannel.WEBHOOK, NOW)));
            case CHANNEL_DOWN -> List.of(new Sample("exempel", drafts.channelDown(DeliveryChannel.E_MAIL, NOW)));
            case COVERAGE_GAPS ->
                List.of(
                        new Sample("exempel", drafts.coverageGaps(gaps(2))),
                        new Sample("många luckor", drafts.coverageGaps(gaps(60))));
            case REPORT_TO_CHECK, REPORT_LATE ->
                List.of(
                        new Sample("exempel", drafts.report(report(LocalDate.of(2027, 2, 16), null))),
                        new Sample("utan möte", drafts.report(report(null, null))));
            case REPORT_PUBLISHED ->
                List.of(new Sample("exempel", drafts.report(report(LocalDate.of(2027, 2, 16), "0f1e".repeat(16)))));
        };
    }

    private static ReportNotice report(@Nullable LocalDate meeting, @Nullable String hash) {
        return new ReportNotice(
                ReportNotice.Kind.TO_CHECK,
                "Informationssäkerhetsincidenter i kommunen",
                "helåret 2026",
                meeting,
                meeting == null ? null : meeting.minusDays(10),
                "/rapporter",
                hash);
    }

    private List<Sample> escalations() {
        var everything = new Notice.Asked(2, true, true, LONG, LONG);
        return List.of(
                sample("exempel", notice(Urgency.IMMEDIATE, true, FIRST)),
                sample("under arbetsdagen", notice(Urgency.SOON, true, FIRST)),
                sample("för kännedom", notice(Urgency.NORMAL, false, null)),
                sample(
                        "ingen har svarat",
                        notice(Urgency.IMMEDIATE, true, new Notice.Asked(1, false, false, null, null))),
                sample("påminnelse", notice(Urgency.IMMEDIATE, true, new Notice.Asked(0, true, false, null, null))),
                sample("sist i kedjan", notice(Urgency.SOON, true, new Notice.Asked(3, false, true, null, null))),
                sample(
                        "ersättare",
                        notice(Urgency.IMMEDIATE, true, new Notice.Asked(0, false, false, "Kim Exempelsson", null))),
                sample(
                        "överlämnat",
                        notice(Urgency.IMMEDIATE, true, new Notice.Asked(0, false, false, null, "Kim Exempelsson"))),
                sample("utan svar men bråttom", notice(Urgency.IMMEDIATE, false, null)),
                sample("långa värden, bråttom", longest(Urgency.IMMEDIATE, everything)),
                sample("långa värden, under arbetsdagen", longest(Urgency.SOON, everything)),
                sample("långa värden, för kännedom", longest(Urgency.NORMAL, everything)));
    }

    private List<Sample> handOvers() {
        return List.of(
                sample(
                        "exempel",
                        notice(Urgency.SOON, true, new Notice.Asked(0, false, false, null, "Kim Exempelsson"))),
                sample("utan namn", notice(Urgency.IMMEDIATE, true, null)),
                sample("för kännedom", notice(Urgency.NORMAL, false, null)),
                sample("långa värden", longest(Urgency.IMMEDIATE, new Notice.Asked(2, true, true, LONG, LONG))));
    }

    private Sample sample(String name, Notice notice) {
        return new Sample(name, drafts.escalation(notice, NOW));
    }

    private static List<Sample> each(Function<Notice, Model> draft) {
        return List.of(
                new Sample("exempel", draft.apply(notice(Urgency.SOON, true, FIRST))),
                new Sample("inget bestämt", draft.apply(bare())),
                new Sample("långa värden", draft.apply(longest(Urgency.SOON, FIRST))));
    }

    private static Notice notice(Urgency urgency, boolean asks, Notice.@Nullable Asked asked) {
        return new Notice(
                INCIDENT,
                REFERENCE,
                RECEIVED,
                Severity.SIGNIFICANT,
                "Dataskyddsombud",
                "Socialförvaltningen",
                urgency,
                asks ? Duration.ofMinutes(90) : null,
                asks ? LINK : null,
                TWO_DUTIES,
                asked);
    }

    private static Notice bare() {
        return new Notice(
                INCIDENT, REFERENCE, RECEIVED, null, "CISO", null, Urgency.NORMAL, null, null, List.of(), null);
    }

    private static Notice longest(Urgency urgency, Notice.@Nullable Asked asked) {
        return new Notice(
                INCIDENT,
                REFERENCE,
                RECEIVED,
                null,
                LONG,
                LONG,
                urgency,
                Duration.ofMinutes(1439),
                LINK,
                UNKNOWN_DUTY,
                asked);
    }

    private Model digest(int size) {
        var severities = new Severity[] {Severity.MODERATE, Severity.LOW, null};
        var categories = new Category[] {Category.MISDIRECTED, Category.OUTAGE, null};
        var units = new String[] {"Socialförvaltningen", size < 10 ? "VA-avdelningen" : LONG, null};
        var standings = DigestLine.Standing.values();
        return drafts.digest(new Digest(
                IntStream.rangeClosed(1, size)
                        .mapToObj(number -> new DigestLine(
                                INCIDENT,
                                Reference.parse("2026-%06d".formatted(120 + number)),
                                severities[number % severities.length],
                                categories[number % categories.length],
                                units[number % units.length],
                                standings[number % standings.length]))
                        .toList(),
                RECEIVED.minus(Duration.ofDays(6)),
                RECEIVED,
                size < 10
                        ? new Rhythm.Daily(LocalTime.of(7, 30))
                        : new Rhythm.Weekly(DayOfWeek.WEDNESDAY, LocalTime.of(16, 0)),
                LINK));
    }

    private static List<String> gaps(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(day -> "Socialförvaltningen, Dataskyddsombud: ingen nås lördag vecka " + day)
                .toList();
    }
}
