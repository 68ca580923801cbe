package se.incidentkedjan.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Settings of our own by name, read from the records that hold them and the places that ask for one by its name.
 *
 * @param known all there are
 * @param required those without which a service does not start
 */
record Settings(Set<String> known, Set<String> required) {

    private static final List<String> MODULES = List.of(
            "service-kit",
            "web-kit",
            "incident-intake",
            "escalation-service",
            "notification-service",
            "reporting-service",
            "gateway");
    private static final Map<String, String> PACKAGES = Map.of(
            "incident-intake", "intake",
            "escalation-service", "escalation",
            "notification-service", "notification",
            "reporting-service", "reporting",
            "gateway", "gateway");
    private static final Pattern ASKED_BY_NAME = Pattern.compile("\\$\\{(incidentkedjan\\.[a-z0-9.-]+)");
    private static final String KIT = "se.incidentkedjan.kit";

    /** Those of every service. */
    static Settings all() {
        return in(List.of(
                "se.incidentkedjan.kit",
                "se.incidentkedjan.webkit",
                "se.incidentkedjan.gateway",
                "se.incidentkedjan.intake",
                "se.incidentkedjan.escalation",
                "se.incidentkedjan.notification",
                "se.incidentkedjan.reporting"));
    }

    /** Those of one service, with the kits that it stands on. */
    static Settings of(String service) {
        return in(List.of(KIT, "se.incidentkedjan.webkit", "se.incidentkedjan." + PACKAGES.get(service)))
                .without(defaultsOf(service));
    }

    private Settings without(Set<String> defaults) {
        var left = new TreeSet<>(required);
        left.removeAll(defaults);
        return new Settings(known, left);
    }

    /** The names in the form that they have in an environment. */
    Set<String> inTheEnvironment() {
        return known.stream().map(Settings::inTheEnvironment).collect(Collectors.toCollection(TreeSet::new));
    }

    static String inTheEnvironment(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Settings in(List<String> packages) {
        var known = new TreeSet<>(askedByName());
        var required = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var name : packages) {
            for (var found : scanner.findCandidateComponents(name)) {
                var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
                var prefix = type.getAnnotation(ConfigurationProperties.class).value();
                if (type.isRecord()) {
                    add(prefix, type.getRecordComponents(), known, required);
                }
            }
        }
        return new Settings(known, required);
    }

    private static void add(String prefix, RecordComponent[] components, Set<String> known, Set<String> required) {
        for (var component : components) {
            var name = prefix + "." + kebab(component.getName());
            known.add(name);
            if (component.getType().isRecord()) {
                add(name, component.getType().getRecordComponents(), known, new TreeSet<>());
            }
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || component.getAnnotation(Nullable.class) != null
                    || hasDefault(component);
            if (!optional) {
                required.add(name);
            }
        }
    }

    /** A default is written on the parameter of the constructor. */
    private static boolean hasDefault(RecordComponent component) {
        return Stream.of(component.getDeclaringRecord().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .anyMatch(parameter -> parameter.getName().equals(component.getName())
                        && parameter.isAnnotationPresent(DefaultValue.class));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Set<String> askedByName() {
        var names = new TreeSet<String>();
        for (var module : MODULES) {
            for (var file : files(module)) {
                ASKED_BY_NAME.matcher(text(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    /** What the service's own files say when nobody else does. */
    private static Set<String> defaultsOf(String service) {
        var names = new TreeSet<String>();
        for (var module : List.of("service-kit", service)) {
            for (var file : files(module)) {
                if (file.toString().endsWith(".yml") && file.getParent().endsWith("resources")) {
                    for (var document : new org.yaml.snakeyaml.Yaml().loadAll(text(file))) {
                        flatten("", document, names);
                    }
                }
            }
        }
        return names;
    }

    private static void flatten(String prefix, @Nullable Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(prefix.isEmpty() ? key + "" : prefix + "." + key, inner, names));
        } else {
            names.add(prefix);
        }
    }

    private static List<Path> files(String module) {
        try (var tree = Files.walk(ComposeFile.ROOT.resolve(module).resolve("src/main"))) {
            return tree.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".yml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
