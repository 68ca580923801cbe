package se.incidentkedjan.escalation.casework.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.AvailabilityLoss;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.events.facts.Exfiltration;
import se.incidentkedjan.events.facts.Misuse;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.Recipients;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;

/** Every fact of the vocabulary as a question that a handler can ask and answer. */
public final class FactQuestions {

    private static final Map<String, FactQuestion> BY_NAME = new FactQuestions().byName;

    private final Map<String, FactQuestion> byName = new LinkedHashMap<>();

    /** What is asked, and how a value as the rules print it is read by people. */
    private record FactQuestion(String text, Function<String, String> answer) {}

    private FactQuestions() {
        codes("category", "Vad har hänt?", Category.values(), SwedishLabels::of);
        codes("aspects", "Vad har drabbats?", Aspect.values(), FactAnswers::of);
        add("nearMiss", "Stannade det vid ett tillbud utan skada?", FactQuestions::yesOrNo);
        yesNo("ongoing", "Pågår händelsen fortfarande?");
        yesNo("malicious", "Har någon gjort det med ont uppsåt?");
        yesNo("securityClassified", "Rör händelsen säkerhetsskydd?");
        codes("origin", "Var har händelsen sitt ursprung?", Origin.values(), FactAnswers::of);
        add("occurredFrom", "När började händelsen?", FactQuestions::moment);
        add("occurredTo", "När upphörde händelsen?", FactQuestions::moment);
        add("discoveredAt", "När upptäcktes händelsen?", FactQuestions::moment);
        add("awareAt", "När fick kommunen vetskap om händelsen?", FactQuestions::moment);
        add("unit", "Vilken enhet gäller det?", Function.identity());
        add("system", "Vilket system gäller det?", Function.identity());
        personalData();
        operations();
        add(
                "klassa.confidentiality",
                "Vilken nivå har systemet för konfidentialitet enligt KLASSA?",
                Function.identity());
        add("klassa.integrity", "Vilken nivå har systemet för riktighet enligt KLASSA?", Function.identity());
        add("klassa.availability", "Vilken nivå har systemet för tillgänglighet enligt KLASSA?", Function.identity());
        add("klassa.traceability", "Vilken nivå har systemet för spårbarhet enligt KLASSA?", Function.identity());
    }

    private void personalData() {
        yesNo("personalData.involved", "Berörs personuppgifter?");
        codes("personalData.kinds", "Vilka slags personuppgifter berörs?", DataKind.values(), FactAnswers::of);
        codes("personalData.groups", "Vilkas personuppgifter berörs?", DataSubjectGroup.values(), SwedishLabels::of);
        add("personalData.subjects.count", "Hur många personers uppgifter berörs?", Function.identity());
        codes(
                "personalData.subjects.precision",
                "Hur säkert är antalet personer?",
                Precision.values(),
                FactAnswers::of);
        yesNo("personalData.unintelligible", "Är uppgifterna krypterade eller på annat sätt oläsliga för obehöriga?");
        codes("personalData.recipients", "Vem kan ha fått uppgifterna?", Recipients.values(), FactAnswers::of);
        yesNo("personalData.recipientTrusted", "Går det att lita på den som fick uppgifterna?");
        yesNo("personalData.deletionConfirmed", "Har den som fick uppgifterna bekräftat att de är raderade?");
        codes("personalData.exfiltration", "Har någon fört ut uppgifterna?", Exfiltration.values(), FactAnswers::of);
        codes("personalData.misuse", "Har uppgifterna missbrukats?", Misuse.values(), FactAnswers::of);
        codes(
                "personalData.availabilityLoss",
                "Har uppgifterna varit oåtkomliga eller gått förlorade?",
                AvailabilityLoss.values(),
                FactAnswers::of);
    }

    private void operations() {
        codes("operations.sectors", "Vilka samhällsviktiga verksamheter berörs?", Sector.values(), FactAnswers::of);
        yesNo("operations.criticalSystem", "Är systemet kritiskt för en samhällsviktig verksamhet?");
        yesNo("operations.protectedInformation", "Har någon obehörig läst, ändrat eller förstört skyddad information?");
        add(
                "operations.activityLimitedHours",
                "Hur många timmar har verksamheten varit begränsad?",
                FactQuestions::decimal);
        add(
                "operations.alternativeMethodsHours",
                "Hur många timmar har verksamheten fått arbeta på annat sätt?",
                FactQuestions::decimal);
        add("operations.affectedPersons", "Hur många personer drabbas?", Function.identity());
        add("operations.affectedUsersShare", "Hur stor del av användarna drabbas, i procent?", FactQuestions::decimal);
        add(
                "operations.costShare",
                "Hur mycket kostar det, i procent av årets intäkter eller anslag?",
                FactQuestions::decimal);
        yesNo("operations.seriousInjury", "Har någon skadats allvarligt?");
        add("recurrence.count", "Hur många med samma orsak på sex månader?", Function.identity());
        add(
                "recurrence.costShare",
                "Vad kostar de tillsammans, i procent av årets intäkter eller anslag?",
                FactQuestions::decimal);
    }

    /** The question about a fact; its name when a newer version wrote it. */
    public static String question(String name) {
        var known = BY_NAME.get(name);
        return known == null ? name : known.text();
    }

    /** The answer in words; values that nobody has named are shown as they are. */
    public static String answer(String name, List<String> values) {
        var known = BY_NAME.get(name);
        return values.stream()
                .map(known == null ? Function.identity() : known.answer())
                .collect(Collectors.joining(", "));
    }

    private void yesNo(String name, String question) {
        codes(name, question, YesNo.values(), FactAnswers::of);
    }

    private <E extends Enum<E>> void codes(String name, String question, E[] codes, Function<E, String> label) {
        var labels = Arrays.stream(codes).collect(Collectors.toMap(Enum::name, label));
        add(name, question, code -> labels.getOrDefault(code, code));
    }

    private void add(String name, String question, Function<String, String> answer) {
        byName.put(name, new FactQuestion(question, answer));
    }

    private static String yesOrNo(String flag) {
        return Boolean.parseBoolean(flag) ? FactAnswers.YES : FactAnswers.NO;
    }

    /** As the rules print it, {@code 4.0} or {@code 0.5}. */
    private static String decimal(String number) {
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number).replace('.', ',');
    }

    private static String moment(String instant) {
        try {
            return SwedishTime.dateAndTime(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }
}
