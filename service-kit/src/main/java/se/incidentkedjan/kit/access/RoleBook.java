package se.incidentkedjan.kit.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;

/**
 * What the municipality's sign-in says about someone, read as roles here. From {@code config/access.yml}.
 *
 * @param isFormOpen whether the form is open to those who have not signed in
 * @param nameClaim where in a token the name of a person stands
 * @param roleClaims where the names of roles and groups stand; a dot goes into an object
 * @param grants what each of those names gives
 */
record RoleBook(boolean isFormOpen, String nameClaim, List<String> roleClaims, Map<String, List<Grant>> grants) {

    /** Whom the form is open to. */
    private enum Form {
        OPEN,
        SIGNED_IN
    }

    /**
     * Reads the file, with the codes of {@code organisation.yml} beside it.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in it
     */
    static RoleBook read(Path folder) {
        var organisation = ConfigFile.read(folder.resolve("organisation.yml"), (root, version) -> Mandates.read(root));
        return ConfigFile.read(folder.resolve("access.yml"), (root, version) -> read(root, organisation));
    }

    static RoleBook read(ConfigNode root, Mandates organisation) {
        root.only(ConfigFile.VALID_FROM, "form", "claims", "grants");
        var claims = root.required("claims").only("name", "roles");
        return new RoleBook(
                root.required("form").oneOf(Form.class) == Form.OPEN,
                claims.required("name").text(),
                claims.requiredList("roles").stream().map(ConfigNode::text).toList(),
                organisation.grants(root.requiredList("grants")));
    }

    /** What these claims of a token give. Anyone who is no system is at least an employee. */
    List<Grant> grantsOf(Map<String, Object> claims) {
        var given = new ArrayList<Grant>();
        for (var claim : roleClaims) {
            for (var name : names(at(claim, claims))) {
                given.addAll(grants.getOrDefault(name, List.of()));
            }
        }
        if (given.stream().noneMatch(grant -> grant.role() == Role.INTEGRATION)) {
            given.add(Grant.everywhere(Role.EMPLOYEE));
        }
        return given;
    }

    /** What to call whoever these claims are about. */
    String nameOf(Map<String, Object> claims, String otherwise) {
        return at(nameClaim, claims) instanceof String name && !name.isBlank() ? name : otherwise;
    }

    private static @Nullable Object at(String path, Map<String, Object> claims) {
        // Some put whole addresses in the names of claims, dots and all.
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object here = claims;
        for (var step : path.split("\\.", -1)) {
            here = here instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return here;
    }

    private static List<String> names(@Nullable Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }
}
