package se.incidentkedjan.escalation.casework.web;

import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.YesNo;

/** What the codes of facts are called as answers to the questions of {@link FactQuestions}. */
public final class FactAnswers {

    static final String YES = "Ja";
    static final String NO = "Nej";
    private static final String UNKNOWN = "Vet inte";

    private FactAnswers() {}

    public static String of(YesNo answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static String of(Aspect aspect) {
        return switch (aspect) {
            case CONFIDENTIALITY -> "Konfidentialitet";
            case INTEGRITY -> "Riktighet";
            case AVAILABILITY -> "Tillgänglighet";
            case TRACEABILITY -> "Spårbarhet";
        };
    }

    public static String of(Origin origin) {
        return switch (origin) {
            case INTERNAL -> "Inom organisationen";
            case EXTERNAL -> "Utanför organisationen";
            case SUPPLIER -> "Hos en leverantör";
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static String of(DataKind kind) {
        return switch (kind) {
            case BASIC_IDENTITY -> "Namn och andra grunduppgifter";
            case CONTACT -> "Kontaktuppgifter";
            case NATIONAL_ID -> "Personnummer";
            case FINANCIAL -> "Ekonomi";
            case PAYMENT_CARD -> "Betalkort";
            case CREDENTIALS -> "Inloggningsuppgifter";
            case LOCATION -> "Var någon befinner sig";
            case BEHAVIOUR -> "Vanor och beteende";
            case COMMUNICATION -> "Innehåll i meddelanden";
            case EMPLOYMENT -> "Anställning";
            case EDUCATION -> "Skola och utbildning";
            case SOCIAL_SERVICES -> "Socialtjänst";
            case HEALTH -> "Hälsa";
            case ETHNICITY -> "Etniskt ursprung";
            case POLITICS -> "Politiska åsikter";
            case RELIGION -> "Religion eller filosofisk övertygelse";
            case UNION -> "Medlemskap i fackförening";
            case SEX_LIFE -> "Sexualliv eller sexuell läggning";
            case GENETIC -> "Genetiska uppgifter";
            case BIOMETRIC -> "Biometriska uppgifter";
            case CRIMINAL -> "Lagöverträdelser";
            case PROTECTED_IDENTITY -> "Skyddade personuppgifter";
            case OTHER -> "Något annat";
        };
    }

    public static String of(Precision precision) {
        return switch (precision) {
            case EXACT -> "Exakt";
            case APPROXIMATE -> "Ungefärligt";
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static String of(Recipients recipients) {
        return switch (recipients) {
            case NONE -> "Ingen";
            case ONE_KNOWN -> "En känd mottagare";
            case FEW_KNOWN -> "Några få kända mottagare";
            case MANY_KNOWN -> "Många kända mottagare";
            case PUBLIC -> "Vem som helst";
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static String of(Exfiltration exfiltration) {
        return switch (exfiltration) {
            case NO -> NO;
            case LIKELY -> "Troligen";
            case YES -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static String of(Misuse misuse) {
        return switch (misuse) {
            case NONE_SEEN -> "Inget tyder på det";
            case LIKELY -> "Troligen";
            case CONFIRMED -> "Ja, det är bekräftat";
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static String of(AvailabilityLoss loss) {
        return switch (loss) {
            case NONE -> NO;
            case RESTORED_QUICKLY -> "Ja, men de återställdes snabbt";
            case TEMPORARY -> "Ja, tillfälligt";
            case PERMANENT -> "Ja, för alltid";
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static String of(Sector sector) {
        return switch (sector) {
            case MUNICIPAL_ADMINISTRATION -> "Kommunal förvaltning";
            case HEALTH_CARE -> "Hälso- och sjukvård";
            case DRINKING_WATER -> "Dricksvatten";
            case WASTE_WATER -> "Avloppsvatten";
            case ENERGY -> "Energi";
            case TRANSPORT -> "Transporter";
            case DIGITAL_SERVICES -> "Digitala tjänster";
            case OTHER -> "Annan verksamhet";
        };
    }
}
