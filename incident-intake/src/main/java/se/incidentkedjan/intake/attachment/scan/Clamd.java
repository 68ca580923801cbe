package se.incidentkedjan.intake.attachment.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import se.incidentkedjan.intake.attachment.Scanner;

/**
 * Has files searched by ClamAV's daemon. It gets the content piece by piece and no name; what it answers is read as far as it
 * is known, and all else counts as a failure.
 */
public final class Clamd implements Scanner {

    private static final int PIECE = 32 * 1024;
    private static final Duration PATIENCE_WITH_WORDS = Duration.ofSeconds(5);
    private static final Pattern NOT_IN_SIGNATURES = Pattern.compile("[^A-Za-z0-9._:/()+-]");
    private static final int LONGEST_SIGNATURE = 100;
    private static final String FOUND = " FOUND";
    private static final String STREAM = "stream: ";

    private final ClamdSettings settings;

    /** Where it is reached. */
    public Clamd(ClamdSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict scan(InputStream content) {
        try (var line = new ClamdLine(settings.address(), settings.timeout())) {
            line.say("INSTREAM");
            try {
                send(content, line);
            } catch (IOException e) {
                // It may have said why before it hung up.
                return verdict(line.answer());
            }
            return verdict(line.answer());
        } catch (IOException e) {
            return new Verdict.Failed(why(e));
        }
    }

    /** Failures of the content are the caller's, and unchecked; those of the line are not. */
    private static void send(InputStream content, ClamdLine line) throws IOException {
        var bytes = new byte[Integer.BYTES + PIECE];
        var piece = ByteBuffer.wrap(bytes);
        while (true) {
            int read = read(content, bytes);
            // A piece without anything in it says that it was the last.
            piece.clear().putInt(0, Math.max(0, read)).limit(Integer.BYTES + Math.max(0, read));
            line.send(piece);
            if (read <= 0) {
                return;
            }
        }
    }

    private static int read(InputStream content, byte[] into) {
        try {
            return content.readNBytes(into, Integer.BYTES, PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith(STREAM) && answer.endsWith(FOUND) && answer.length() > STREAM.length() + FOUND.length()) {
            return new Verdict.Infected(signature(answer.substring(STREAM.length(), answer.length() - FOUND.length())));
        }
        if (answer.equals("INSTREAM size limit exceeded. ERROR")) {
            return new Verdict.TooLarge();
        }
        return new Verdict.Failed(answer.endsWith(" ERROR") ? "clamd tells of an error" : "not an answer of clamd");
    }

    private static String signature(String text) {
        var known = NOT_IN_SIGNATURES.matcher(text).replaceAll("_");
        return known.substring(0, Math.min(known.length(), LONGEST_SIGNATURE));
    }

    @Override
    public boolean isThere() {
        return ask("PING").filter("PONG"::equals).isPresent();
    }

    /** Which version, and of which day its signatures are, as {@code ClamAV 1.4.3/27400/Sat Nov 21 09:50:00 2026}; empty when it does not say. */
    public Optional<String> version() {
        return ask("VERSION").filter(answer -> answer.startsWith("ClamAV "));
    }

    private Optional<String> ask(String command) {
        var patience = settings.timeout().compareTo(PATIENCE_WITH_WORDS) < 0 ? settings.timeout() : PATIENCE_WITH_WORDS;
        try (var line = new ClamdLine(settings.address(), patience)) {
            line.say(command);
            return Optional.of(line.answer());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String why(IOException e) {
        var message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : new String(message.getBytes(US_ASCII), US_ASCII)
                        .lines()
                        .findFirst()
                        .orElse("");
    }
}
