package se.incidentkedjan.notification.reportpost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.contact.DeliveryChannel.E_MAIL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.letter.ReportNotice;
import se.incidentkedjan.notification.reportpost.Tiding.Recipient;
import se.incidentkedjan.notification.upkeep.FirstWay;
import se.incidentkedjan.notification.upkeep.MemoryOfTold;
import se.incidentkedjan.notification.upkeep.PlayedCarriers;

class ReportPostTest {

    private static final Recipient CHIEF = new Recipient(null, "kommundirektoren", null);
    private static final Recipient REGISTRATOR = new Recipient(null, null, "registrator@kommun.example");
    private static final Recipient NOBODY = new Recipient("CISO", null, null);
    private static final ReportNotice NOTICE = new ReportNotice(
            ReportNotice.Kind.PUBLISHED,
            "Informationssäkerhetsincidenter i kommunen",
            "helåret 2026",
            LocalDate.of(2027, 2, 16),
            LocalDate.of(2027, 2, 6),
            "/rapporter",
            "0f1e");

    private final List<Recipient> waiting = new ArrayList<>(List.of(CHIEF, REGISTRATOR));
    private final List<Recipient> heard = new ArrayList<>();
    private final Set<DeliveryChannel> working = EnumSet.allOf(DeliveryChannel.class);
    private final List<String> carried = new ArrayList<>();
    private final MemoryOfTold told = new MemoryOfTold();
    private boolean reportingHears = true;
    private Instant now = Instant.parse("2027-02-01T08:00:00Z");

    @Test
    void eachRecipientIsToldOnce() {
        look();
        look();

        assertThat(carried)
                .containsExactly("E_MAIL kommundirektoren@kommun.example", "E_MAIL registrator@kommun.example");
        assertThat(heard).containsExactly(CHIEF, REGISTRATOR);
    }

    @Test
    void whoCouldNotBeToldIsTriedAgainAndTheOthersAreNot() {
        waiting.add(NOBODY);
        look();
        working.clear();
        now = now.plus(ReportPost.AGAIN).plusMillis(1);
        look();

        assertThat(carried).hasSize(2);
        assertThat(heard).containsExactly(CHIEF, REGISTRATOR);
    }

    @Test
    void whatDidNotGoIsTriedAgainWhenSomeTimeHasGone() {
        working.clear();
        look();
        working.add(E_MAIL);
        look();
        assertThat(carried).as("before it is time").isEmpty();

        now = now.plus(ReportPost.AGAIN).plusMillis(1);
        look();

        assertThat(carried).hasSize(2);
    }

    @Test
    void whatReportingDidNotHearIsSaidAgainWithoutALetter() {
        reportingHears = false;
        look();
        reportingHears = true;
        look();

        assertThat(carried).hasSize(2);
        assertThat(heard).containsExactly(CHIEF, REGISTRATOR);
        assertThat(waiting).isEmpty();
    }

    @Test
    void nobodysAddressStandsInWords() {
        assertThat(REGISTRATOR.toString()).doesNotContain("registrator@");
    }

    private void look() {
        new ReportPost(
                        new Played(),
                        ReportPostTest::people,
                        (notice, language) -> ALetter.saying("En rapport"),
                        new FirstWay((person, way) -> false),
                        () -> new PlayedCarriers(working, carried),
                        told,
                        Clock.fixed(now, ZoneOffset.UTC))
                .look();
    }

    private static List<Contact> people(Recipient recipient) {
        if (recipient.person() == null && recipient.address() == null) {
            return List.of();
        }
        var address = recipient.address() == null ? recipient.person() + "@kommun.example" : recipient.address();
        return List.of(new Contact("x", "x", List.of(new Way(E_MAIL, address)), Language.SWEDISH, true, null));
    }

    private final class Played implements Tidings {

        @Override
        public List<Tiding> waiting() {
            return waiting.isEmpty() ? List.of() : List.of(new Tiding("r1", NOTICE, List.copyOf(waiting)));
        }

        @Override
        public void told(Tiding tiding, Recipient recipient, Instant at) {
            if (reportingHears) {
                heard.add(recipient);
                waiting.remove(recipient);
            }
        }
    }
}
