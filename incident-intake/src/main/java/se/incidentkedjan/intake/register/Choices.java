package se.incidentkedjan.intake.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.intake.form.FormBook;
import se.incidentkedjan.intake.organisation.Listed;
import se.incidentkedjan.intake.organisation.Organisation;

/**
 * What the fields that have codes can say, and the words that are understood by themselves: the codes, the labels of the
 * form, the names in {@code organisation.yml}, and what registers usually write.
 */
public final class Choices {

    /**
     * Something a field can say.
     *
     * @param code what is kept; {@link #NOTHING} when nothing is
     * @param label what it is called, in Swedish
     */
    public record Choice(String code, String label) {}

    /** The code of what is left out. */
    static final String NOTHING = "-";

    static final String ENDED = "ENDED";
    static final String GOING_ON = "GOING_ON";

    private static final List<Choice> YES_NO = List.of(
            new Choice(YesNo.YES.name(), "Ja"),
            new Choice(YesNo.NO.name(), "Nej"),
            new Choice(YesNo.UNKNOWN.name(), "Vet inte"));

    private static final Map<RegisterField, Map<String, List<String>>> USUAL = Map.of(
            RegisterField.CATEGORY,
            Map.ofEntries(
                    Map.entry(
                            "MISDIRECTED",
                            List.of(
                                    "felskickat",
                                    "felskickat brev",
                                    "felskickat mejl",
                                    "felskickat e-post",
                                    "fel mottagare",
                                    "felutskick",
                                    "felaktig mottagare")),
                    Map.entry("OPEN_RECIPIENT_LIST", List.of("öppen sändlista", "synliga mottagare", "ej bcc")),
                    Map.entry("OVERSHARED", List.of("felaktig publicering", "publicerat", "för breda behörigheter")),
                    Map.entry("SNOOPING", List.of("obehörig åtkomst", "obehörig läsning", "dataintrång av anställd")),
                    Map.entry("LOST_OR_STOLEN", List.of("stöld", "förlust", "borttappat", "stulet", "stulen enhet")),
                    Map.entry("PHISHING", List.of("nätfiske", "phishing", "bluffmejl", "skräppost")),
                    Map.entry(
                            "MALWARE",
                            List.of(
                                    "skadlig kod",
                                    "virus",
                                    "ransomware",
                                    "intrång",
                                    "hackning",
                                    "it-angrepp",
                                    "cyberangrepp")),
                    Map.entry(
                            "OUTAGE",
                            List.of("driftstörning", "driftavbrott", "driftstopp", "avbrott", "tekniskt fel")),
                    Map.entry(
                            "WRONG_OR_DELETED_DATA", List.of("felaktiga uppgifter", "raderad data", "felregistrering")),
                    Map.entry("SUPPLIER", List.of("leverantör", "leverantörsincident", "personuppgiftsbiträde")),
                    Map.entry("PREMISES", List.of("inbrott", "brand", "vattenskada", "strömavbrott")),
                    Map.entry("OTHER", List.of("annat", "övrigt", "other")),
                    Map.entry("UNKNOWN", List.of("okänt", "vet ej", "vet inte", "oklart", "unknown"))),
            RegisterField.STATUS,
            Map.of(
                    ENDED,
                    List.of(
                            "avslutad",
                            "avslutat",
                            "stängd",
                            "stängt",
                            "klar",
                            "klart",
                            "åtgärdad",
                            "åtgärdat",
                            "löst",
                            "färdig",
                            "ja",
                            "closed",
                            "resolved",
                            "done"),
                    GOING_ON,
                    List.of(
                            "pågår",
                            "pågående",
                            "öppen",
                            "öppet",
                            "ny",
                            "under utredning",
                            "väntar",
                            "nej",
                            "open",
                            "new",
                            "in progress")),
            RegisterField.ORIGIN,
            Map.of(
                    "INTERNAL",
                    List.of("intern", "internt", "egen personal", "medarbetare"),
                    "EXTERNAL",
                    List.of("extern", "externt", "utomstående"),
                    "SUPPLIER",
                    List.of("leverantör", "leverantören", "biträde"),
                    "UNKNOWN",
                    List.of("okänt", "vet ej", "vet inte", "oklart")));

    private static final Map<String, List<String>> USUAL_YES_NO = Map.of(
            YesNo.YES.name(), List.of("ja", "j", "x", "1", "sant", "true", "yes", "y"),
            YesNo.NO.name(), List.of("nej", "n", "0", "falskt", "false", "no"),
            YesNo.UNKNOWN.name(), List.of("vet ej", "vet inte", "okänt", "oklart", "?", "-", "unknown"));

    private final Map<RegisterField, List<Choice>> choices = new EnumMap<>(RegisterField.class);
    private final Map<RegisterField, Map<String, String>> understood = new EnumMap<>(RegisterField.class);

    /** What can be said by this form and in this municipality. */
    public Choices(FormBook form, Organisation organisation) {
        var categories = new ArrayList<Choice>();
        for (var category : Category.values()) {
            var label = form.happening(category).category() == category
                    ? form.happening(category).label().sv()
                    : SwedishLabels.of(category);
            categories.add(new Choice(category.name(), label));
            understand(RegisterField.CATEGORY, SwedishLabels.of(category), category.name());
        }
        form.happenings()
                .forEach(happening -> understand(
                        RegisterField.CATEGORY,
                        happening.label().en(),
                        happening.category().name()));
        offer(RegisterField.CATEGORY, categories);
        offerListed(RegisterField.UNIT, organisation.units());
        offerListed(RegisterField.SYSTEM, organisation.systems());
        offer(
                RegisterField.STATUS,
                List.of(new Choice(ENDED, "Avslutad"), new Choice(GOING_ON, "Pågår, förs inte in")));
        offer(RegisterField.PERSONAL_DATA, YES_NO);
        offer(RegisterField.NEAR_MISS, YES_NO);
        offer(RegisterField.MALICIOUS, YES_NO);
        offer(
                RegisterField.ORIGIN,
                List.of(
                        new Choice(Origin.INTERNAL.name(), "Internt"),
                        new Choice(Origin.EXTERNAL.name(), "Externt"),
                        new Choice(Origin.SUPPLIER.name(), "Leverantör"),
                        new Choice(Origin.UNKNOWN.name(), "Vet inte")));
        USUAL.forEach((field, words) -> understandAll(field, words));
        for (var field : List.of(RegisterField.PERSONAL_DATA, RegisterField.NEAR_MISS, RegisterField.MALICIOUS)) {
            understandAll(field, USUAL_YES_NO);
        }
    }

    private void offer(RegisterField field, List<Choice> all) {
        choices.put(field, List.copyOf(all));
        for (var choice : all) {
            understand(field, choice.code(), choice.code());
            understand(field, choice.label(), choice.code());
        }
    }

    /**
     * Offers what is listed in a file of the municipality's. A name that two have, or that is the code of another, is not
     * understood by itself: the words of one unit must not reach another. It has its code beside it where somebody chooses.
     */
    private void offerListed(RegisterField field, List<Listed> all) {
        var meant = new HashMap<String, Set<String>>();
        for (var one : all) {
            for (var word : List.of(one.code(), one.name())) {
                meant.computeIfAbsent(Wording.plain(word), any -> new HashSet<>())
                        .add(one.code());
            }
        }
        var offered = new ArrayList<Choice>();
        offered.add(new Choice(NOTHING, "Ta inte med"));
        for (var one : all) {
            var isPlain =
                    meant.getOrDefault(Wording.plain(one.name()), Set.of()).size() == 1;
            var label = isPlain ? one.name() : "%s (%s)".formatted(one.name(), one.code());
            offered.add(new Choice(one.code(), label));
            understand(field, label, one.code());
        }
        choices.put(field, List.copyOf(offered));
        meant.forEach((word, codes) -> {
            if (codes.size() == 1) {
                understand(field, word, codes.iterator().next());
            }
        });
    }

    private void understandAll(RegisterField field, Map<String, List<String>> words) {
        words.forEach((code, all) -> all.forEach(word -> understand(field, word, code)));
    }

    /** The first to claim a word has it. */
    private void understand(RegisterField field, String words, String code) {
        understood.computeIfAbsent(field, any -> new HashMap<>()).putIfAbsent(Wording.plain(words), code);
    }

    /** What a field can say, in the order it is shown; nothing when it has no codes. */
    public List<Choice> of(RegisterField field) {
        return choices.getOrDefault(field, List.of());
    }

    /** The code that a text means by itself; empty when it is not understood. */
    public Optional<String> understood(RegisterField field, String text) {
        return Optional.ofNullable(understood.getOrDefault(field, Map.of()).get(Wording.plain(text)));
    }

    /** Whether a field can say this. */
    public boolean canSay(RegisterField field, String code) {
        return of(field).stream().anyMatch(choice -> choice.code().equals(code));
    }

    /** The code of a text, by itself or as somebody has decided; empty when nobody knows. */
    Function<String, Optional<String>> by(RegisterField field, Meanings decided) {
        return text -> understood(field, text).or(() -> decided.of(field, text).filter(code -> canSay(field, code)));
    }

    /** Whether säkerhetsskydd is concerned. Toward safety: what does not plainly say something else says yes. */
    static YesNo security(String text) {
        var form = Wording.plain(text);
        if (form.isEmpty()) {
            return YesNo.UNKNOWN;
        }
        for (var answer : USUAL_YES_NO.entrySet()) {
            if (answer.getValue().contains(form)) {
                return YesNo.valueOf(answer.getKey());
            }
        }
        return YesNo.YES;
    }
}
