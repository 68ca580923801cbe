package se.incidentkedjan.escalation.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.Nearest;

/** The form of {@code retention.yml}. */
final class RetentionFile {

    private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,2}) (years?|months?)");

    private RetentionFile() {}

    static RetentionRules read(ConfigNode root, ConfigVersion version) {
        root.only(ConfigFile.VALID_FROM, "documents");
        var rows = new ArrayList<RetentionRules.Row>();
        for (var node : root.requiredList("documents")) {
            var row = row(node);
            if (rows.stream().anyMatch(earlier -> isSameDay(earlier, row))) {
                node.problem("Två rader om %s gäller från samma dag. Ta bort den ena."
                        .formatted(written(row.keeping().type())));
            }
            rows.add(row);
        }
        return new RetentionRules(rows, version);
    }

    private static boolean isSameDay(RetentionRules.Row one, RetentionRules.Row other) {
        return one.keeping().type() == other.keeping().type() && one.validFrom().equals(other.validFrom());
    }

    private static RetentionRules.Row row(ConfigNode node) {
        node.only("type", "preserve", "keep", "from", "decision", ConfigFile.VALID_FROM);
        var type = type(node.required("type"));
        LocalDate validFrom = node.required(ConfigFile.VALID_FROM).date();
        boolean isPreserved = node.optional("preserve").map(ConfigNode::flag).orElse(false);
        var keep = node.optional("keep");
        if (isPreserved == keep.isPresent()) {
            node.problem("Skriv antingen preserve: true (bevaras) eller keep med en tid, till exempel keep: 2 years.");
        }
        if (isPreserved
                && (node.optional("decision").isPresent()
                        || node.optional("from").isPresent())) {
            node.problem("Det som bevaras gallras aldrig: ta bort decision och from, eller skriv keep.");
        }
        if (isPreserved || keep.isEmpty()) {
            return new RetentionRules.Row(new Keeping.Preserved(type, Keeping.Preserved.Reason.DECIDED), validFrom);
        }
        var period = keep.get().as(RetentionFile::period, "2 years");
        var from = basis(node.required("from"));
        Keeping keeping = node.optional("decision")
                .map(decision -> decision.as(DecisionReference::of, "KS 2026-0123"))
                .<Keeping>map(decision -> new Keeping.Limited(type, period, from, decision))
                .orElseGet(() -> new Keeping.Preserved(type, Keeping.Preserved.Reason.NO_DECISION));
        return new RetentionRules.Row(keeping, validFrom);
    }

    static String written(DocumentType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DocumentType type(ConfigNode node) {
        return known(node, Arrays.asList(DocumentType.values()), RetentionFile::written);
    }

    private static Keeping.Basis basis(ConfigNode node) {
        return known(node, Arrays.asList(Keeping.Basis.values()), Keeping.Basis::written);
    }

    private static <E extends Enum<E>> E known(
            ConfigNode node, List<E> all, java.util.function.Function<E, String> writing) {
        var text = node.text();
        var codes = all.stream().map(writing).toList();
        var place = codes.indexOf(text);
        if (place < 0 && !text.isEmpty()) {
            node.problem("«%s» känns inte igen.%s Giltiga värden är: %s."
                    .formatted(text, Nearest.hint(text, codes), String.join(", ", codes)));
        }
        return all.get(Math.max(0, place));
    }

    private static Period period(String text) {
        var form = PERIOD.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a period of the form 2 years");
        }
        var amount = Integer.parseInt(form.group(1));
        return form.group(2).startsWith("year") ? Period.ofYears(amount) : Period.ofMonths(amount);
    }
}
