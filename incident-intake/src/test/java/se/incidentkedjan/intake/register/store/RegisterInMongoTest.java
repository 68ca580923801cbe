package se.incidentkedjan.intake.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.intake.StoreForTests;
import se.incidentkedjan.intake.register.Import;
import se.incidentkedjan.intake.register.Import.State;
import se.incidentkedjan.intake.register.ImportId;
import se.incidentkedjan.kit.sealing.Sealed;

class RegisterInMongoTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final ImportId ID = id(1);

    @RegisterExtension
    private static final StoreForTests STORE = new StoreForTests("imports");

    private static final MongoTemplate MONGO = STORE.mongo();

    private MongoImports imports;
    private MongoKeptParts parts;
    private MongoTakenRows taken;

    @BeforeEach
    void begin() {
        imports = new MongoImports(MONGO, Municipality.of("9999"));
        parts = new MongoKeptParts(MONGO);
        taken = new MongoTakenRows(MONGO);
    }

    private static ImportId id(int number) {
        return new ImportId(UUID.fromString("0198f0a0-0000-7000-8000-00000000000" + number));
    }

    private static Import one(ImportId id, State state) {
        return new Import(
                id,
                "owner",
                NOW,
                "ab".repeat(32),
                12,
                state,
                new Sealed("sealed"),
                new Import.Progress(1, 2, 3, 4),
                new Import.Turning("by", NOW.plusSeconds(1)),
                NOW.plusSeconds(2),
                new Import.Claim("process", NOW.plusSeconds(3)),
                NOW.plusSeconds(4));
    }

    @Test
    void anImportIsReadAsItWasWritten() {
        var sparse = new Import(
                id(2),
                "owner",
                NOW,
                "",
                0,
                State.RECEIVING,
                null,
                new Import.Progress(0, 0, 0, 0),
                null,
                null,
                null,
                null);
        imports.keep(one(ID, State.IMPORTING));
        imports.keep(sparse);

        assertThat(imports.find(ID)).contains(one(ID, State.IMPORTING));
        assertThat(imports.find(id(2))).contains(sparse);
        assertThat(imports.find(id(3))).isEmpty();
    }

    @Test
    void aChangeIsDecidedAgainWhenSomebodyElseWroteInBetween() {
        imports.keep(one(ID, State.OPEN));
        UnaryOperator<Import> interrupted = new UnaryOperator<>() {
            private boolean isFirst = true;

            @Override
            public Import apply(Import before) {
                if (isFirst) {
                    isFirst = false;
                    imports.change(ID, any -> one(ID, State.DROPPED));
                }
                return before.state() == State.DROPPED ? before : one(ID, State.IMPORTING);
            }
        };

        assertThat(imports.change(ID, interrupted)).contains(one(ID, State.DROPPED));
        assertThat(imports.find(ID)).contains(one(ID, State.DROPPED));
        assertThat(imports.change(id(2), before -> before)).isEmpty();
    }

    @Test
    void importsAreFoundByWhatTheyWaitFor() {
        var states = State.values();
        for (int at = 0; at < states.length; at++) {
            imports.keep(one(id(at), states[at]));
        }

        assertThat(imports.begun(9))
                .extracting(Import::state)
                .containsExactlyInAnyOrder(State.IMPORTING, State.IMPORTED, State.UNDOING, State.UNDONE);
        assertThat(imports.begun(2)).hasSize(2);
        assertThat(imports.atWork())
                .extracting(Import::state)
                .containsExactlyInAnyOrder(State.IMPORTING, State.UNDOING, State.DROPPED);
        assertThat(imports.open("owner")).extracting(Import::state).containsExactly(State.OPEN);
        assertThat(imports.open("another")).isEmpty();
        assertThat(imports.leftBehind(NOW)).isEmpty();
        assertThat(imports.leftBehind(NOW.plusSeconds(1)))
                .extracting(Import::state)
                .containsExactlyInAnyOrder(State.RECEIVING, State.OPEN);
        imports.remove(id(1));
        assertThat(imports.open("owner")).isEmpty();
    }

    @Test
    void partsAreReplacedAndGoTogether() {
        parts.keep(ID, 0, new byte[] {1});
        parts.keep(ID, 0, new byte[] {2, 3});
        parts.keep(ID, 1, new byte[] {4});
        parts.keep(id(2), 0, new byte[] {5});

        assertThat(parts.find(ID, 0).orElseThrow()).containsExactly(2, 3);
        parts.forget(ID);
        assertThat(parts.find(ID, 0)).isEmpty();
        assertThat(parts.find(ID, 1)).isEmpty();
        assertThat(parts.find(id(2), 0)).isPresent();
    }

    @Test
    void aRowIsTakenOnceAndByTheSameAgain() {
        assertThat(taken.take("a", "words", ID, 2)).isTrue();
        assertThat(taken.take("a", "words", ID, 2)).isTrue();
        assertThat(taken.take("a", "others", ID, 3)).isFalse();
        assertThat(taken.take("a", "words", id(2), 2)).isFalse();
        assertThat(taken.take("b", "words", ID, 3)).isTrue();

        assertThat(taken.taken(List.of("a", "c"))).isEqualTo(Map.of("a", "words"));
        assertThat(taken.taken(List.of())).isEmpty();
        assertThat(taken.of(ID, 9)).containsExactlyInAnyOrder(2, 3);
        assertThat(taken.of(ID, 1)).hasSize(1);
        taken.giveBack(id(2), List.of(2));
        taken.giveBack(ID, List.of(2));
        assertThat(taken.of(ID, 9)).containsExactly(3);
        assertThat(taken.take("a", "words", id(2), 2)).isTrue();
    }
}
