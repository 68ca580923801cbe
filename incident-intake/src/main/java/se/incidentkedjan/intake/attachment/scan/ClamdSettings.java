package se.incidentkedjan.intake.attachment.scan;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clamd is reached: by a host and a port, or by a socket. Without either no file is searched.
 *
 * @param host its name or address
 * @param port where it listens, usually 3310
 * @param socket its Unix socket
 * @param timeout how long one file may take as a whole
 * @param every the pause between two looks for files that wait
 */
@ConfigurationProperties("incidentkedjan.intake.clamd")
public record ClamdSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @Nullable Path socket,
        @DefaultValue("2m") Duration timeout,
        @DefaultValue("5s") Duration every) {

    /** Checks them. */
    public ClamdSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        socket = socket == null || socket.toString().isBlank() ? null : socket;
        if (host != null && socket != null) {
            throw new IllegalArgumentException(
                    "ange antingen incidentkedjan.intake.clamd.host eller incidentkedjan.intake.clamd.socket, inte båda");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("incidentkedjan.intake.clamd.port ska vara mellan 1 och 65535");
        }
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("incidentkedjan.intake.clamd.every ska vara längre än noll");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("incidentkedjan.intake.clamd.timeout ska vara längre än noll");
        }
    }

    /** Whether there is a clamd. */
    public boolean isGiven() {
        return host != null || socket != null;
    }

    SocketAddress address() {
        if (socket != null) {
            return UnixDomainSocketAddress.of(socket);
        }
        if (host != null) {
            return InetSocketAddress.createUnresolved(host, port);
        }
        throw new IllegalStateException("no clamd is given");
    }
}
