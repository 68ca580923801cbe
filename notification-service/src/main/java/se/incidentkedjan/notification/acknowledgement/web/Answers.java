package se.incidentkedjan.notification.acknowledgement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk.Answer;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Option;

/** What forms say of who is to have a step. */
final class Answers {

    private Answers() {}

    /**
     * What stood in the field.
     *
     * @throws ResponseStatusException 400 when it is no answer
     */
    static Answer read(String text) {
        return Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** Those whom it can be handed to, but for whoever has it. */
    static Choice others(List<Contact> people, @Nullable String but) {
        var options = new ArrayList<Option>();
        people.stream()
                .filter(person -> !person.person().equals(but))
                .map(person -> Option.of(
                        person.person(), person.expected() ? person.name() : person.name() + " (inte i tjänst nu)"))
                .forEach(options::add);
        options.add(Option.of("", "Den som kedjan hittar"));
        return Choice.of("till", "Vem ska ha det i stället?", options);
    }
}
