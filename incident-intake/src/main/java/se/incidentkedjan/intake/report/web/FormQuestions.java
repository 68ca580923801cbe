package se.incidentkedjan.intake.report.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.intake.organisation.Listed;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Finding;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.MomentField;
import se.incidentkedjan.webkit.Option;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.TimeReading;

/** The questions of the form, with what was typed and what is wrong. */
final class FormQuestions {

    private final FormInput input;
    private final Organisation organisation;
    private final List<Finding> findings;

    FormQuestions(FormInput input, Organisation organisation, List<Finding> findings) {
        this.input = input;
        this.organisation = organisation;
        this.findings = findings;
    }

    /** The lines of the error summary, in the order of the questions. */
    public List<FieldError> getErrors() {
        return findings.stream()
                .map(finding -> new FieldError(finding.field(), finding.message()))
                .toList();
    }

    public String getToken() {
        return input.token();
    }

    /** The answer to the first question, to be sent along. */
    public YesNo getSecurityClassified() {
        return input.securityClassified();
    }

    /** Whether they could not say if säkerhetsskydd is concerned, so that care is asked for. */
    public boolean isUncertain() {
        return input.securityClassified() == YesNo.UNKNOWN;
    }

    /** Where the säkerhetsskyddschef answers. */
    public List<String> getSecurityChiefPhones() {
        return organisation.securityChiefPhones();
    }

    public Choice getCategory() {
        var options = new ArrayList<Option>();
        for (var category : Category.values()) {
            // «Annat» and «vet inte» are one answer: nobody should have to tell them apart.
            if (category != Category.OTHER) {
                options.add(option(category));
            }
        }
        return choice("category", "Vad har hänt?", options, input.category())
                .withHint("Välj det som liknar mest. Har flera saker hänt, välj den allvarligaste.");
    }

    private static Option option(Category category) {
        var label = category == Category.UNKNOWN ? "Vet inte eller något annat" : SwedishLabels.of(category);
        return Option.of(category.name(), label).withHint(examples(category));
    }

    private static @Nullable String examples(Category category) {
        return switch (category) {
            case MISDIRECTED -> "Till exempel ett brev, e-post eller sms.";
            case OPEN_RECIPIENT_LIST -> "E-post där hemlig kopia saknades.";
            case OVERSHARED -> "Till exempel på webben eller i en mapp som för många kommer åt.";
            case LOST_OR_STOLEN -> "Till exempel en dator, en telefon eller papper.";
            case MALWARE -> "Till exempel virus, låsta filer eller något konstigt i datorn.";
            case SNOOPING, PHISHING, OUTAGE, WRONG_OR_DELETED_DATA, SUPPLIER, PREMISES, OTHER, UNKNOWN -> null;
        };
    }

    public MomentField getNoticed() {
        var field = MomentField.of("noticed", "När märkte du det?")
                .withHint("Svensk tid. En ungefärlig tid räcker. Lämna tomt om du inte vet.")
                .withValue(input.noticedDate(), input.noticedTime());
        var date = error("noticedDate");
        var time = error("noticedTime");
        if (date != null) {
            return field.withError(TimeReading.Part.DATE, date);
        }
        return time == null ? field : field.withError(TimeReading.Part.TIME, time);
    }

    /** Which of two, when the typed time occurred twice; null when it did not. */
    public @Nullable Choice getNoticedWhich() {
        if (!(SwedishTimeInput.read(input.noticedDate(), input.noticedTime()) instanceof TimeReading.Twice twice)) {
            return null;
        }
        return choice(
                "noticedWhich",
                "Vilken av de två gångerna?",
                List.of(
                        Option.of(twice.earlier().toString(), "Första gången (sommartid)"),
                        Option.of(twice.later().toString(), "Andra gången (normaltid)")),
                input.noticedWhich());
    }

    public Choice getUnit() {
        return choice("unit", "Var har det hänt?", listed("Vet inte", organisation.units()), input.unit());
    }

    /** The same question to whoever may tell nothing else. */
    public Choice getUnitIfYouLike() {
        return choice(
                "unit", "Var har det hänt? (frivilligt)", listed("Vill inte säga", organisation.units()), input.unit());
    }

    public Choice getSystem() {
        return choice(
                "system",
                "Gäller det ett visst system?",
                listed("Inget särskilt system, eller vet inte", organisation.systems()),
                input.system());
    }

    public Choice getPersonalData() {
        return choice(
                        "personalData",
                        "Berörs uppgifter om personer?",
                        List.of(
                                Option.of(YesNo.YES.name(), "Ja"),
                                Option.of(YesNo.NO.name(), "Nej"),
                                Option.of(YesNo.UNKNOWN.name(), "Vet inte")),
                        input.personalData())
                .withHint("Till exempel namn, personnummer, adress, hälsa, betyg eller bilder.");
    }

    public Field getDescription() {
        return new Field(
                "description",
                "Berätta kort",
                "Skriv inga namn eller personnummer. Högst 20 000 tecken.",
                input.description(),
                error("description"));
    }

    public Field getName() {
        return Field.text("name", "Ditt namn (frivilligt)")
                .withAutocomplete("name")
                .withValue(input.name())
                .withError(error("name"));
    }

    public Field getEmail() {
        return Field.email("email", "Din e-postadress (frivilligt)")
                .withHint("Dit skickar vi ett kvitto med ärendets nummer.")
                .withValue(input.email())
                .withError(error("email"));
    }

    private Choice choice(String name, String legend, List<Option> options, String chosen) {
        return Choice.of(name, legend, options).withChosen(List.of(chosen)).withError(error(name));
    }

    private static List<Option> listed(String none, List<Listed> all) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", none));
        all.forEach(one -> options.add(Option.of(one.code(), one.name())));
        return options;
    }

    private @Nullable String error(String name) {
        return findings.stream()
                .filter(finding -> finding.field().equals(name))
                .map(Finding::message)
                .findFirst()
                .orElse(null);
    }
}
