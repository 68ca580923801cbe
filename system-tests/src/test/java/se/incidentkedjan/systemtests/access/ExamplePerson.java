package se.incidentkedjan.systemtests.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Matrix;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.kit.access.Scope;

/** The people of the local sign-in server, and what {@code config/access.yml} gives them, said once more by hand. */
enum ExamplePerson {
    ANSTALLD(Set.of(), EnumSet.noneOf(Role.class)),
    HANDLAGGARE(Set.of("socialforvaltningen"), EnumSet.of(Role.HANDLER)),
    SKOLHANDLAGGARE(Set.of("barn-och-utbildningsforvaltningen"), EnumSet.of(Role.HANDLER)),
    DPO(Set.of(), EnumSet.of(Role.DPO)),
    CISO(Set.of(), EnumSet.of(Role.CISO)),
    IT_JOUR(Set.of(), EnumSet.of(Role.IT_SECURITY)),
    SAKERHETSSKYDD(Set.of(), EnumSet.of(Role.SECURITY_CHIEF)),
    OBJEKTAGARE(Set.of("verksamhetssystem-socialtjanst", "journalsystem-hemsjukvard"), EnumSet.of(Role.SYSTEM_OWNER)),
    CHEF(Set.of("socialforvaltningen"), EnumSet.of(Role.UNIT_MANAGER)),
    NAMND(Set.of("socialforvaltningen", "kommunledningskontoret"), EnumSet.of(Role.BOARD_READER)),
    REVISOR(Set.of(), EnumSet.of(Role.AUDITOR)),
    ADMINISTRATOR(Set.of(), EnumSet.of(Role.ADMINISTRATOR)),
    /** Another system of the municipality's. */
    SYSTEM(Set.of(), EnumSet.of(Role.INTEGRATION));

    /**
     * An incident, as far as it decides who may see it.
     *
     * @param id its id
     * @param mandates its unit and its system
     * @param called the roles that have been called to it
     */
    record Incident(String id, Set<String> mandates, Set<String> called) {}

    private static final Matrix MATRIX = Matrix.ofThisVersion();

    private final Set<String> mandate;
    private final Set<Role> roles;

    ExamplePerson(Set<String> mandate, Set<Role> roles) {
        this.mandate = mandate;
        this.roles = EnumSet.copyOf(roles);
        if (!roles.contains(Role.INTEGRATION)) {
            this.roles.add(Role.EMPLOYEE);
        }
    }

    /** What stands before the @ in their address. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What the sign-in server calls them. */
    String subject() {
        return this == SYSTEM ? "system" : id() + "@kommun.example";
    }

    /** Whether the matrix allows this, with what belongs to no incident. */
    boolean may(Action action) {
        return !scopes(action).isEmpty() || MATRIX.row(action).anyone();
    }

    /** Whether the matrix allows this with one incident. */
    boolean may(Action action, Incident incident) {
        return MATRIX.row(action).anyone()
                || scopes(action).entrySet().stream().anyMatch(role -> switch (role.getValue()) {
                    case ALL -> true;
                    case MANDATE -> incident.mandates().stream().anyMatch(mandate::contains);
                    case ASSIGNED ->
                        role.getKey()
                                .called()
                                .filter(called -> incident.called().contains(called.value()))
                                .isPresent();
                });
    }

    private Map<Role, Scope> scopes(Action action) {
        return MATRIX.row(action).roles().entrySet().stream()
                .filter(role -> roles.contains(role.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
