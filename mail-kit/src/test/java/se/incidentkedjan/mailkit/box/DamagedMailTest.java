package se.incidentkedjan.mailkit.box;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.mailkit.box.Arrived.Extent;

/** A mail that the server itself cannot give. */
class DamagedMailTest {

    private final List<String> brought = new ArrayList<>();

    private final Desk desk = mail -> {
        brought.add(mail.uid() + " " + mail.extent());
        return mail.extent() == Extent.NOTHING ? Verdict.FOR_A_PERSON : Verdict.DEALT_WITH;
    };

    private final TokenSource tokens = new TokenSource() {
        @Override
        public String token() {
            return "good";
        }

        @Override
        public void refused(String token) {}
    };

    @Test
    void doesNotStopTheNextAndIsBroughtAsNothingAfterSomeTries() throws MessagingException {
        var memory = new Memory();
        try (var server = new ScriptedImap(true, "good");
                var box = ImapBox.open(
                        MailboxContract.settings(server.port()), new Credentials.Token("incident", tokens), null)) {
            assertThat(box.read(desk, memory)).isEqualTo(new Watcher.Look(0, 1));
            assertThat(brought).containsExactly("12 WHOLE");

            assertThat(box.read(desk, memory)).isEqualTo(new Watcher.Look(0, 1));
            assertThat(box.read(desk, memory)).isEqualTo(new Watcher.Look(1, 0));
            assertThat(brought).containsExactly("12 WHOLE", "11 NOTHING");

            assertThat(box.read(desk, memory)).isEqualTo(new Watcher.Look(1, 0));
            assertThat(brought).hasSize(2);
        }
    }
}
