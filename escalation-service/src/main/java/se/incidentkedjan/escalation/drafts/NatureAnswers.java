package se.incidentkedjan.escalation.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.incidentkedjan.escalation.casework.Moments.Kind;
import se.incidentkedjan.escalation.drafts.Content.Filled;
import se.incidentkedjan.escalation.drafts.Content.Gap;
import se.incidentkedjan.escalation.knowledge.Knowledge;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;

/** What a draft says of what happened and why. */
final class NatureAnswers {

    private static final String MISDIRECTED = "Felskickat brev, e-post eller sms (obehörigt röjande)";
    private static final String ATTACK = "Antagonistiskt angrepp";

    private NatureAnswers() {}

    static Content type(Knowledge known) {
        var isMalicious = isMalicious(known);
        return switch (category(known)) {
            case MISDIRECTED -> new Filled(MISDIRECTED, "60: Data sent by mistake, or mail misdelivered");
            case OPEN_RECIPIENT_LIST -> new Filled(MISDIRECTED, "60: Open distribution list (no BCC)");
            case OVERSHARED ->
                new Filled("Annat obehörigt röjande", "60: Unintended publication, or wrong permissions");
            case SNOOPING ->
                new Filled(
                        "Obehörig åtkomst",
                        origin(known) == Origin.INTERNAL
                                ? "60: Privilege abuse by employee"
                                : "60: Unauthorised access in IT systems");
            case LOST_OR_STOLEN ->
                new Filled(isMalicious ? "Stöld" : "Förlust", "60: Device lost or stolen, or paper lost or stolen");
            case PHISHING -> new Filled(ATTACK, "60: Phishing or social engineering");
            case MALWARE -> new Filled(ATTACK, "60: Ransomware, or hacking or malware");
            case OUTAGE -> new Filled("Förlust (uppgifterna gick inte att nå)", "60: Technical malfunction");
            case WRONG_OR_DELETED_DATA ->
                known.codes("aspects", Aspect.class).contains(Aspect.AVAILABILITY)
                        ? new Filled("Förstöring", "60: Data deleted")
                        : new Filled("Ändring", "60: Unauthorised modification");
            case SUPPLIER ->
                new Gap("Välj efter vad som hände hos leverantören.", Place.FORM, "EDPB 60: To be determined");
            case PREMISES ->
                isMalicious
                        ? new Filled("Stöld", "60: Other")
                        : new Gap("Inbrott, brand, vatten eller ström: välj det som ligger närmast.", Place.FORM, null);
            case OTHER, UNKNOWN -> new Gap("Vad som har hänt är inte angett närmare.", Place.FACTS, null);
        };
    }

    static Content description(Subject subject) {
        return new Gap(
                "Beskriv händelsen med egna ord. Skriv inte mer än vad som behövs, och inga namn.",
                Place.FORM,
                sentences(subject));
    }

    /** Made of facts alone: nothing that anybody wrote. */
    private static String sentences(Subject subject) {
        var known = subject.known();
        List<String> said = new ArrayList<>();
        said.add("Incidenten gäller: " + lower(SwedishLabels.of(category(known))) + ".");
        known.moment(Kind.DISCOVERED).ifPresent(at -> said.add("Den upptäcktes " + SwedishTime.dateAndTime(at) + "."));
        DataAnswers.labels(
                        known.codes("personalData.kinds", se.incidentkedjan.events.facts.DataKind.class),
                        AuthorityTerms::of)
                .ifPresent(kinds -> said.add("Uppgifterna som berörs: " + lower(kinds) + "."));
        DataAnswers.personsInWords(known).ifPresent(persons -> said.add("Det rör " + persons + "."));
        known.code("personalData.recipients", Recipients.class)
                .flatMap(AuthorityTerms::recipients)
                .ifPresent(said::add);
        known.code("personalData.deletionConfirmed", YesNo.class)
                .filter(answer -> answer == YesNo.YES)
                .ifPresent(answer -> said.add("Mottagaren har bekräftat att uppgifterna är raderade."));
        ServiceAnswers.effectInWords(known).ifPresent(said::add);
        return String.join(" ", said);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static Content place(Knowledge known) {
        return switch (origin(known)) {
            case INTERNAL -> new Filled("I den egna organisationen");
            case SUPPLIER -> new Filled("Hos ett personuppgiftsbiträde eller en annan leverantör", "38-41");
            case EXTERNAL -> new Filled("Utanför organisationen");
            case UNKNOWN -> new Gap("Var händelsen har sitt ursprung är inte angett.", Place.FACTS, null);
        };
    }

    static Content cause(Knowledge known) {
        var inside = origin(known) == Origin.INTERNAL ? "internal" : "external";
        var cause = known.cause();
        if (cause == null) {
            return isMalicious(known)
                    ? new Filled(ATTACK, "61: " + inside + ", malicious")
                    : new Gap("Orsaken är inte angett ännu.", Place.CAUSE, "EDPB 61: To be determined");
        }
        return switch (cause) {
            case MISTAKE -> new Filled("Mänskliga faktorn", "61: " + inside + ", non-malicious");
            case SYSTEM_FAULT -> new Filled("Tekniskt fel", "61: " + inside + ", non-malicious");
            case ATTACK -> new Filled(ATTACK, "61: " + inside + ", malicious");
            case NATURE -> new Filled("Okänd eller annan: naturhändelse", "61: external, non-malicious");
            case SUPPLIER -> new Filled("Okänd eller annan: händelse hos leverantör", "61: external");
            case UNKNOWN -> new Filled("Okänd eller annan", "61: unknown");
        };
    }

    static Content nis2Cause(Knowledge known) {
        return nis2(known)
                .<Content>map(code -> new Filled(AuthorityTerms.nis2(code), code))
                .orElseGet(() -> new Gap("Orsaken är inte känd ännu.", Place.CAUSE, null));
    }

    private static Optional<String> nis2(Knowledge known) {
        var cause = known.cause();
        if (cause != null && cause != Cause.UNKNOWN) {
            return Optional.of(
                    switch (cause) {
                        case MISTAKE -> "human-errors";
                        case SYSTEM_FAULT -> "system-failures";
                        case ATTACK -> "malicious-actions";
                        case NATURE -> "natural-phenomena";
                        case SUPPLIER -> "third-party-failures";
                        case UNKNOWN -> throw new IllegalStateException("taken care of above");
                    });
        }
        return switch (category(known)) {
            case PHISHING, MALWARE -> Optional.of("malicious-actions");
            case SUPPLIER -> Optional.of("third-party-failures");
            case OUTAGE -> isMalicious(known) ? Optional.of("malicious-actions") : Optional.of("system-failures");
            case MISDIRECTED, OPEN_RECIPIENT_LIST, OVERSHARED -> Optional.of("human-errors");
            case SNOOPING, LOST_OR_STOLEN, WRONG_OR_DELETED_DATA, PREMISES, OTHER, UNKNOWN ->
                isMalicious(known) ? Optional.of("malicious-actions") : Optional.empty();
        };
    }

    static Content malicious(Knowledge known) {
        return known.code("malicious", YesNo.class)
                .<Content>map(answer -> new Filled(answer == YesNo.YES ? "Ja, det misstänks" : "Nej"))
                .orElseGet(() -> new Gap("Om någon har gjort det med ont uppsåt är inte angett.", Place.FACTS, null));
    }

    static Content supplier(Knowledge known) {
        return switch (origin(known)) {
            case SUPPLIER -> new Filled("Ja");
            case INTERNAL, EXTERNAL -> new Filled("Nej");
            case UNKNOWN -> new Gap("Var händelsen har sitt ursprung är inte angett.", Place.FACTS, null);
        };
    }

    private static Category category(Knowledge known) {
        return known.code("category", Category.class).orElse(Category.UNKNOWN);
    }

    private static Origin origin(Knowledge known) {
        return known.code("origin", Origin.class).orElse(Origin.UNKNOWN);
    }

    private static boolean isMalicious(Knowledge known) {
        return known.code("malicious", YesNo.class)
                .filter(answer -> answer == YesNo.YES)
                .isPresent();
    }
}
