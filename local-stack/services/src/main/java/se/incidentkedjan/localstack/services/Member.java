package se.incidentkedjan.localstack.services;

import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/**
 * One service of the group.
 *
 * @param module the module's name, which is also the name of its database
 * @param name the short name, as in the option {@code --intake-port} and the property
 *     {@code incidentkedjan.services.intake}
 * @param usualPort the port when none is given
 * @param application makes the application, which gets a context of its own
 */
public record Member(String module, String name, int usualPort, Supplier<SpringApplication> application) {
    /** The one that people reach the others through. */
    public static final String GATEWAY = "gateway";

    /** The one that tells who people are. */
    public static final String SIGN_IN = "sign-in";

    /** Whether it keeps a trail of who did what; the sign-in server is no part of the chain. */
    public boolean hasTrail() {
        return !name.equals(SIGN_IN);
    }

    boolean isGateway() {
        return name.equals(GATEWAY);
    }
}
