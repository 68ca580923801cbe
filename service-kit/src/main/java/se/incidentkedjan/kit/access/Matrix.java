package se.incidentkedjan.kit.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;

/** Role by action: the one place that says who may do what. Read from {@code access-matrix.yml} in this module. */
public final class Matrix {

    private static final String FILE = "access-matrix.yml";
    private static final String ANYONE = "ANYONE";

    /**
     * One row: an action and who may.
     *
     * @param text what the action is, in Swedish
     * @param onTrail whether each time is written in the audit trail
     * @param anyone whether it is open to those who have not signed in
     * @param roles how far it reaches for each role that may
     * @param services the accounts of services that may
     */
    public record Row(String text, boolean onTrail, boolean anyone, Map<Role, Scope> roles, Set<String> services) {

        /** Keeps its own copies. */
        public Row {
            roles = Map.copyOf(roles);
            services = Set.copyOf(services);
        }
    }

    private final Map<Action, Row> rows;
    private final Map<String, Action> handlers;

    private Matrix(Map<Action, Row> rows, Map<String, Action> handlers) {
        this.rows = new EnumMap<>(rows);
        this.handlers = Map.copyOf(handlers);
    }

    /** The matrix as it was built into the service. */
    public static Matrix ofThisVersion() {
        try (InputStream content = Matrix.class.getResourceAsStream("/" + FILE)) {
            if (content == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A matrix from this text.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in it
     */
    static Matrix parse(String text) {
        return ConfigFile.parse(FILE, text, (root, version) -> read(root));
    }

    /** The row of an action. */
    public Row row(Action action) {
        var row = rows.get(action);
        if (row == null) {
            throw new IllegalStateException("no row for " + action);
        }
        return row;
    }

    /** What the handlers of a class of a library do. */
    Optional<Action> ofLibrary(Class<?> handler) {
        return Optional.ofNullable(handlers.get(handler.getName()));
    }

    /** How far someone may go with an action. */
    Reach reach(Action action, Reader reader) {
        var row = row(action);
        if (row.anyone()) {
            return Reach.EVERYTHING;
        }
        return switch (reader) {
            case Reader.Nobody nobody -> Reach.NOTHING;
            case Reader.Service(String account) -> row.services().contains(account) ? Reach.EVERYTHING : Reach.NOTHING;
            case Reader.Person person -> Reach.of(row.roles(), person.grants());
        };
    }

    /** The same with the form closed to those who have not signed in. */
    Matrix withoutOpenForm() {
        return closedForStrangers(Action.REPORT_FORM);
    }

    /** The same with the open data closed to those who have not signed in. */
    Matrix withoutOpenData() {
        return closedForStrangers(Action.OPEN_DATA_READ);
    }

    private Matrix closedForStrangers(Action which) {
        var closed = new EnumMap<>(rows);
        closed.computeIfPresent(
                which, (action, row) -> new Row(row.text(), row.onTrail(), false, row.roles(), row.services()));
        return new Matrix(closed, handlers);
    }

    private static Matrix read(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, "actions", "handlers");
        var rows = new EnumMap<Action, Row>(Action.class);
        var actions = root.required("actions");
        for (var node : actions.fields()) {
            Action.of(node.name())
                    .ifPresentOrElse(
                            action -> rows.put(action, row(node)),
                            () -> node.problem("Åtgärden «%s» finns inte i koden.".formatted(node.name())));
        }
        Arrays.stream(Action.values())
                .filter(action -> !rows.containsKey(action))
                .forEach(action -> actions.problem("Åtgärden «%s» saknas.".formatted(action.code())));
        var handlers = new HashMap<String, Action>();
        for (var node : root.required("handlers").fields()) {
            Action.of(node.text())
                    .ifPresentOrElse(
                            action -> handlers.put(node.name(), action),
                            () -> node.problem("Åtgärden «%s» finns inte i koden.".formatted(node.text())));
        }
        return new Matrix(rows, handlers);
    }

    private static Row row(ConfigNode node) {
        var roles = new EnumMap<Role, Scope>(Role.class);
        var anyone = false;
        var services = new HashSet<String>();
        for (var field : node.fields()) {
            switch (field.name()) {
                case "text", "trail" -> {}
                case "services" -> services.addAll(texts(field.items()));
                case ANYONE -> anyone = field.oneOf(Scope.class) == Scope.ALL;
                default -> role(field, roles);
            }
        }
        return new Row(node.required("text").text(), node.required("trail").flag(), anyone, roles, services);
    }

    private static void role(ConfigNode field, Map<Role, Scope> roles) {
        Arrays.stream(Role.values())
                .filter(role -> role.name().equals(field.name()))
                .findFirst()
                .ifPresentOrElse(
                        role -> roles.put(role, field.oneOf(Scope.class)),
                        () -> field.problem("Rollen «%s» finns inte.".formatted(field.name())));
    }

    private static List<String> texts(List<ConfigNode> items) {
        return items.stream().map(ConfigNode::text).toList();
    }
}
