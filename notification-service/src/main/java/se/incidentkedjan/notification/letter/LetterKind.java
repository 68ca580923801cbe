package se.incidentkedjan.notification.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The messages there are. */
public enum LetterKind {
    /** Someone is asked to take an incident, or told of it. */
    ESCALATION("Någon ska ta hand om en incident, eller känna till den"),
    /** Someone is asked to take over. */
    HANDED_OVER("Någon vill lämna över ett ärende"),
    /** More reports of the same. */
    STORM_GREW("Fler har anmält samma sak"),
    /** Whoever reported knows more. */
    REPORTER_ADDED("Anmälaren har lagt till något"),
    /** The time goes for what the law asks for. */
    TIME_GOES("Påminnelse om det som lagen kräver"),
    /** The time is out. */
    TIME_IS_OUT("Tiden har gått ut för det som lagen kräver"),
    /** Someone has opened the reporter's words with a reason of their own. */
    GLASS_BROKEN("Anmälarens ord har öppnats med särskilt skäl"),
    /** Thanks to the one who reported. */
    RECEIPT("Tack till den som anmälde"),
    /** To the one who reported: it belongs with another report. */
    NEWS_MERGED("Till den som anmälde: hör ihop med en annan anmälan"),
    /** To the one who reported: it is done. */
    NEWS_CLOSED("Till den som anmälde: klart"),
    /** To the one who reported: it was no incident. */
    NEWS_NOT_AN_INCIDENT("Till den som anmälde: ingen incident"),
    /** To the one who reported: there is more to do. */
    NEWS_REOPENED("Till den som anmälde: arbetet fortsätter"),
    /** To the one who reported: somebody wants to know something. */
    NEWS_ASKED("Till den som anmälde: en fråga"),
    /** What has happened, for those who only need to know. */
    DIGEST("Sammanställning för den som bara behöver känna till"),
    /** An address in organisation.yml does not work. */
    ADDRESS_BOUNCED("En adress i organisation.yml fungerar inte"),
    /** A way to reach people does not work. */
    CHANNEL_DOWN("Ett sätt att nå folk fungerar inte"),
    /** Some hours, units or roles end with nobody. */
    COVERAGE_GAPS("Det finns tider då ingen nås"),
    /** A draft of a report is there to be checked. */
    REPORT_TO_CHECK("Ett utkast till en rapport ska kontrolleras"),
    /** A report must be sent soon, or should have been. */
    REPORT_LATE("En rapport är inte godkänd och ska snart vara skickad"),
    /** A report is there to be read and registered. */
    REPORT_PUBLISHED("En rapport är godkänd");

    private final String purpose;

    LetterKind(String purpose) {
        this.purpose = purpose;
    }

    /** {@return its name as in the names of files, for example «time-goes»} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return what it is for, in Swedish} */
    public String purpose() {
        return purpose;
    }

    /** {@return the names that its templates may use} */
    public List<Placeholder> placeholders() {
        return Vocabulary.of(this);
    }

    /** The message with this code; empty when there is none. */
    public static Optional<LetterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
