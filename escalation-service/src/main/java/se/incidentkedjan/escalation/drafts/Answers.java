package se.incidentkedjan.escalation.drafts;

import java.util.Optional;
import se.incidentkedjan.escalation.drafts.Content.Filled;
import se.incidentkedjan.escalation.drafts.Content.Gap;
import se.incidentkedjan.escalation.drafts.Content.NotNeeded;
import se.incidentkedjan.escalation.organisation.Board;
import se.incidentkedjan.escalation.organisation.Contact;
import se.incidentkedjan.escalation.organisation.Particulars;
import se.incidentkedjan.events.RoleCode;

/** What stands in the fields of a draft. */
final class Answers {

    private Answers() {}

    static Content of(DraftForm.Spec spec, Subject subject) {
        return switch (spec.source()) {
            case ASK -> new Gap("Uppgiften finns inte i ärendet. Skriv den i formuläret.", Place.FORM, null);
            case NAME -> name(subject);
            case ORGANISATION_NUMBER ->
                organisation(particulars(subject).organisationNumber(), "Organisationsnumret finns inte i registret.");
            case POSTAL_ADDRESS ->
                organisation(particulars(subject).postalAddress(), "Postadressen finns inte i registret.");
            case OWN_REFERENCE -> new Filled(ownReference(subject));
            case EARLIER_RECEIPT -> earlierReceipt(subject);
            case DPO_CONTACT -> contact(subject, "DPO", "dataskyddsombudet");
            case CISO_CONTACT -> contact(subject, "CISO", "informationssäkerhetschefen");
            case OCCURRED -> TimeAnswers.occurred(subject);
            case ENDED -> TimeAnswers.ended(subject);
            case DISCOVERED -> TimeAnswers.discovered(subject);
            case AWARE -> TimeAnswers.aware(subject);
            case LATE_REASON -> TimeAnswers.lateReason(subject);
            case TYPE -> NatureAnswers.type(subject.known());
            case DESCRIPTION -> NatureAnswers.description(subject);
            case PLACE -> NatureAnswers.place(subject.known());
            case CAUSE -> NatureAnswers.cause(subject.known());
            case NIS2_CAUSE -> NatureAnswers.nis2Cause(subject.known());
            case MALICIOUS -> NatureAnswers.malicious(subject.known());
            case SUPPLIER -> NatureAnswers.supplier(subject.known());
            case ASPECTS -> DataAnswers.aspects(subject.known());
            case PERSONS -> DataAnswers.persons(subject.known());
            case GROUPS -> DataAnswers.groups(subject.known());
            case KINDS -> DataAnswers.kinds(subject.known());
            case UNINTELLIGIBLE -> DataAnswers.unintelligible(subject.known());
            case CONSEQUENCES -> DataAnswers.consequences(subject.known());
            case RISK -> DataAnswers.risk(subject.known());
            case MEASURES -> DoneAnswers.measures(subject);
            case INFORMED -> DoneAnswers.informed(subject);
            case INFORMED_WHEN -> DoneAnswers.informedWhen(subject);
            case NOT_INFORMED_WHY -> DoneAnswers.notInformedWhy(subject);
            case SECTORS -> ServiceAnswers.sectors(subject.known());
            case EFFECT -> ServiceAnswers.effect(subject.known());
            case PROTECTED_INFORMATION -> ServiceAnswers.protectedInformation(subject.known());
            case AFFECTED -> ServiceAnswers.affected(subject.known());
            case COST -> ServiceAnswers.cost(subject.known());
            case INJURY -> ServiceAnswers.injury(subject.known());
        };
    }

    private static Content name(Subject subject) {
        var board = board(subject);
        return board.<Content>map(known -> new Filled(known.name()))
                .orElseGet(() -> new Gap("Skriv kommunens namn som det står hos myndigheten.", Place.FORM, null));
    }

    private static Content organisation(@org.jspecify.annotations.Nullable String text, String missing) {
        return text == null
                ? new Gap(missing + " Lägg in det i organisation.yml.", Place.ORGANISATION, null)
                : new Filled(text);
    }

    private static Content earlierReceipt(Subject subject) {
        if (subject.receipt() != null) {
            return new Filled(subject.receipt());
        }
        return subject.hasSent()
                ? new Gap("Inget nummer från myndigheten är inlagt. Det står på dess kvittens.", Place.FORM, null)
                : new NotNeeded("Det här är det första som skickas.");
    }

    private static String ownReference(Subject subject) {
        return subject.one().reference()
                + subject.one()
                        .register()
                        .current()
                        .map(known -> ", dnr " + known.number())
                        .orElse("");
    }

    private static Content contact(Subject subject, String role, String who) {
        return subject.organisation().contacts(RoleCode.of(role)).stream()
                .findFirst()
                .<Content>map(contact -> new Filled(contact(contact)))
                .orElseGet(
                        () -> new Gap("Ingen är inlagd som " + who + " i organisation.yml.", Place.ORGANISATION, null));
    }

    private static String contact(Contact contact) {
        return contact.name()
                + Optional.ofNullable(contact.email()).map(text -> ", " + text).orElse("")
                + Optional.ofNullable(contact.phone()).map(text -> ", " + text).orElse("");
    }

    private static Particulars particulars(Subject subject) {
        return board(subject)
                .map(Board::particulars)
                .orElse(subject.organisation().particulars());
    }

    private static Optional<Board> board(Subject subject) {
        return Optional.ofNullable(subject.duty().controller()).flatMap(subject.organisation()::board);
    }
}
