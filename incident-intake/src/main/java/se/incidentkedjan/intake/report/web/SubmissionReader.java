package se.incidentkedjan.intake.report.web;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.SubjectCount;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Submission;
import tools.jackson.databind.JsonNode;

/** Makes a submission of a JSON document. */
final class SubmissionReader {

    static final long MOST_PEOPLE = 1_000_000_000;
    static final long MOST_HOURS = 100_000;
    static final long MOST_PER_CENT = 100;
    static final int HIGHEST_LEVEL = 4;

    private final Organisation organisation;

    SubmissionReader(Organisation organisation) {
        this.organisation = organisation;
    }

    /** What the document says. Of use only when nothing was found wrong. */
    Submission read(JsonNode document, Findings findings) {
        var root = JsonFields.root(document, findings).only("description", "reporter", "facts");
        var description = root.text("description");
        var reporter = reporter(root.object("reporter"));
        var facts = root.object("facts");
        // An object of the wrong type has been told of already.
        if (!root.isAbsent() && !facts.has("category") && (!root.has("facts") || !facts.isAbsent())) {
            findings.add(
                    "facts.category", "required", "Ange vad som har hänt. Skriv UNKNOWN om det inte går att säga.");
        }
        return new Submission(description, reporter, facts(facts));
    }

    private static @Nullable Reporter reporter(JsonFields fields) {
        fields.only("name", "email");
        return new Reporter(emptyAsAbsent(fields.text("name")), emptyAsAbsent(fields.text("email")));
    }

    private static @Nullable String emptyAsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private IncidentFacts facts(JsonFields fields) {
        fields.only(
                "category",
                "aspects",
                "nearMiss",
                "ongoing",
                "malicious",
                "securityClassified",
                "origin",
                "occurredFrom",
                "occurredTo",
                "discoveredAt",
                "awareAt",
                "unit",
                "system",
                "personalData",
                "operations",
                "klassa");
        return new IncidentFacts(
                orElse(fields.oneOf("category", Category.class), Category.UNKNOWN),
                fields.listOf("aspects", Aspect.class),
                fields.flag("nearMiss"),
                answer(fields, "ongoing"),
                answer(fields, "malicious"),
                answer(fields, "securityClassified"),
                orElse(fields.oneOf("origin", Origin.class), Origin.UNKNOWN),
                fields.instant("occurredFrom"),
                fields.instant("occurredTo"),
                fields.instant("discoveredAt"),
                fields.instant("awareAt"),
                fields.registered("unit", organisation.unitCodes(), UnitCode::of, "unknown-unit"),
                fields.registered("system", organisation.systemCodes(), SystemCode::of, "unknown-system"),
                personalData(fields.object("personalData")),
                operations(fields.object("operations")),
                klassa(fields.object("klassa")));
    }

    private static PersonalData personalData(JsonFields fields) {
        fields.only(
                "involved",
                "kinds",
                "groups",
                "subjects",
                "unintelligible",
                "recipients",
                "recipientTrusted",
                "deletionConfirmed",
                "exfiltration",
                "misuse",
                "availabilityLoss");
        var subjects = fields.object("subjects").only("count", "precision");
        return new PersonalData(
                answer(fields, "involved"),
                fields.listOf("kinds", DataKind.class),
                fields.listOf("groups", DataSubjectGroup.class),
                new SubjectCount(
                        subjects.count("count", MOST_PEOPLE),
                        orElse(subjects.oneOf("precision", Precision.class), Precision.UNKNOWN)),
                answer(fields, "unintelligible"),
                orElse(fields.oneOf("recipients", Recipients.class), Recipients.UNKNOWN),
                answer(fields, "recipientTrusted"),
                answer(fields, "deletionConfirmed"),
                orElse(fields.oneOf("exfiltration", Exfiltration.class), Exfiltration.UNKNOWN),
                orElse(fields.oneOf("misuse", Misuse.class), Misuse.UNKNOWN),
                orElse(fields.oneOf("availabilityLoss", AvailabilityLoss.class), AvailabilityLoss.UNKNOWN));
    }

    private static Operations operations(JsonFields fields) {
        fields.only(
                "sectors",
                "criticalSystem",
                "protectedInformation",
                "activityLimitedHours",
                "alternativeMethodsHours",
                "affectedPersons",
                "affectedUsersShare",
                "costShare",
                "seriousInjury");
        return new Operations(
                fields.listOf("sectors", Sector.class),
                answer(fields, "criticalSystem"),
                answer(fields, "protectedInformation"),
                fields.decimal("activityLimitedHours", MOST_HOURS),
                fields.decimal("alternativeMethodsHours", MOST_HOURS),
                fields.count("affectedPersons", MOST_PEOPLE),
                fields.decimal("affectedUsersShare", MOST_PER_CENT),
                fields.decimal("costShare", MOST_PER_CENT),
                answer(fields, "seriousInjury"));
    }

    private static Klassa klassa(JsonFields fields) {
        fields.only("confidentiality", "integrity", "availability", "traceability");
        return new Klassa(
                fields.level("confidentiality", HIGHEST_LEVEL),
                fields.level("integrity", HIGHEST_LEVEL),
                fields.level("availability", HIGHEST_LEVEL),
                fields.level("traceability", HIGHEST_LEVEL));
    }

    private static YesNo answer(JsonFields fields, String name) {
        return orElse(fields.oneOf(name, YesNo.class), YesNo.UNKNOWN);
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
