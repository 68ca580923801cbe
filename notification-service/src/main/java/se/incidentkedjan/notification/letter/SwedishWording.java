package se.incidentkedjan.notification.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.rhythm.Rhythm;
import se.incidentkedjan.notification.rhythm.RhythmWords;

/** Swedish. */
enum SwedishWording implements Wording {
    INSTANCE;

    @Override
    public String tag() {
        return "sv";
    }

    @Override
    public String title() {
        return "svenska";
    }

    @Override
    public String dateAndTime(Instant instant) {
        return SwedishTime.dateAndTime(instant);
    }

    @Override
    public String date(LocalDate day) {
        return SwedishTime.date(day);
    }

    @Override
    public String length(Duration length) {
        return SwedishTime.length(length);
    }

    @Override
    public String due(@Nullable Instant dueAt, Instant now) {
        return dueAt == null
                ? "utan onödigt dröjsmål, det finns ingen bestämd tid"
                : SwedishTime.dateAndTime(dueAt) + " (" + SwedishTime.left(now, dueAt) + " när meddelandet skickades)";
    }

    @Override
    public String severity(@Nullable Severity severity) {
        return severity == null ? "inte bedömd" : SwedishLabels.of(severity).toLowerCase(Locale.ROOT);
    }

    @Override
    public String category(@Nullable Category category) {
        return category == null ? "okänt vad" : SwedishLabels.of(category).toLowerCase(Locale.ROOT);
    }

    @Override
    public String unit(@Nullable String name) {
        return name == null ? "okänd enhet" : name;
    }

    @Override
    public String standing(DigestLine.Standing standing) {
        return switch (standing) {
            case OPEN -> "pågår";
            case CLOSED -> "avslutat";
            case NO_INCIDENT -> "ingen incident";
        };
    }

    @Override
    public String rhythm(Rhythm rhythm) {
        return RhythmWords.of(rhythm);
    }

    @Override
    public String channel(DeliveryChannel channel) {
        return switch (channel) {
            case E_MAIL -> "e-post";
            case SMS -> "sms";
            case WEBHOOK -> "webhook";
        };
    }

    @Override
    public String duty(String code, @Nullable String title) {
        return title == null ? "Uppfyll skyldigheten " + code : title;
    }

    @Override
    public String authority(String code, @Nullable String name) {
        return name == null ? code : name;
    }

    @Override
    public String drill() {
        return "ÖVNING";
    }

    @Override
    public String drillExplained() {
        return "ÖVNING. Det här är en övning. Ingen incident har hänt, och ingen utomstående ska kontaktas.";
    }
}
