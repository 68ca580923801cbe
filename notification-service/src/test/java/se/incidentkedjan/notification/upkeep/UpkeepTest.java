package se.incidentkedjan.notification.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.contact.DeliveryChannel.E_MAIL;
import static se.incidentkedjan.notification.contact.DeliveryChannel.SMS;
import static se.incidentkedjan.notification.contact.DeliveryChannel.WEBHOOK;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.letter.ALetter;

class UpkeepTest {

    private static final Way MAIL = new Way(E_MAIL, "ciso@kommun.example");
    private static final Way PHONE = new Way(SMS, "+46701740605");
    private static final Contact CISO = contact("ciso", MAIL, PHONE);
    private static final Matter BOUNCED = new Matter("address a", language -> ALetter.saying("En adress"));

    private final List<Matter> matters = new ArrayList<>(List.of(BOUNCED));
    private final List<Contact> keepers = new ArrayList<>(List.of(CISO));
    private final Set<DeliveryChannel> working = EnumSet.allOf(DeliveryChannel.class);
    private final Set<Way> marked = new HashSet<>();
    private final List<String> carried = new ArrayList<>();
    private final MemoryOfTold told = new MemoryOfTold();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void eachMatterIsToldOnceAlsoByAnotherInstance() {
        look();
        look();
        matters.add(new Matter("channel SMS", language -> ALetter.saying("En kanal")));
        look();

        assertThat(carried).hasSize(2).allSatisfy(one -> assertThat(one).endsWith("ciso@kommun.example"));
    }

    @Test
    void whenMailIsWhatDoesNotWorkItIsToldByPhone() {
        working.remove(E_MAIL);

        look();

        assertThat(carried).singleElement().asString().endsWith("+46701740605");
    }

    @Test
    void anAddressThatMessagesComeBackFromIsTriedLast() {
        marked.add(MAIL);

        look();

        assertThat(carried).singleElement().asString().endsWith("+46701740605");
    }

    @Test
    void whatNobodyCouldBeToldIsTriedAgainUntilSomeoneIs() {
        working.clear();
        look();
        working.add(E_MAIL);
        look();
        assertThat(carried).as("before it is time").isEmpty();

        now = now.plus(Upkeep.AGAIN).plusMillis(1);
        look();
        now = now.plus(Upkeep.AGAIN).plusMillis(1);
        look();

        assertThat(carried).hasSize(1);
    }

    @Test
    void everyoneWhoLooksAfterItIsToldAndNobodyByAWebhook() {
        keepers.add(contact("administrator", new Way(WEBHOOK, "drift"), new Way(E_MAIL, "drift@kommun.example")));

        look();

        assertThat(carried).hasSize(2).noneMatch(one -> one.contains("WEBHOOK"));
    }

    @Test
    void whatIsStillWrongAfterALongTimeIsToldOnceMore() {
        look();
        now = now.plus(Upkeep.REMEMBERED).plusMillis(1);
        look();

        assertThat(carried).hasSize(2);
    }

    private void look() {
        new Upkeep(
                        () -> List.copyOf(matters),
                        () -> List.copyOf(keepers),
                        new FirstWay((person, way) -> marked.contains(way)),
                        () -> new PlayedCarriers(working, carried),
                        told,
                        Clock.fixed(now, ZoneOffset.UTC))
                .look();
    }

    private static Contact contact(String person, Way... ways) {
        return new Contact(person, person, List.of(ways), Language.SWEDISH, true, null);
    }
}
