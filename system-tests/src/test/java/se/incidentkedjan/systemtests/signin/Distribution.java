package se.incidentkedjan.systemtests.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Keycloak as it is published, in the version that docker-compose.yml names. */
final class Distribution {

    static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    private static final Pattern VERSION = Pattern.compile("keycloak/keycloak:([0-9.]+[0-9])");
    private static final String FETCH = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:get";
    private static final int FETCH_MINUTES = 10;

    private final String version;
    private final Path zip;

    private Distribution(String version, Path zip) {
        this.version = version;
        this.zip = zip;
    }

    static Distribution wanted() {
        try {
            var compose = VERSION.matcher(Files.readString(ROOT.resolve("docker-compose.yml")));
            if (!compose.find()) {
                throw new IllegalStateException("docker-compose.yml names no version of Keycloak");
            }
            var version = compose.group(1);
            return new Distribution(
                    version,
                    repository()
                            .resolve("org/keycloak/keycloak-quarkus-dist")
                            .resolve(version)
                            .resolve("keycloak-quarkus-dist-" + version + ".zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }

    /** Whether it is on this machine, after Maven has tried to fetch it: the first time that is 170 MB. */
    boolean isHere() {
        return Files.exists(zip) || (fetch() && Files.exists(zip));
    }

    private boolean fetch() {
        var maven = System.getProperty("incidentkedjan.maven.home", "");
        try {
            var fetching = new ProcessBuilder(List.of(
                            maven.isEmpty()
                                    ? "mvn"
                                    : Path.of(maven, "bin", "mvn").toString(),
                            "-B",
                            "-q",
                            FETCH,
                            "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":zip",
                            "-Dtransitive=false",
                            "-Dmaven.repo.local=" + repository()))
                    // Outside any project, so that only Maven's own settings say where from.
                    .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!fetching.waitFor(FETCH_MINUTES, TimeUnit.MINUTES)) {
                fetching.descendants().forEach(ProcessHandle::destroyForcibly);
                fetching.destroyForcibly();
                return false;
            }
            return fetching.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Unpacks it into this folder. */
    Path unpack(Path folder) {
        try (var packed = new ZipFile(zip.toFile())) {
            for (var entry : packed.stream().toList()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(zip + " leads out of its own folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (var in = packed.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
            return folder.resolve("keycloak-" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        var told = System.getProperty("incidentkedjan.maven.repository", "");
        return told.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(told);
    }
}
