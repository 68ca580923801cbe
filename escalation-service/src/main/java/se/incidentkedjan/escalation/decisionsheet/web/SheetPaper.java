package se.incidentkedjan.escalation.decisionsheet.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Block.Fact;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.PastEvaluation;
import se.incidentkedjan.escalation.casework.Registration;
import se.incidentkedjan.escalation.casework.web.CaseWords;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.casework.web.FactQuestions;
import se.incidentkedjan.escalation.casework.web.Labels;
import se.incidentkedjan.escalation.casework.web.WorkLabels;
import se.incidentkedjan.escalation.decisionsheet.DecisionSheet;
import se.incidentkedjan.escalation.duty.DutyCatalogue.Authority;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.rules.Reason;
import se.incidentkedjan.webkit.WebKitSettings;

/** Puts a decision on paper. Nothing in it depends on when it is printed, so that its hash does not either. */
@Component
class SheetPaper {

    private final DecisionBasis basis;
    private final WebKitSettings site;
    private final Clock clock;

    SheetPaper(DecisionBasis basis, WebKitSettings site, Clock clock) {
        this.basis = basis;
        this.site = site;
        this.clock = clock;
    }

    Paper of(DecisionSheet sheet, CaseWords.Opening words) {
        var one = sheet.one();
        var definition = definition(sheet);
        return Paper.of(
                        issuer(sheet),
                        "Beslutsblad: "
                                + definition
                                        .map(DutyDefinition::title)
                                        .orElse(sheet.duty().code().value()),
                        clock.instant())
                .withSubtitle("Ärende " + one.reference()
                        + one.register()
                                .current()
                                .map(Registration::number)
                                .map(number -> ", dnr " + number)
                                .orElse(""))
                .with(decision(sheet, definition, words), advice(sheet, words), known(sheet), rules(sheet))
                .withContentHash();
    }

    private Optional<DutyDefinition> definition(DecisionSheet sheet) {
        var duty = sheet.duty();
        return basis.duties()
                .inForce(duty.code(), duty.clockStart())
                .or(() -> basis.duties().newest(duty.code()));
    }

    private String issuer(DecisionSheet sheet) {
        var board = sheet.duty().controller();
        return site.municipality() + (board == null ? "" : ", " + board(board));
    }

    private String board(UnitCode board) {
        return basis.organisation().boardName(board).orElse(board.value());
    }

    private Section decision(DecisionSheet sheet, Optional<DutyDefinition> definition, CaseWords.Opening words) {
        var duty = sheet.duty();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Utgång", outcome(duty.status())));
        var exemption = sheet.exemption();
        if (exemption != null) {
            facts.add(Fact.of("Beslutsfattare", said(words.text(Field.DECIDER, exemption.decider()))));
            facts.add(Fact.of("Skäl", said(words.text(Field.REASON, exemption.reason()))));
            facts.add(Fact.of("Risk som beslutet utgick från", Labels.of(exemption.risk())));
        }
        facts.add(Fact.of(
                "Infört här",
                SwedishTime.dateAndTime(sheet.at()) + ", av "
                        + Labels.ofRoles(sheet.entered().roles()).toLowerCase(Locale.ROOT)
                        + (sheet.entered().by() == null
                                ? ""
                                : " (" + sheet.entered().by() + " i granskningsspåret)")));
        facts.add(Fact.of(
                "Till",
                basis.duties().authority(duty.authority()).map(Authority::name).orElse(duty.authority())));
        definition.ifPresent(known -> facts.add(Fact.of("Lagrum", known.legalReference())));
        facts.add(Fact.of("Tiden räknades från", SwedishTime.dateAndTime(duty.clockStart())));
        if (duty.dueAt() != null) {
            facts.add(Fact.of("Sista tid", SwedishTime.dateAndTime(duty.dueAt())));
        }
        duty.clock()
                .earlier()
                .forEach(earlier -> facts.add(Fact.of(
                        "Tidigare räknad från",
                        SwedishTime.dateAndTime(earlier.clockStart()) + ", ändrad "
                                + SwedishTime.dateAndTime(earlier.changed().at()))));
        for (var filing : duty.filings()) {
            facts.add(Fact.of(
                    WorkLabels.of(filing.stage()),
                    "Mottaget " + SwedishTime.dateAndTime(filing.receivedAt())
                            + (filing.receipt() == null ? ", utan kvittens" : ", kvittens " + filing.receipt())
                            + words.text(Field.LATE_REASON, filing.lateReason())
                                    .map(reason -> ". Skäl till förseningen: " + reason)
                                    .orElse("")));
        }
        return Section.of("Beslutet", new Block.Facts(facts));
    }

    private static String outcome(DutyStatus status) {
        return switch (status) {
            case MET -> "Gjord i tid";
            case MET_LATE -> "Gjord för sent";
            case NOT_APPLICABLE -> "Gäller inte, efter beslut";
            case STARTED, MISSED -> throw new IllegalStateException("a sheet is made of what is decided");
        };
    }

    private static String said(Optional<String> words) {
        return words.orElse("Inte angett");
    }

    private static Section advice(DecisionSheet sheet, CaseWords.Opening words) {
        var advice = sheet.advice();
        return advice.isEmpty()
                ? Section.of(
                        "Dataskyddsombudets råd", new Block.Paragraph("Inget råd var inlagt när beslutet fördes in."))
                : Section.of(
                        "Dataskyddsombudets råd",
                        new Block.Facts(advice.stream()
                                .map(one -> Fact.of(
                                        SwedishTime.dateAndTime(one.who().at()),
                                        WorkLabels.of(one.verdict())
                                                + words.text(Field.ADVICE, one.reason())
                                                        .map(text -> ". " + text)
                                                        .orElse("")))
                                .toList()));
    }

    private Section known(DecisionSheet sheet) {
        var known = sheet.known();
        return Section.of(
                "Vad som var känt då",
                new Block.Facts(Stream.concat(
                                known.inOrder().stream()
                                        .map(fact -> Fact.of(
                                                FactQuestions.question(fact.name()),
                                                answer(fact.name(), fact.values()))),
                                Stream.of(Moments.Kind.values())
                                        .flatMap(kind -> known.moment(kind).stream()
                                                .map(at -> Fact.of(WorkLabels.of(kind), SwedishTime.dateAndTime(at)))))
                        .toList()));
    }

    /** Units and systems are named by the municipality. */
    private String answer(String fact, List<String> values) {
        return switch (fact) {
            case "unit" ->
                values.stream()
                        .map(code -> basis.organisation()
                                .unit(UnitCode.of(code))
                                .map(unit -> unit.name())
                                .orElse(code))
                        .findFirst()
                        .orElse("");
            case "system" ->
                values.stream()
                        .map(code -> basis.organisation()
                                .system(se.incidentkedjan.events.SystemCode.of(code))
                                .map(system -> system.name())
                                .orElse(code))
                        .findFirst()
                        .orElse("");
            default -> FactQuestions.answer(fact, values);
        };
    }

    private Section rules(DecisionSheet sheet) {
        var evaluation = sheet.evaluation();
        if (evaluation.isEmpty()) {
            return Section.of("Reglerna", new Block.Paragraph("Bedömningen är inte bevarad."));
        }
        var past = evaluation.get();
        var rows = past.rules().stream()
                .map(id -> {
                    var reason = reason(sheet, id);
                    return Row.of(
                            Cell.of(id),
                            Cell.of(reason.map(Reason::title).orElse(null)),
                            Cell.of(reason.map(Reason::legalReference).orElse(null)));
                })
                .toList();
        return Section.of(
                "Reglerna",
                facts(past),
                new Table(
                        "Regler som slog till",
                        List.of(Column.text("Regel"), Column.text("Vad den säger"), Column.text("Lagrum")),
                        rows));
    }

    private static Block facts(PastEvaluation past) {
        return Block.Facts.of(
                Fact.of("Råd om risk", Labels.of(past.privacyRisk())),
                Fact.of("Allvar", SwedishLabels.of(past.severity())),
                Fact.of(
                        "Bedömning",
                        "Nr %d, %s"
                                .formatted(
                                        past.number(),
                                        SwedishTime.dateAndTime(past.who().at()))),
                Fact.of("rules.yml", past.versions().rules()),
                Fact.of("duties.yml", past.versions().duties()),
                Fact.of("organisation.yml", past.versions().organisation()));
    }

    /**
     * As the file says it, whose version stands beside; a rule that it no longer has as the case remembers it. What else
     * happens to the case must not change what is told of a decision.
     */
    private Optional<Reason> reason(DecisionSheet sheet, String id) {
        var awareOn = LocalDate.ofInstant(
                sheet.known().moment(Moments.Kind.AWARE).orElse(sheet.one().receivedAt()), SwedishTime.ZONE);
        return basis.rules()
                .told(id, awareOn)
                .or(() -> sheet.one().assessment().because().stream()
                        .filter(reason -> reason.rule().equals(id))
                        .findFirst());
    }
}
