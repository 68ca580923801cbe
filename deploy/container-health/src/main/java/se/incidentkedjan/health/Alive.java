package se.incidentkedjan.health;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;

/**
 * The health check of a container. It needs nothing but the Java runtime, so that the images can do without a shell.
 * Leaves with 0 when every address given answers 200, otherwise with 1.
 */
public final class Alive {

    private static final int PATIENCE_MILLIS = 3_000;

    private Alive() {}

    /** Asks each address, such as {@code http://127.0.0.1:8080/actuator/health/liveness}. */
    public static void main(String[] addresses) {
        System.exit(addresses.length > 0 && Arrays.stream(addresses).allMatch(Alive::answers) ? 0 : 1);
    }

    static boolean answers(String address) {
        try {
            // A proxy set for the service must not stand between it and its own health.
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
