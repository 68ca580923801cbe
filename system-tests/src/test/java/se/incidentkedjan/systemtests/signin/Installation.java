package se.incidentkedjan.systemtests.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import se.incidentkedjan.localstack.ServicesMain;
import se.incidentkedjan.localstack.process.FreePorts;
import se.incidentkedjan.localstack.process.InfrastructureProcess;
import se.incidentkedjan.localstack.services.Member;
import se.incidentkedjan.localstack.services.ServiceGroup;
import se.incidentkedjan.localstack.services.ServicesSettings;

/** The door and the services that people see most of, with a Keycloak in place of the local sign-in. */
record Installation(
        Path folder, InfrastructureProcess infrastructure, Keycloak keycloak, ServiceGroup services, String site)
        implements AutoCloseable {

    private static final Set<String> NEEDED = Set.of("intake", "escalation", Member.GATEWAY);

    static Installation start(Distribution distribution) {
        var folder = temporaryFolder();
        var ports = freePorts();
        var site = "http://localhost:" + ports.get(Member.GATEWAY);
        var secret = Keycloak.randomPassword();
        var keycloak = Keycloak.begin(distribution, folder.resolve("keycloak"), site, secret);
        var infrastructure = InfrastructureProcess.start(folder.resolve("data"));
        try {
            var services = ServiceGroup.start(
                    members(Map.of(
                            "incidentkedjan.sign-in.issuer",
                            keycloak.issuer(),
                            "incidentkedjan.sign-in.client-secret",
                            secret)),
                    new ServicesSettings(infrastructure.data(), Distribution.ROOT.resolve("config"), false, ports),
                    Clock.systemUTC());
            keycloak.awaitReady();
            return new Installation(folder, infrastructure, keycloak, services, site);
        } catch (RuntimeException e) {
            keycloak.close();
            infrastructure.close();
            throw e;
        }
    }

    private static List<Member> members(Map<String, Object> settings) {
        return ServicesMain.MEMBERS.stream()
                .filter(member -> NEEDED.contains(member.name()))
                .map(member -> new Member(
                        member.module(),
                        member.name(),
                        member.usualPort(),
                        () -> with(settings, member.application().get())))
                .toList();
    }

    private static SpringApplication with(Map<String, Object> settings, SpringApplication application) {
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("keycloak", settings)));
        return application;
    }

    private static Map<String, Integer> freePorts() {
        var ports = new HashMap<String, Integer>();
        var free = FreePorts.take(ServicesMain.MEMBERS.size()).iterator();
        ServicesMain.MEMBERS.forEach(member -> ports.put(member.name(), free.next()));
        return Map.copyOf(ports);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("incidentkedjan-keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        services.close();
        keycloak.close();
        infrastructure.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
