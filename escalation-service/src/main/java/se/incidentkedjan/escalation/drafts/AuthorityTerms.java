package se.incidentkedjan.escalation.drafts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.Sector;

/** What authorities call what our facts say: IMY's answers in Swedish, and the EDPB's template. */
final class AuthorityTerms {

    private static final Set<DataKind> MISUSED_FOR_MONEY =
            EnumSet.of(DataKind.NATIONAL_ID, DataKind.FINANCIAL, DataKind.PAYMENT_CARD, DataKind.CREDENTIALS);
    private static final Set<DataKind> SECRET = EnumSet.of(
            DataKind.HEALTH, DataKind.SOCIAL_SERVICES, DataKind.SEX_LIFE, DataKind.GENETIC, DataKind.CRIMINAL);

    private AuthorityTerms() {}

    static String of(DataKind kind) {
        return switch (kind) {
            case BASIC_IDENTITY -> "Identifierande uppgifter, till exempel namn";
            case CONTACT -> "Kontaktuppgifter";
            case NATIONAL_ID -> "Personnummer";
            case FINANCIAL -> "Ekonomiska uppgifter";
            case PAYMENT_CARD -> "Ekonomiska uppgifter: betalkort";
            case CREDENTIALS -> "Inloggningsuppgifter";
            case LOCATION -> "Lokaliseringsuppgifter";
            case BEHAVIOUR -> "Metadata och uppgifter om beteende";
            case COMMUNICATION -> "Kommunikation, till exempel innehåll i meddelanden";
            case EMPLOYMENT -> "Uppgifter om anställning";
            case EDUCATION -> "Värderande uppgifter, till exempel omdömen och betyg";
            case SOCIAL_SERVICES -> "Uppgifter inom socialtjänsten, som omfattas av sekretess";
            case HEALTH -> "Uppgifter om hälsa";
            case ETHNICITY -> "Etniskt ursprung";
            case POLITICS -> "Politiska åsikter";
            case RELIGION -> "Religiös eller filosofisk övertygelse";
            case UNION -> "Medlemskap i fackförening";
            case SEX_LIFE -> "Sexualliv eller sexuell läggning";
            case GENETIC -> "Genetiska uppgifter";
            case BIOMETRIC -> "Biometriska uppgifter";
            case CRIMINAL -> "Uppgifter om lagöverträdelser";
            case PROTECTED_IDENTITY -> "Skyddade personuppgifter";
            case OTHER -> "Andra uppgifter";
        };
    }

    static String edpb(DataKind kind) {
        return switch (kind) {
            case BASIC_IDENTITY -> "basic";
            case CONTACT -> "contact";
            case NATIONAL_ID -> "identification";
            case FINANCIAL -> "economic";
            case PAYMENT_CARD -> "payment";
            case CREDENTIALS -> "credentials";
            case LOCATION -> "location";
            case BEHAVIOUR -> "profile";
            case HEALTH -> "health";
            case ETHNICITY -> "ethnic";
            case POLITICS -> "political";
            case RELIGION -> "religious";
            case UNION -> "union";
            case SEX_LIFE -> "sex life";
            case GENETIC -> "genetic";
            case BIOMETRIC -> "biometric";
            case CRIMINAL -> "criminal";
            case COMMUNICATION, EMPLOYMENT, EDUCATION, SOCIAL_SERVICES, PROTECTED_IDENTITY, OTHER -> "other";
        };
    }

    static String edpb(DataSubjectGroup group) {
        return switch (group) {
            case EMPLOYEES -> "employees";
            case CUSTOMERS -> "customers";
            case CHILDREN -> "minors";
            case STUDENTS -> "students";
            case PATIENTS -> "patients";
            case CARE_RECIPIENTS, PROTECTED_PERSONS -> "vulnerable persons";
            case CITIZENS, OTHER -> "other";
        };
    }

    static String of(Aspect aspect) {
        return switch (aspect) {
            case CONFIDENTIALITY -> "Konfidentialitet: uppgifter har röjts eller blivit åtkomliga";
            case INTEGRITY -> "Riktighet: uppgifter har ändrats";
            case AVAILABILITY -> "Tillgänglighet: uppgifter har gått förlorade eller inte gått att nå";
            case TRACEABILITY -> "Spårbarhet";
        };
    }

    /** Traceability is none of the three that the law tells apart. */
    static Optional<String> edpb(Aspect aspect) {
        return switch (aspect) {
            case CONFIDENTIALITY -> Optional.of("confidentiality");
            case INTEGRITY -> Optional.of("integrity");
            case AVAILABILITY -> Optional.of("availability");
            case TRACEABILITY -> Optional.empty();
        };
    }

    static Optional<String> recipients(Recipients recipients) {
        return switch (recipients) {
            case NONE -> Optional.of("Ingen obehörig har fått uppgifterna.");
            case ONE_KNOWN -> Optional.of("En känd mottagare har fått uppgifterna.");
            case FEW_KNOWN -> Optional.of("Några få kända mottagare har fått uppgifterna.");
            case MANY_KNOWN -> Optional.of("Många kända mottagare har fått uppgifterna.");
            case PUBLIC -> Optional.of("Uppgifterna har varit åtkomliga för vem som helst.");
            case UNKNOWN -> Optional.empty();
        };
    }

    static List<String> harmOf(Collection<DataKind> kinds) {
        List<String> said = new ArrayList<>();
        if (kinds.stream().anyMatch(MISUSED_FOR_MONEY::contains)) {
            said.add("Uppgifterna kan användas för bedrägeri eller identitetsstöld.");
        }
        if (kinds.stream().anyMatch(SECRET::contains)) {
            said.add("Uppgifter som omfattas av sekretess eller är känsliga kan bli kända för obehöriga.");
        }
        if (kinds.contains(DataKind.PROTECTED_IDENTITY)) {
            said.add("Personer med skyddade personuppgifter kan vara i fara.");
        }
        return said;
    }

    static Optional<String> consequence(AvailabilityLoss loss) {
        return switch (loss) {
            case TEMPORARY, RESTORED_QUICKLY -> Optional.of("Uppgifterna har inte gått att nå en tid.");
            case PERMANENT -> Optional.of("Uppgifterna är förlorade.");
            case NONE, UNKNOWN -> Optional.empty();
        };
    }

    static Optional<String> consequence(Misuse misuse) {
        return switch (misuse) {
            case LIKELY -> Optional.of("Uppgifterna har troligen missbrukats.");
            case CONFIRMED -> Optional.of("Uppgifterna har missbrukats.");
            case NONE_SEEN, UNKNOWN -> Optional.empty();
        };
    }

    static String of(Sector sector) {
        return switch (sector) {
            case MUNICIPAL_ADMINISTRATION -> "Offentlig förvaltning";
            case HEALTH_CARE -> "Hälso- och sjukvård";
            case DRINKING_WATER -> "Dricksvatten";
            case WASTE_WATER -> "Avloppsvatten";
            case ENERGY -> "Energi";
            case TRANSPORT -> "Transporter";
            case DIGITAL_SERVICES -> "Digitala tjänster";
            case OTHER -> "Annan verksamhet";
        };
    }

    /** The codes of the NIS cooperation group's taxonomy of root causes. */
    static String nis2(String code) {
        return switch (code) {
            case "human-errors" -> "Mänskligt misstag";
            case "system-failures" -> "Systemfel";
            case "malicious-actions" -> "Antagonistisk handling";
            case "natural-phenomena" -> "Naturhändelse";
            case "third-party-failures" -> "Fel hos tredje part";
            default -> code;
        };
    }
}
