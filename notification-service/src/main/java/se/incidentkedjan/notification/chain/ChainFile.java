package se.incidentkedjan.notification.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** The form of {@code chains.yml}. */
final class ChainFile {

    private static final String THE_CALLED_ROLE = "ROLE";
    private static final int MOST_TIMES = 20;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})\\s*%");

    private final Chains.Vocabulary known;

    ChainFile(Chains.Vocabulary known) {
        this.known = known;
    }

    Chains read(ConfigNode root, String version) {
        root.only(ConfigFile.VALID_FROM, "upkeep", "chains");
        return new Chains(version, root.optional("upkeep").map(this::role).orElse(null), chains(root));
    }

    private List<ChainForm> chains(ConfigNode root) {
        var nodes = root.requiredList("chains");
        var forms = new ArrayList<ChainForm>();
        var lines = new HashMap<String, Integer>();
        for (var node : nodes) {
            var form = chain(node);
            forms.add(form);
            var first = lines.putIfAbsent(form.code(), node.line());
            if (first != null) {
                node.required("code")
                        .problem("Koden «%s» finns redan på rad %d. Varje kedja ska ha en egen kod."
                                .formatted(form.code(), first));
            }
        }
        if (!forms.isEmpty() && !forms.getLast().fitsEverything()) {
            nodes.getLast()
                    .problem(
                            "Den sista kedjan ska gälla allt, så att ingen blir utan kedja. Ta bort «for» ur den.", "");
        }
        refuseUnreachable(nodes, forms);
        return forms;
    }

    private ChainForm chain(ConfigNode node) {
        node.only("code", "name", "for", "hours", "levels");
        var code = node.required("code");
        if (!code.text().isEmpty() && !CODE.matcher(code.text()).matches()) {
            code.problem("En kod skrivs med små bokstäver a-z, siffror och bindestreck, som omedelbart.");
        }
        var applies = node.optional("for");
        applies.ifPresent(some -> some.only("roles", "units", "urgencies"));
        return new ChainForm(
                code.text(),
                node.required("name").text(),
                applies.map(some -> codes(some, "roles", this::role)).orElse(Set.of()),
                applies.map(some -> codes(some, "units", this::unit)).orElse(Set.of()),
                applies.map(some -> codes(some, "urgencies", one -> one.oneOf(Urgency.class)))
                        .orElse(Set.of()),
                node.optional("hours").map(this::hours).orElse(null),
                levels(node));
    }

    private static <T> Set<T> codes(ConfigNode node, String key, Function<ConfigNode, T> reading) {
        return node.optional(key).isEmpty()
                ? Set.of()
                : node.requiredList(key).stream().map(reading).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<ChainForm.Step> levels(ConfigNode chain) {
        var nodes = chain.requiredList("levels");
        var steps = new ArrayList<ChainForm.Step>();
        var percent = 0;
        for (var node : nodes) {
            node.only("who", "channels", "wait", "times");
            var isLast = steps.size() == nodes.size() - 1;
            if (isLast) {
                node.optional("times")
                        .ifPresent(times -> times.problem("Sista steget frågas om och om igen tills någon har det."
                                + " Ta bort «times»; «wait» är tiden mellan gångerna."));
            }
            var step = new ChainForm.Step(
                    who(node.required("who")),
                    node.list("channels").stream()
                            .map(channel -> channel.oneOf(DeliveryChannel.class))
                            .toList(),
                    patience(node.required("wait")),
                    node.optional("times")
                            .map(times -> times.integer(1, MOST_TIMES))
                            .orElse(1));
            steps.add(step);
            if (!isLast && step.patience() instanceof Patience.Share(var share)) {
                percent += share * step.times();
            }
        }
        if (percent > 100) {
            chain.required("levels")
                    .problem(
                            ("Stegen före det sista väntar %d %% av tiden tillsammans (andel gånger antal). De får"
                                            + " vänta högst 100 %%, så att sista utvägen frågas innan tiden är ute.")
                                    .formatted(percent),
                            "");
        }
        return steps;
    }

    private @Nullable RoleCode who(ConfigNode node) {
        return node.text().equals(THE_CALLED_ROLE) ? null : role(node);
    }

    private static Patience patience(ConfigNode node) {
        var share = SHARE.matcher(node.text());
        if (share.matches()) {
            var percent = Integer.parseInt(share.group(1));
            if (percent < 1 || percent > 100) {
                node.problem("En andel av tiden ska vara från 1 % till 100 %.");
                return new Patience.Share(100);
            }
            return new Patience.Share(percent);
        }
        if (node.text().contains("%")) {
            node.problem("«wait» ska vara en andel som 50 % eller en tid som 15 min, 4 h eller 2 d.");
            return new Patience.Share(100);
        }
        var time = node.duration();
        if (time.isZero() && node.text().matches("0+\\s*(min|h|d)")) {
            node.problem("Vänta minst en minut: ingen hinner svara på kortare tid.");
        }
        return new Patience.Fixed(time);
    }

    private RoleCode role(ConfigNode node) {
        var code = node.as(RoleCode::of, "DPO");
        known(node, known.roles(), "Rollen", "organisation.yml");
        return code;
    }

    private UnitCode unit(ConfigNode node) {
        var code = node.as(UnitCode::of, "socialforvaltningen");
        known(node, known.units(), "Enheten eller nämnden", "organisation.yml");
        return code;
    }

    private String hours(ConfigNode node) {
        known(node, known.hours(), "Tiderna", "roster.yml");
        return node.text();
    }

    private static void known(ConfigNode node, Collection<?> codes, String what, String file) {
        var texts = codes.stream().map(Object::toString).sorted().toList();
        if (!texts.contains(node.text()) && !node.text().isEmpty()) {
            node.problem("%s «%s» finns inte i %s.%s Där finns: %s."
                    .formatted(what, node.text(), file, Nearest.hint(node.text(), texts), String.join(", ", texts)));
        }
    }

    /** Tries everything that can be called; a chain that is never taken is one that somebody believes in for nothing. */
    private void refuseUnreachable(List<ConfigNode> nodes, List<ChainForm> forms) {
        var taken = new LinkedHashSet<ChainForm>();
        Map<ChainForm, Set<ChainForm>> before = new HashMap<>();
        var units = new ArrayList<@Nullable UnitCode>(known.units());
        units.add(null);
        for (var role : known.roles()) {
            for (var unit : units) {
                for (var urgency : Urgency.values()) {
                    var fitting = forms.stream()
                            .filter(form -> form.fits(role, unit, urgency))
                            .toList();
                    if (!fitting.isEmpty()) {
                        taken.add(fitting.getFirst());
                        fitting.forEach(form -> before.computeIfAbsent(form, any -> new LinkedHashSet<>())
                                .add(fitting.getFirst()));
                    }
                }
            }
        }
        // The last one is there for what nobody has thought of.
        for (var i = 0; i < forms.size() - 1; i++) {
            var form = forms.get(i);
            // One whose roles or units are not known has been told of already.
            if (!taken.contains(form) && before.containsKey(form)) {
                var names =
                        before.get(form).stream().map(ChainForm::code).collect(Collectors.joining("», «", "«", "»"));
                nodes.get(i)
                        .problem(
                                ("Kedjan «%s» tas aldrig: allt som den gäller för tas av %s, som står före. Flytta upp den,"
                                                + " gör «for» smalare i den som står före, eller ta bort den.")
                                        .formatted(form.code(), names),
                                "");
            }
        }
    }
}
