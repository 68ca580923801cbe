package se.incidentkedjan.notification.roster;

import java.util.Optional;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.people.Person;

/**
 * Someone in a role at an instant.
 *
 * @param person who holds it
 * @param away whether they are away then
 * @param answering who answers: they themselves, or the one who stands in for them; empty when nobody can be reached
 */
public record Position(Person person, boolean away, Optional<Contact> answering) {}
