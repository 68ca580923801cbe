package se.incidentkedjan.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import se.incidentkedjan.events.EventJson;

/** How the loading of the example year stands, in the file {@value #FILE} of the data directory. */
final class DemoState {
    static final String FILE = "demo.json";

    /** How far it has come. */
    enum Phase {
        LOADING,
        LOADED,
        INTERRUPTED,
        FAILED
    }

    /**
     * What the file holds.
     *
     * @param state how far it has come
     * @param reported how many incidents have been reported
     * @param incidents how many there are in the year
     * @param text the same for people, Swedish
     */
    record Note(Phase state, int reported, int incidents, String text) {}

    private final Path file;

    DemoState(Path data) {
        file = data.resolve(FILE);
    }

    void write(Note note) {
        var draft = file.resolveSibling(FILE + ".draft");
        try {
            Files.writeString(draft, EventJson.mapper().writeValueAsString(note) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that was killed could not say that it stopped half-way. */
    void noteEndedProcess() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var known = EventJson.mapper().readValue(Files.readString(file), Note.class);
            if (known.state() == Phase.LOADING) {
                write(interrupted(known.reported(), known.incidents()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Note interrupted(int reported, int incidents) {
        return new Note(
                Phase.INTERRUPTED,
                reported,
                incidents,
                ("Exempelåret avbröts efter %d av %d incidenter. De ligger kvar; ett helt år får du med"
                                + " ./incidentkedjan start --fresh --demo")
                        .formatted(reported, incidents));
    }
}
