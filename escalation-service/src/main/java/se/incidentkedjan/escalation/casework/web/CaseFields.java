package se.incidentkedjan.escalation.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.disclosure.CaseField;
import se.incidentkedjan.escalation.disclosure.FieldCodes;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyCatalogue;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.rules.ToldFacts;
import se.incidentkedjan.webkit.SummaryRow;

/**
 * Takes a case apart into the fields that can be given out or masked. No field says what another one says: units stand
 * with the unit only, and the rules that fired do without the answers they read.
 */
@Component
class CaseFields {

    private static final Set<String> TELLING = Set.of(
            FieldCodes.REFERENCE,
            FieldCodes.DIARY_NUMBER,
            FieldCodes.UNIT,
            FieldCodes.SYSTEM,
            FieldCodes.DESCRIPTION,
            FieldCodes.SAID,
            FieldCodes.REPORTER_NAME,
            FieldCodes.REPORTER_EMAIL);

    private final DecisionBasis basis;
    private final CasePage page;

    CaseFields(DecisionBasis basis, CasePage page) {
        this.basis = basis;
        this.page = page;
    }

    /** What there is in a case; a field that nobody has filled in is left out. */
    List<CaseField> of(IncidentCase one) {
        var fields = new ArrayList<CaseField>();
        add(fields, FieldCodes.REFERENCE, one.reference().toString());
        one.register().current().ifPresent(known -> {
            add(fields, FieldCodes.DIARY_NUMBER, known.number());
            add(fields, FieldCodes.DIARY_DATE, SwedishTime.date(known.date()));
        });
        add(fields, FieldCodes.RECEIVED, SwedishTime.dateAndTime(one.receivedAt()));
        add(
                fields,
                FieldCodes.ASSESSED,
                SwedishTime.dateAndTime(one.assessment().at()));
        add(fields, FieldCodes.STATUS, Labels.tag(one.status()).label());
        add(fields, FieldCodes.SEVERITY, Labels.tag(one.severity()).label());
        add(fields, FieldCodes.PRIVACY_RISK, Labels.of(one.privacyRisk()));
        if (one.identity().groupedUnder() != null) {
            add(fields, FieldCodes.GROUPED, FactAnswers.YES);
        }
        facts(fields, one);
        add(
                fields,
                FieldCodes.BECAUSE,
                one.assessment().because().stream()
                        .map(reason -> reason.title() + " (" + reason.legalReference() + ")")
                        .toList());
        add(fields, FieldCodes.QUESTIONS, page.questions(one));
        add(
                fields,
                FieldCodes.DUTIES,
                one.duties().all().stream().map(this::duty).toList());
        add(
                fields,
                FieldCodes.ESCALATIONS,
                one.escalations().stream()
                        .map(step -> page.roleName(step.role()) + ": " + Labels.of(step.urgency()))
                        .distinct()
                        .toList());
        add(
                fields,
                FieldCodes.GLASS,
                one.custody().glass().stream()
                        .map(broken -> page.roleName(broken.role()) + ", " + SwedishTime.dateAndTime(broken.at()))
                        .toList());
        add(fields, FieldCodes.KEEPING, rows(page.keeping(one)));
        add(
                fields,
                FieldCodes.DISCLOSURES,
                one.register().disclosures().stream()
                        .map(decision -> SwedishTime.dateAndTime(decision.at()))
                        .toList());
        add(fields, FieldCodes.VERSIONS, rows(page.versions(one)));
        return fields;
    }

    /** What the reporter wrote, the reporter's own data each for themselves. */
    static List<CaseField> of(ReporterWords.Answer.Written written) {
        var fields = new ArrayList<CaseField>();
        addWords(fields, FieldCodes.DESCRIPTION, written.description());
        addWords(fields, FieldCodes.SAID, said(written));
        addWords(fields, FieldCodes.REPORTER_NAME, written.name());
        addWords(fields, FieldCodes.REPORTER_EMAIL, written.email());
        return fields;
    }

    /** Which files there are. What they hold is read and given out file by file. */
    static List<CaseField> of(List<ReporterFiles.ReporterFile> files) {
        var fields = new ArrayList<CaseField>();
        add(
                fields,
                FieldCodes.FILES,
                files.stream()
                        .map(file -> "%s, %s, %s"
                                .formatted(file.name(), file.shownSize(), SwedishTime.dateAndTime(file.receivedAt())))
                        .toList());
        return fields;
    }

    private static @Nullable String said(ReporterWords.Answer.Written written) {
        var said = written.said();
        return said == null
                ? null
                : said.stream()
                        .map(one -> "%s, %s:\n%s"
                                .formatted(
                                        one.isQuestion() ? "Handläggaren" : "Anmälaren",
                                        SwedishTime.dateAndTime(one.at()),
                                        one.words()))
                        .collect(Collectors.joining("\n\n"));
    }

    private void facts(List<CaseField> fields, IncidentCase one) {
        var told = ToldFacts.of(one.facts());
        if (told.stream().noneMatch(fact -> fact.name().equals("unit"))) {
            add(fields, FieldCodes.UNIT, List.of(page.unit(null), page.board(one)));
        }
        for (var fact : told) {
            var code = FieldCodes.FACTS + "." + fact.name();
            add(
                    fields,
                    code,
                    code.equals(FieldCodes.UNIT)
                            ? List.of(page.answer(fact), page.board(one))
                            : List.of(page.answer(fact)));
        }
    }

    private String duty(Duty duty) {
        var title = page.definition(duty)
                .map(DutyDefinition::title)
                .orElse(duty.code().value());
        var authority = basis.duties()
                .authority(duty.authority())
                .map(DutyCatalogue.Authority::name)
                .orElse(duty.authority());
        var due = Optional.ofNullable(duty.dueAt())
                .map(instant -> "senast " + SwedishTime.dateAndTime(instant))
                .orElse("utan onödigt dröjsmål");
        var met = Optional.ofNullable(duty.metAt())
                .map(instant -> ", " + SwedishTime.dateAndTime(instant))
                .orElse("");
        return "%s, till %s, %s. %s%s"
                .formatted(title, authority, due, Labels.tag(duty).label(), met);
    }

    private static List<String> rows(List<SummaryRow> rows) {
        return rows.stream().map(row -> row.key() + ": " + row.value().text()).toList();
    }

    /** What somebody wrote can be given out in part, passage by passage. */
    private static boolean isInPassages(String code) {
        return code.equals(FieldCodes.DESCRIPTION) || code.equals(FieldCodes.SAID) || code.equals(FieldCodes.FILES);
    }

    private static void addWords(List<CaseField> fields, String code, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(fields, code, text);
        }
    }

    private static void add(List<CaseField> fields, String code, String line) {
        add(fields, code, List.of(line));
    }

    private static void add(List<CaseField> fields, String code, List<String> lines) {
        if (!lines.isEmpty()) {
            fields.add(new CaseField(code, FieldLabels.of(code), lines, TELLING.contains(code), isInPassages(code)));
        }
    }
}
