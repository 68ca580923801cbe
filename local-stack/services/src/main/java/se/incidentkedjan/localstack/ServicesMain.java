package se.incidentkedjan.localstack;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import se.incidentkedjan.escalation.EscalationServiceApplication;
import se.incidentkedjan.gateway.GatewayApplication;
import se.incidentkedjan.intake.IncidentIntakeApplication;
import se.incidentkedjan.localstack.demo.Demo;
import se.incidentkedjan.localstack.demo.MovableClock;
import se.incidentkedjan.localstack.services.Member;
import se.incidentkedjan.localstack.services.ServiceGroup;
import se.incidentkedjan.localstack.services.ServicesSettings;
import se.incidentkedjan.localstack.services.SharedLog;
import se.incidentkedjan.localstack.services.TurnedClock;
import se.incidentkedjan.localstack.signin.SignInApplication;
import se.incidentkedjan.notification.NotificationServiceApplication;
import se.incidentkedjan.reporting.ReportingServiceApplication;

/** Runs the services of the chain in one process until SIGTERM or SIGINT. */
public final class ServicesMain {
    /** Every service of the chain. */
    public static final List<Member> MEMBERS = List.of(
            new Member("incident-intake", "intake", 8081, IncidentIntakeApplication::application),
            new Member("escalation-service", "escalation", 8082, EscalationServiceApplication::application),
            new Member("notification-service", "notification", 8083, NotificationServiceApplication::application),
            new Member("reporting-service", "reporting", 8084, ReportingServiceApplication::application),
            new Member("gateway", Member.GATEWAY, 8080, GatewayApplication::application),
            new Member("sign-in", Member.SIGN_IN, 9000, SignInApplication::application));

    private static final String CLOCK_FILE = "--clock-file=";
    private static final String ONLY = "--only=";

    private ServicesMain() {}

    /**
     * Starts with the options that {@link ServicesSettings} reads, {@code --clock-file=...} for a clock that can be turned
     * from outside, and {@code --only=reporting,sign-in} when the other services are not to run here.
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            SharedLog.open();
            ServicesSettings settings = ServicesSettings.of(MEMBERS, args);
            MovableClock clock = new MovableClock(clock(args));
            Demo demo = Demo.prepare(
                    settings.data(), settings.site(), settings.issuer(), settings.demo(), clock, System.out::println);
            ServiceGroup group = ServiceGroup.start(wanted(args), settings, clock);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(demo, group), "stop"));
            demo.begin();
            new CountDownLatch(1).await();
        } catch (RuntimeException e) {
            System.err.println("Tjänsterna startade inte: " + rootOf(e));
            System.exit(1);
        }
    }

    private static List<Member> wanted(String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(ONLY))
                .findFirst()
                .map(arg -> List.of(arg.substring(ONLY.length()).split(",", -1)))
                .map(names -> MEMBERS.stream()
                        .filter(member -> names.contains(member.name()))
                        .toList())
                .orElse(MEMBERS);
    }

    private static Clock clock(String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(CLOCK_FILE))
                .findFirst()
                .<Clock>map(arg -> TurnedClock.of(Path.of(arg.substring(CLOCK_FILE.length())), Clock.systemUTC()))
                .orElseGet(Clock::systemUTC);
    }

    private static void stop(Demo demo, ServiceGroup group) {
        try {
            demo.close();
        } finally {
            group.close();
        }
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
