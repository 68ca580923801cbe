package se.incidentkedjan.notification.sending.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.FileRights;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/** Settings of another system that are wrong are found at the start, in words for whoever edits them. */
public final class HttpAddress {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);

    private HttpAddress() {}

    /**
     * An address that messages may be sent to: encrypted, or on this machine.
     *
     * @param text what stands in the settings; never repeated, because addresses of chats are secrets
     * @throws InvalidConfiguration when it is another
     */
    public static URI checked(String text, String setting) {
        var address = parsed(text, setting);
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw wrong(setting, "Adressen ska börja med https:// och ha ett servernamn.");
        }
        if (scheme.equals("http") && !isThisMachine(host)) {
            throw wrong(
                    setting, "Adressen ska börja med https://. Utan kryptering får den bara leda till samma maskin.");
        }
        if (address.getRawUserInfo() != null) {
            throw wrong(setting, "Ta bort användare och lösenord ur adressen, och ange dem i inställningarna för dem.");
        }
        if (address.getRawFragment() != null) {
            throw wrong(setting, "Ta bort # och det som står efter ur adressen.");
        }
        return address;
    }

    private static URI parsed(String text, String setting) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw wrong(setting, "Adressen går inte att läsa som en webbadress.");
        }
    }

    /**
     * How long to wait for another system.
     *
     * @throws InvalidConfiguration when an attempt could outlive its lease, or a connection be waited for as long as an answer
     */
    public static void checkPatience(Duration connect, Duration answer, String setting) {
        if (!connect.isPositive() || connect.compareTo(answer) >= 0) {
            throw wrong(setting + ".connect-timeout", "Tiden ska vara kortare än answer-timeout, till exempel 3s.");
        }
        if (answer.compareTo(LONGEST_ANSWER) > 0) {
            throw wrong(setting + ".answer-timeout", "Vänta högst 12s på svar: annars räknas försöket som förlorat.");
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /**
     * A secret that stands in a setting or in a file of its own; null when in neither.
     *
     * @throws InvalidConfiguration when it stands in both, or the file cannot be read or can be by everyone
     */
    public static @Nullable String secret(
            @Nullable String text, @Nullable Path file, boolean ownerOnly, String setting) {
        if (file == null) {
            return text == null || text.isBlank() ? null : text.strip();
        }
        if (text != null && !text.isBlank()) {
            throw wrong(setting, "Hemligheten står både i inställningen och i en fil. Ta bort den ena.");
        }
        if (ownerOnly && FileRights.isOpenToAll(file)) {
            throw wrong(
                    setting + "-file", "Alla på maskinen får läsa eller ändra hemligheten. Kör chmod 600 på filen.");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw wrong(setting + "-file", "Filen med hemligheten går inte att läsa.");
        }
    }

    /** What stops the start. */
    public static InvalidConfiguration wrong(String setting, String reason) {
        return new InvalidConfiguration(List.of(new Problem(setting, 1, 1, reason, "")));
    }
}
