package se.incidentkedjan.intake.report.web;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Findings;
import se.incidentkedjan.intake.report.Submission;
import tools.jackson.databind.JsonNode;

/**
 * A document that says that säkerhetsskydd is concerned. All else in it but the unit is left unread, right or wrong: to
 * refuse it would be to ask for it once more. What is told of it repeats nothing that was sent, not even names of fields
 * that we do not know.
 */
final class ClassifiedDocument {

    static final String NOT_KEPT = "not-kept";
    static final String CALL = "call-security-chief";

    private static final String FACTS = "facts";
    private static final String ANSWER = "securityClassified";
    private static final String UNIT = "unit";

    private final JsonNode document;
    private final Organisation organisation;

    ClassifiedDocument(JsonNode document, Organisation organisation) {
        this.document = document;
        this.organisation = organisation;
    }

    static boolean isOne(JsonNode document) {
        return YesNo.YES.name().equals(text(document.path(FACTS).path(ANSWER)));
    }

    Submission submission() {
        var unit = unit();
        return Submission.securityClassified(unit == null ? null : UnitCode.of(unit));
    }

    /** Whom to call, and what has been left out. */
    Findings warnings() {
        var warnings = new Findings();
        warnings.add("facts." + ANSWER, CALL, whomToCall(organisation));
        if (has(document, "description")) {
            warnings.add("description", NOT_KEPT, "Texten togs inte emot. Den är varken sparad eller skickad vidare.");
        }
        if (has(document, "reporter")) {
            warnings.add(
                    "reporter",
                    NOT_KEPT,
                    "Anmälarens namn och adress togs inte emot. Inget kvitto skickas med e-post.");
        }
        if (hasMoreThanIsRead()) {
            warnings.add(
                    FACTS,
                    NOT_KEPT,
                    "Bara facts.securityClassified och facts.unit togs emot. Övriga uppgifter är varken sparade eller"
                            + " skickade vidare.");
        }
        return warnings;
    }

    static String whomToCall(Organisation organisation) {
        var phones = organisation.securityChiefPhones();
        return (phones.isEmpty()
                        ? "Ta kontakt med kommunens säkerhetsskyddschef."
                        : "Ring kommunens säkerhetsskyddschef på %s.".formatted(String.join(" eller ", phones)))
                + " Skriv inget om händelsen här eller i något annat vanligt system.";
    }

    private boolean hasMoreThanIsRead() {
        var isUnitLost = has(document.path(FACTS), UNIT) && unit() == null;
        var facts = document.path(FACTS);
        var otherFacts = facts.propertyNames().stream()
                .filter(name -> !name.equals(ANSWER) && !name.equals(UNIT))
                .anyMatch(name -> !name.equals("category") || !"UNKNOWN".equals(text(facts.path(name))));
        var otherFields = document.propertyNames().stream()
                .anyMatch(name -> !name.equals(FACTS) && !name.equals("description") && !name.equals("reporter"));
        return isUnitLost || otherFacts || otherFields;
    }

    private @Nullable String unit() {
        var unit = text(document.path(FACTS).path(UNIT));
        return unit != null && organisation.unitCodes().contains(unit) ? unit : null;
    }

    private static boolean has(JsonNode node, String field) {
        return node.hasNonNull(field);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
