package se.incidentkedjan.notification.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the legal duties and their authorities are called. Codes we do not know are shown as they are. */
final class DutyWords {

    private static final String RESOURCE = "/notification-service/duty-words.properties";
    private static final Properties WORDS = read();

    private DutyWords() {}

    static String duty(String code) {
        return WORDS.getProperty("duty." + code, "Uppfyll skyldigheten " + code);
    }

    static String authority(String code) {
        return WORDS.getProperty("authority." + code, code);
    }

    private static Properties read() {
        var words = new Properties();
        var stream = Objects.requireNonNull(DutyWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var reader = new InputStreamReader(stream, UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
