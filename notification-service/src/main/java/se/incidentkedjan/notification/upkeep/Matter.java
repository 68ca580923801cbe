package se.incidentkedjan.notification.upkeep;

import java.util.function.Function;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.letter.Letter;

/**
 * Something that whoever looks after organisation.yml should set right.
 *
 * @param key the same for as long as it is the same matter, which is told once
 * @param letter what is told of it
 */
public record Matter(String key, Function<Language, Letter> letter) {}
