package se.incidentkedjan.notification.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.rhythm.Rhythm;

/** How codes, times and numbers are written in one language. */
sealed interface Wording permits SwedishWording, EnglishWording {

    /** That of a language. */
    static Wording in(Language language) {
        return switch (language) {
            case SWEDISH -> SwedishWording.INSTANCE;
            case ENGLISH -> EnglishWording.INSTANCE;
        };
    }

    /** The language with a code; empty when there is none. */
    static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> in(language).tag().equals(tag))
                .findFirst();
    }

    /** The code of the language, as in HTML and in the names of folders. */
    String tag();

    /** What the language is called in Swedish. */
    String title();

    /** Swedish local time to the minute, named as such where readers may think of another. */
    String dateAndTime(Instant instant);

    /** A day, Swedish local time. */
    String date(LocalDate day);

    /** A length of time, rounded down. */
    String length(Duration length);

    /** The latest time for something, and how much is left of it. */
    String due(@Nullable Instant dueAt, Instant now);

    /** The municipality's own scale, in the middle of a sentence. */
    String severity(@Nullable Severity severity);

    /** What sort of incident, in the middle of a sentence. */
    String category(@Nullable Category category);

    /** A unit by its name, which stays as it is, in the middle of a sentence. */
    String unit(@Nullable String name);

    /** How a case stands, in the middle of a sentence. */
    String standing(DigestLine.Standing standing);

    /** How often someone is told, at the end of a sentence. */
    String rhythm(Rhythm rhythm);

    /** A way to reach people, in the middle of a sentence. */
    String channel(DeliveryChannel channel);

    /** What a duty is called. */
    String duty(String code, @Nullable String title);

    /** What an authority is called. */
    String authority(String code, @Nullable String name);

    /** The word that marks a drill. */
    String drill();

    /** That this is one. */
    String drillExplained();
}
