package se.incidentkedjan.localstack;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import se.incidentkedjan.localstack.services.Member;
import se.incidentkedjan.localstack.services.ServiceGroup;
import se.incidentkedjan.localstack.services.ServicesSettings;

/** Runs the services of the chain in one process until SIGTERM or SIGINT. */
public final class ServicesMain {
    private static final List<Member> MEMBERS = List.of();

    private ServicesMain() {}

    /** Starts with the options that {@link ServicesSettings} reads. */
    public static void main(String[] args) throws InterruptedException {
        try {
            ServiceGroup group = ServiceGroup.start(MEMBERS, ServicesSettings.of(MEMBERS, args), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(group::close, "stop"));
            new CountDownLatch(1).await();
        } catch (RuntimeException e) {
            System.err.println("Tjänsterna startade inte: " + rootOf(e));
            System.exit(1);
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
