package se.incidentkedjan.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.people.Person;

class WithoutWordsTest {

    private static final String ADDRESS = "markerad-anmalare@kommun.example";

    @Test
    void aFailureTellsItsKindAndPlaceAndNoneOfItsWords() {
        var failure = new IllegalStateException(
                "cannot send to " + ADDRESS,
                new MessagingException("550 " + ADDRESS, new AddressException("Illegal address", ADDRESS)));

        var printed = new StringWriter();
        WithoutWords.of(failure).printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString())
                .contains(
                        "java.lang.IllegalStateException",
                        "jakarta.mail.MessagingException",
                        "jakarta.mail.internet.AddressException",
                        "WithoutWordsTest.aFailureTellsItsKindAndPlaceAndNoneOfItsWords")
                .doesNotContain("markerad", "cannot send", "550");
        assertThat(WithoutWords.kind(failure)).isEqualTo("AddressException");
    }

    @Test
    void whoIsWrittenToIsNotToldByWhatHoldsTheAddress() {
        var mail = new Message(
                "d1",
                IncidentId.parse("01980000-0000-7000-8000-000000000001"),
                new Way(DeliveryChannel.E_MAIL, ADDRESS),
                "Markerad Anmälare",
                ALetter.saying("Markerad text"),
                1,
                null);

        assertThat(mail).hasToString("Message[d1, attempt 1]");
        assertThat(new Envelopes.Ready(mail)).hasToString("Ready[mail=Message[d1, attempt 1]]");
        assertThat(new ReporterAddresses.Address(ADDRESS, "pass")).hasToString("Address[]");
        assertThat(new Way(DeliveryChannel.SMS, ADDRESS)).hasToString("Way[SMS]");
        assertThat(new Person("p1", "Markerad Person", List.of(new Way(DeliveryChannel.E_MAIL, ADDRESS)), ADDRESS))
                .hasToString("Person[p1]");
        assertThat(new Recipient("p1", "Markerad Person", ADDRESS, null, List.of(), "Markerad Chef", null))
                .hasToString("Recipient[p1, Way[E_MAIL]]");
    }
}
