package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.DutyDefinition.ExemptBy;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.TimeLeft;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.webkit.SummaryRow;
import se.incidentkedjan.webkit.Tag;
import se.incidentkedjan.webkit.TimeBar;

/** The duties of a case as people read them, with what can be done about each. */
@Component
class DutyCards {

    private final DecisionBasis basis;
    private final Clock clock;
    private final List<DutyLinks> links;

    DutyCards(DecisionBasis basis, Clock clock, List<DutyLinks> links) {
        this.basis = basis;
        this.clock = clock;
        this.links = links;
    }

    /**
     * One duty.
     *
     * @param title what is to be done, and whose it is
     * @param status how far it has come
     * @param time the time that is left, or has passed; absent when no clock runs
     * @param rows by when, to whom, what has been sent and decided
     * @param more how, by which law and from when
     * @param query what names it in an address
     * @param isOpen whether it can be told to be done
     * @param isSupplementable whether more can be sent
     * @param isDecidable whether someone with the mandate can decide that it does not apply, or does after all
     * @param isAdvisable whether the dataskyddsombud can advise about it
     * @param papers drafts and sheets of it
     */
    record DutyCard(
            String title,
            Tag status,
            @Nullable TimeBar time,
            List<SummaryRow> rows,
            List<SummaryRow> more,
            String query,
            boolean isOpen,
            boolean isSupplementable,
            boolean isDecidable,
            boolean isAdvisable,
            List<DutyLinks.Link> papers) {}

    /** Those that still have to be done first, each with its clock; then the others. */
    List<DutyCard> of(IncidentCase one, CaseWords.@Nullable Opening words) {
        return one.duties().all().stream()
                .sorted(Comparator.comparing((Duty duty) -> !duty.isOpen())
                        .thenComparing(duty -> Optional.ofNullable(duty.dueAt()).orElse(Instant.MAX)))
                .map(duty -> card(one, duty, words))
                .toList();
    }

    private DutyCard card(IncidentCase one, Duty duty, CaseWords.@Nullable Opening words) {
        var definition = basis.duties().newest(duty.code());
        var exemption = duty.exemption();
        return new DutyCard(
                definition.map(DutyDefinition::title).orElse(duty.code().value()) + whose(duty),
                Labels.tag(duty),
                left(duty),
                rows(one, duty, words),
                more(one, duty, definition),
                WorkFields.DUTY + "=" + duty.code().value()
                        + (duty.controller() == null
                                ? ""
                                : "&" + WorkFields.WHOSE + "="
                                        + duty.controller().value()),
                duty.isOpen() && !duty.provisional(),
                duty.isMet()
                        && definition
                                .filter(known -> known.supplement() != null)
                                .isPresent(),
                duty.isOpen() || (exemption != null && exemption.kind() == Exemption.Kind.DECISION),
                duty.isOpen()
                        && definition
                                .filter(known -> known.exemption() == ExemptBy.MANDATE)
                                .isPresent(),
                links.stream().flatMap(link -> link.of(one, duty).stream()).toList());
    }

    private String whose(Duty duty) {
        var board = duty.controller();
        return board == null ? "" : ", " + basis.organisation().boardName(board).orElse(board.value());
    }

    private @Nullable TimeBar left(Duty duty) {
        var dueAt = duty.dueAt();
        if (dueAt == null || !duty.isOpen()) {
            return null;
        }
        var left = new TimeLeft(duty.clockStart(), dueAt, clock.instant());
        var state = left.isOver() ? TimeBar.State.OVER : left.isShort() ? TimeBar.State.SHORT : TimeBar.State.CALM;
        return new TimeBar(null, null, left.words(), null, left.goneShare(), state);
    }

    private List<SummaryRow> rows(IncidentCase one, Duty duty, CaseWords.@Nullable Opening words) {
        var rows = new ArrayList<SummaryRow>();
        if (duty.status() != DutyStatus.NOT_APPLICABLE) {
            rows.add(SummaryRow.of("Senast", due(duty)));
        }
        rows.add(SummaryRow.of(
                "Till",
                basis.duties()
                        .authority(duty.authority())
                        .map(DutyCatalogue.Authority::name)
                        .orElse(duty.authority())));
        for (var earlier : duty.clock().earlier()) {
            rows.add(SummaryRow.of(
                    "Tidigare sista tid",
                    (earlier.dueAt() == null ? "Ingen bestämd" : SwedishTime.dateAndTime(earlier.dueAt())) + ", ändrad "
                            + SwedishTime.shortDateAndTime(earlier.changed().at())));
        }
        duty.filings().forEach(filing -> rows.add(filing(filing, words)));
        var exemption = duty.exemption();
        if (exemption != null) {
            rows.add(SummaryRow.of("Varför det inte gäller", exemption(exemption, words)));
        }
        one.handling()
                .adviceOn(duty.key())
                .ifPresent(advice -> rows.add(SummaryRow.of(
                        "Dataskyddsombudets råd",
                        WorkLabels.of(advice.verdict()) + ", "
                                + SwedishTime.shortDateAndTime(advice.who().at()) + "."
                                + said(words, Field.ADVICE, advice.reason()))));
        return rows;
    }

    private List<SummaryRow> more(IncidentCase one, Duty duty, Optional<DutyDefinition> definition) {
        var rows = new ArrayList<SummaryRow>();
        basis.duties().authority(duty.authority()).ifPresent(known -> rows.add(SummaryRow.of("Hur", known.channel())));
        rows.add(SummaryRow.of("Tiden räknas från", SwedishTime.dateAndTime(duty.clockStart())));
        note(one, duty, definition).ifPresent(rows::add);
        definition.ifPresent(known -> rows.add(SummaryRow.of("Lagrum", known.legalReference())));
        return rows;
    }

    private static String due(Duty duty) {
        if (duty.dueAt() == null) {
            return duty.provisional()
                    ? "En månad efter att incidenten har upphört"
                    : "Utan onödigt dröjsmål, ingen bestämd tid";
        }
        var latest = SwedishTime.dateAndTime(duty.dueAt());
        var preliminary = duty.provisional() ? " (preliminärt)" : "";
        var nominal = duty.nominalDate();
        return nominal == null || nominal.equals(LocalDate.ofInstant(duty.dueAt(), SwedishTime.ZONE))
                ? latest + preliminary
                : "Sikta på %s; senast %s".formatted(SwedishTime.date(nominal), latest) + preliminary;
    }

    /** By another reading of the law the time counts from when the incident was found to be significant. */
    private Optional<SummaryRow> note(IncidentCase one, Duty duty, Optional<DutyDefinition> definition) {
        return duty.controller() == null && !duty.provisional() && duty.isOpen()
                ? one.moments()
                        .at(Moments.Kind.IDENTIFIED_SIGNIFICANT)
                        .flatMap(from -> definition
                                .filter(known -> known.after() == null)
                                .flatMap(known -> Optional.ofNullable(
                                        known.limit().dueFrom(from).latest())))
                        .map(later -> SummaryRow.of(
                                "Räknat från bedömningen",
                                SwedishTime.dateAndTime(later)
                                        + ". Larmet följer den tidigare tiden; kontrollera vilken som gäller."))
                : Optional.empty();
    }

    private static SummaryRow filing(Filing filing, CaseWords.@Nullable Opening words) {
        return SummaryRow.of(
                "Togs emot",
                SwedishTime.dateAndTime(filing.receivedAt()) + ". " + WorkLabels.of(filing.stage()) + "."
                        + (filing.receipt() == null ? "" : " Kvitto " + filing.receipt() + ".")
                        + late(filing, words));
    }

    private static String late(Filing filing, CaseWords.@Nullable Opening words) {
        if (filing.lateReason() == null && filing.lateBecause() == null) {
            return "";
        }
        return " Varför det blev sent:"
                + (filing.lateBecause() == null ? "" : " " + SwedishLabels.of(filing.lateBecause()) + ".")
                + (filing.lateReason() == null ? "" : said(words, Field.LATE_REASON, filing.lateReason()));
    }

    private static String exemption(Exemption exemption, CaseWords.@Nullable Opening words) {
        return switch (exemption.kind()) {
            case FACTS ->
                "Uppgifterna kräver det inte, sedan "
                        + SwedishTime.shortDateAndTime(exemption.who().at()) + ".";
            case NOT_AN_INCIDENT -> "Det var ingen incident.";
            case MERGED -> "Skyldigheten finns i ärendet som det här är ihopslaget med.";
            case DECISION ->
                "Beslut fört in %s av %s.%s Beslutsfattare:%s"
                        .formatted(
                                SwedishTime.shortDateAndTime(exemption.who().at()),
                                Labels.ofRoles(exemption.who().roles()).toLowerCase(Locale.ROOT),
                                said(words, Field.REASON, exemption.reason()),
                                said(words, Field.DECIDER, exemption.decider()));
        };
    }

    private static String said(CaseWords.@Nullable Opening words, Field field, @Nullable Sealed sealed) {
        if (words == null) {
            return " (bara för dem som arbetar med ärendet)";
        }
        return words.text(field, sealed).map(text -> " «" + text + "»").orElse("");
    }
}
