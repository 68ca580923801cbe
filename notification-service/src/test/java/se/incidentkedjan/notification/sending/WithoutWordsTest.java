package se.incidentkedjan.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
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
        var mail = new Mail(
                "d1",
                IncidentId.parse("01980000-0000-7000-8000-000000000001"),
                ADDRESS,
                "Markerad Anmälare",
                ALetter.saying("Markerad text"),
                1,
                null);

        assertThat(mail).hasToString("Mail[d1, attempt 1]");
        assertThat(new Envelopes.Ready(mail)).hasToString("Ready[mail=Mail[d1, attempt 1]]");
        assertThat(new ReporterAddresses.Address(ADDRESS)).hasToString("Address[]");
        assertThat(new Person("p1", "Markerad Person", ADDRESS)).hasToString("Person[p1]");
        assertThat(new Recipient("p1", "Markerad Person", ADDRESS)).hasToString("Recipient[p1]");
    }
}
