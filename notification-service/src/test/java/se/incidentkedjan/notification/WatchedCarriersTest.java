package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.contact.DeliveryChannel.E_MAIL;
import static se.incidentkedjan.notification.contact.DeliveryChannel.SMS;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.channel.ChannelState.State;
import se.incidentkedjan.notification.channel.Mark;
import se.incidentkedjan.notification.channel.MarkStore;
import se.incidentkedjan.notification.channel.Marks;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.sending.Carrier;
import se.incidentkedjan.notification.sending.ChannelCarriers;
import se.incidentkedjan.notification.sending.Message;

class WatchedCarriersTest {

    private static final Message MESSAGE = new Message(
            "d1", anyIncident(), new Way(E_MAIL, "dpo@kommun.example"), null, ALetter.saying("Hej"), 1, null);

    private final ChannelHealth health = new ChannelHealth(
            Set.of(E_MAIL, SMS),
            new MarkStore() {
                private Marks marks = Marks.NONE;

                @Override
                public Marks read() {
                    return marks;
                }

                @Override
                public boolean write(Marks next) {
                    marks = next;
                    return true;
                }
            },
            Clock.fixed(REPORTED, ZoneOffset.UTC));
    private boolean isThere = true;
    private int carried;
    private final WatchedCarriers carriers =
            new WatchedCarriers(new ChannelCarriers(Map.of(E_MAIL, Played::new)), health);

    @Test
    void nothingGoesByAChannelThatIsMarkedDownAlsoInTheMiddleOfARound() {
        var mail = carriers.of(E_MAIL);
        assertThat(mail.isReady()).isTrue();
        assertThat(mail.carry(MESSAGE)).isEqualTo(new Outcome.Accepted());

        health.down(E_MAIL, "CISO", REPORTED.plus(Duration.ofHours(1)), Mark.Reason.COMPROMISED);

        assertThat(mail.carry(MESSAGE)).isEqualTo(new Outcome.NotTried());
        assertThat(mail.isReady()).isFalse();
        assertThat(carried).isEqualTo(1);

        health.up(E_MAIL);
        assertThat(mail.carry(MESSAGE)).isEqualTo(new Outcome.Accepted());
    }

    @Test
    void howItGoesIsSeenAlsoWhenThereIsNobodyToAnswer() {
        carriers.of(E_MAIL).carry(MESSAGE);
        assertThat(health.of(E_MAIL).seen().lastAcceptedAt()).isEqualTo(REPORTED);

        isThere = false;
        for (int round = 1; round <= 3; round++) {
            assertThat(carriers.of(E_MAIL).isReady()).isFalse();
        }
        assertThat(health.of(E_MAIL).state()).isEqualTo(State.FAILING);
    }

    @Test
    void aChannelThatTheInstallationDoesNotHaveIsNeverReady() {
        assertThat(carriers.of(SMS).isReady()).isFalse();
        assertThat(carriers.of(SMS).carry(MESSAGE)).isEqualTo(new Outcome.TriedInVain(false));
    }

    private final class Played implements Carrier {
        @Override
        public boolean isReady() {
            return isThere;
        }

        @Override
        public Outcome carry(Message message) {
            carried++;
            return new Outcome.Accepted();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
