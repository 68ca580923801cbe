package se.incidentkedjan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import se.incidentkedjan.intake.register.ImportStopped;
import se.incidentkedjan.testing.SettableClock;

@ExtendWith(OutputCaptureExtension.class)
class RegisterRoundTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T16:00:00Z"));

    private void round(RuntimeException failure) {
        new RegisterRound(
                        () -> {
                            throw failure;
                        },
                        clock)
                .run();
    }

    @Test
    void aStoreThatIsAwayIsSaidToBeAway(CapturedOutput output) {
        round(new DataAccessResourceFailureException("x", new MongoTimeoutException("Timed out after 2000 ms")));

        assertThat(output)
                .contains("wait", "go on when the stores answer", "Timed out after 2000 ms")
                .doesNotContain("cannot go on");
    }

    @Test
    void aFaultIsSaidToBeOneWithItsPlaceAndWithoutTheWordsOfTheFile(CapturedOutput output) {
        round(new ImportStopped("import 7", new NumberFormatException("For input string: \"zebrafink\"")));

        assertThat(output)
                .contains(
                        "An import of an older register cannot go on, and nothing changes by waiting",
                        "import 7: NumberFormatException at RegisterRoundTest.aFaultIsSaidToBeOne")
                .doesNotContain("zebrafink", "when the stores answer");
    }

    @Test
    void aStoreThatIsAwayInTheMiddleOfAnImportIsNoFault(CapturedOutput output) {
        round(new ImportStopped("import 7", new MongoTimeoutException("Timed out after 2000 ms")));

        assertThat(output).contains("go on when the stores answer").doesNotContain("cannot go on");
    }

    @Test
    void theAlarmSaysInSwedishTimeSinceWhenAndWhatToDo() {
        assertThat(RegisterRound.alarm(Instant.parse("2026-11-20T15:45:00Z")))
                .contains("sedan fredag 20 november 2026 kl. 16.45", "Se loggen", "/importera")
                .doesNotContain("T15:45");
    }
}
