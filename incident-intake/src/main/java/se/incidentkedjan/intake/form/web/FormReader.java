package se.incidentkedjan.intake.form.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Finding;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.TimeReading;

/** Makes a submission of what was typed in the form. What is wrong is told by the name of the question. */
final class FormReader {

    /** Questions of the form that the rules for all reports know under another name. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "description", "description",
            "reporter.name", "name",
            "reporter.email", "email",
            "facts.discoveredAt", "noticedDate");

    private final Organisation organisation;
    private final SubmissionRules rules;

    FormReader(Organisation organisation, SubmissionRules rules) {
        this.organisation = organisation;
        this.rules = rules;
    }

    /** What was typed. Of use only when nothing was found wrong. */
    Submission read(FormInput input, Findings findings) {
        if (input.securityClassified() == YesNo.YES) {
            // A unit that is not there any more is no reason to ask whoever is to make a call once more.
            return Submission.securityClassified(
                    organisation.unitCodes().contains(input.unit()) ? UnitCode.of(input.unit()) : null);
        }
        if (input.progress().category() == null) {
            findings.add(
                    "category",
                    "required",
                    "Välj det som liknar mest det som har hänt. Det går bra att välja «Vet inte».");
        }
        var facts = located(
                input.progress().asAnswers().facts(),
                noticed(input, findings),
                listed("unit", input.unit(), organisation.unitCodes(), UnitCode::of, findings),
                listed("system", input.system(), organisation.systemCodes(), SystemCode::of, findings));
        var submission = new Submission(
                input.description(), new Reporter(orAbsent(input.name()), orAbsent(input.email())), facts);
        for (var finding : rules.check(submission)) {
            findings.add(new Finding(
                    QUESTIONS.getOrDefault(finding.field(), finding.field()), finding.code(), finding.message()));
        }
        return submission;
    }

    private static IncidentFacts located(
            IncidentFacts answered, @Nullable Instant noticed, @Nullable UnitCode unit, @Nullable SystemCode system) {
        return new IncidentFacts(
                answered.category(),
                answered.aspects(),
                answered.nearMiss(),
                answered.ongoing(),
                answered.malicious(),
                answered.securityClassified(),
                answered.origin(),
                answered.occurredFrom(),
                answered.occurredTo(),
                noticed,
                answered.awareAt(),
                unit,
                system,
                answered.personalData(),
                answered.operations(),
                answered.klassa());
    }

    private static @Nullable Instant noticed(FormInput input, Findings findings) {
        return switch (SwedishTimeInput.read(input.noticedDate(), input.noticedTime())) {
            case TimeReading.Nothing nothing -> null;
            case TimeReading.Read read -> read.instant();
            case TimeReading.Twice twice -> oneOf(twice, input.noticedWhich(), findings);
            case TimeReading.Unclear unclear -> {
                findings.add(
                        unclear.part() == TimeReading.Part.TIME ? "noticedTime" : "noticedDate",
                        "wrong-form",
                        unclear.message());
                yield null;
            }
        };
    }

    private static @Nullable Instant oneOf(TimeReading.Twice twice, String which, Findings findings) {
        for (var moment : List.of(twice.earlier(), twice.later())) {
            if (moment.toString().equals(which)) {
                return moment;
            }
        }
        findings.add(
                "noticedWhich",
                "required",
                "Klockslaget fanns två gånger den natten, när klockan ställdes tillbaka. Välj vilken gång det var.");
        return null;
    }

    private static <T> @Nullable T listed(
            String question, String typed, Set<String> codes, Function<String, T> form, Findings findings) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!codes.contains(typed)) {
            findings.add(question, "unknown-value", "Valet finns inte längre. Välj något annat i listan.");
            return null;
        }
        return form.apply(typed);
    }

    private static @Nullable String orAbsent(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
