package se.incidentkedjan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.DeliveryState;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.dispatch.Progress;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.postbox.Fingerprints;
import se.incidentkedjan.notification.postbox.MarkStore;
import se.incidentkedjan.notification.sending.Tally;

class RefusedAddressesTest {

    private static final Recipient CISO =
            new Recipient("ciso", "CISO", "borta@kommun.example", DeliveryChannel.E_MAIL, List.of(), null, null);

    private final List<String> counted = new ArrayList<>();
    private final Kept marks = new Kept();
    private final BadAddresses addresses = new BadAddresses(
            marks,
            new Fingerprints(new SecretKeySpec("nyckel-som-bara-finns-i-ett-test".getBytes(UTF_8), "HmacSHA256")),
            (person, channel) -> Optional.of(CISO.address()),
            Clock.fixed(REPORTED, ZoneOffset.UTC));
    private final RefusedAddresses refused = new RefusedAddresses(new Counting(), addresses);

    @Test
    void anAddressThatTheRelayWillNotTakeIsMarkedAsOneThatBounces() {
        refused.attempted(to(CISO), new Outcome.GivenUp(Failure.BAD_ADDRESS));

        assertThat(addresses.isMarked("ciso", CISO.way())).isTrue();
        assertThat(counted).containsExactly("d1");
    }

    @Test
    void aMessageThatIsRefusedForWhatItSaysMarksNobody() {
        refused.attempted(to(CISO), new Outcome.GivenUp(Failure.REFUSED_BY_RELAY));
        refused.attempted(to(CISO), new Outcome.TriedInVain(false));
        refused.attempted(to(null), new Outcome.GivenUp(Failure.BAD_ADDRESS));

        assertThat(addresses.all()).isEmpty();
        assertThat(counted).hasSize(3);
    }

    @Test
    void theRoundGoesOnWhenTheStoreIsAway() {
        marks.isAway = true;

        refused.attempted(to(CISO), new Outcome.GivenUp(Failure.BAD_ADDRESS));

        assertThat(counted).containsExactly("d1");
    }

    private static Delivery to(@Nullable Recipient recipient) {
        return new Delivery(
                "d1",
                Purpose.ESCALATION,
                null,
                recipient,
                REPORTED,
                null,
                new Progress(DeliveryState.REQUESTED, 1, REPORTED, null, null, null, false, null, null),
                null,
                null,
                null);
    }

    private final class Counting implements Tally {
        @Override
        public void attempted(Delivery delivery, Outcome outcome) {
            counted.add(delivery.id());
        }

        @Override
        public void settled(Delivery delivery) {}

        @Override
        public void reached(Duration sinceReported) {}
    }

    private static final class Kept implements MarkStore {
        private final List<Mark> all = new ArrayList<>();
        private boolean isAway;

        @Override
        public void bounced(String person, DeliveryChannel channel, String address, String delivery, Instant now) {
            if (isAway) {
                throw new DataAccessResourceFailureException("away");
            }
            all.add(new Mark(person, channel, address, now, now, 1));
        }

        @Override
        public void works(String person, DeliveryChannel channel, String address, Instant sentAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Mark> all() {
            return List.copyOf(all);
        }
    }
}
