package se.incidentkedjan.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What a Compose file tells a container, with the files that would be mounted there found here. */
final class ComposeFile {

    static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    private final Map<String, Object> content;
    private final Path secrets;

    /** The one that is always used, with the secrets that deploy/make-secrets.sh made in this folder. */
    ComposeFile(Path secrets) {
        this("docker-compose.yml", secrets);
    }

    /** One by its path, with the secrets in this folder. */
    ComposeFile(String path, Path secrets) {
        this.content = new Yaml().load(text(ROOT.resolve(path)));
        this.secrets = secrets;
    }

    /** The environment of a service. A path of a mounted secret is that of the file itself. */
    Map<String, String> environment(String service) {
        var mounted = mounted(service);
        return map(service(service), "environment").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, setting -> here(mounted, setting.getValue())));
    }

    /** The environment of a service as it stands there. */
    Map<String, String> written(String service) {
        return map(service(service), "environment").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, setting -> String.valueOf(setting.getValue())));
    }

    /** The names and paths that secrets have in the container of a service. */
    List<String> secretsOf(String service) {
        return ((List<?>) service(service).getOrDefault("secrets", List.of()))
                .stream()
                        .map(secret -> secret instanceof Map<?, ?> placed
                                ? String.valueOf(placed.get("target"))
                                : String.valueOf(secret))
                        .toList();
    }

    /** The paths of files and folders in the container of a service that come from outside. */
    List<String> mountsOf(String service) {
        return ((List<?>) service(service).getOrDefault("volumes", List.of()))
                .stream().map(volume -> volume.toString().split(":")[1]).toList();
    }

    /** What deploy/kafka-client.properties means in the container of this service. */
    Map<String, String> kafkaClient(String service) {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve("deploy/kafka-client.properties"))) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var mounted = mounted(service);
        return settings.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> here(mounted, settings.getProperty(name))));
    }

    private static String here(Map<String, String> mounted, Object value) {
        var text = String.valueOf(value).replace("$$", "$");
        var path = text.replaceFirst("^file:", "");
        return mounted.containsKey(path) ? text.replace(path, mounted.get(path)) : text;
    }

    /** Files by the path that they are mounted at. */
    private Map<String, String> mounted(String service) {
        var files = map(content, "secrets");
        return ((List<?>) service(service).getOrDefault("secrets", List.of()))
                .stream()
                        .filter(Map.class::isInstance)
                        .map(secret -> (Map<?, ?>) secret)
                        .filter(secret -> secret.get("target").toString().startsWith("/"))
                        .collect(Collectors.toMap(secret -> secret.get("target").toString(), secret -> {
                            var file =
                                    map(files, secret.get("source").toString()).get("file");
                            return secrets.resolve(file.toString().replaceFirst("^\\./secrets/", ""))
                                    .toString();
                        }));
    }

    private Map<String, Object> service(String name) {
        return map(map(content, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String name) {
        var value = from.get(name);
        if (value == null) {
            throw new IllegalStateException("the Compose file has no " + name);
        }
        return (Map<String, Object>) value;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
