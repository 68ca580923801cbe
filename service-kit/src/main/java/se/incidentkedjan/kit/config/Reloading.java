package se.incidentkedjan.kit.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from configuration files and read again when they change, without a restart. A file that is wrong
 * never replaces one that was right: what was read before stays, and the problems are told until the files are right again.
 * Whoever uses it takes it with {@link #get()} once for each piece of work, so that the work sees one version throughout.
 *
 * <p>The files are looked at by their content, so that neither clocks nor links matter: call {@link #look()} now and then.
 * Several files that belong together are read together; when one of them changes meanwhile they are read once more at the
 * next look.
 *
 * @param <T> what is read, immutable
 */
public final class Reloading<T> implements Supplier<T> {

    private final List<Path> files;
    private final Supplier<T> reading;
    private final Clock clock;
    private final Consumer<State<T>> told;
    private final AtomicReference<State<T>> state;
    private List<String> seen;

    /**
     * How it stands.
     *
     * @param value what is in force
     * @param since when it was read, UTC
     * @param problems what is wrong with the files as they are now, in Swedish; none when they are what is in force
     * @param wrongSince when they were first seen to be wrong, UTC; absent when they are right
     */
    public record State<T>(
            T value,
            Instant since,
            List<Problem> problems,
            @Nullable Instant wrongSince) {

        /** Keeps its own copy. */
        public State {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the files for the first time.
     *
     * @param files all that it reads
     * @param reading reads them; throws {@link InvalidConfiguration} when they are wrong
     * @param told hears of each change: when new files are in force, are refused, or are right again; must not throw
     * @throws InvalidConfiguration when they are wrong now, since there is nothing to keep
     */
    public Reloading(List<Path> files, Supplier<T> reading, Clock clock, Consumer<State<T>> told) {
        this.files = List.copyOf(files);
        this.reading = reading;
        this.clock = clock;
        this.told = told;
        this.seen = contents();
        this.state = new AtomicReference<>(new State<>(reading.get(), clock.instant(), List.of(), null));
    }

    /** What is in force now. */
    @Override
    public T get() {
        return state.get().value();
    }

    /** What is in force now, and what is wrong with the files if anything is. */
    public State<T> state() {
        return state.get();
    }

    /** Reads the files again if any of them has changed since the last look. Never throws. */
    public synchronized void look() {
        var now = contents();
        if (now.equals(seen)) {
            return;
        }
        var before = state.get();
        var after = readAgain(before);
        if (contents().equals(now)) {
            seen = now;
            state.set(after);
            told.accept(after);
        }
    }

    private State<T> readAgain(State<T> before) {
        try {
            return new State<>(reading.get(), clock.instant(), List.of(), null);
        } catch (InvalidConfiguration e) {
            return refused(before, e.problems());
        } catch (RuntimeException e) {
            return refused(
                    before,
                    List.of(new Problem(
                            String.valueOf(files.getFirst().getFileName()),
                            1,
                            1,
                            "Filerna går inte att läsa. Lägg tillbaka dem som de var och ändra en sak i taget.",
                            String.valueOf(e.getMessage()))));
        }
    }

    private State<T> refused(State<T> before, List<Problem> problems) {
        var wrongSince = before.wrongSince();
        return new State<>(before.value(), before.since(), problems, wrongSince == null ? clock.instant() : wrongSince);
    }

    private List<String> contents() {
        return files.stream().map(Reloading::content).toList();
    }

    /** The SHA-256 of the content; a file that cannot be read has none. */
    private static String content(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | UncheckedIOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
