package se.incidentkedjan.notification.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.rhythm.Rhythm;

/**
 * English, for people who work in Sweden: Swedish local time, named as such. What the law and the authorities are called stays
 * in Swedish, because that is what the reader will search for, with a short gloss.
 */
enum EnglishWording implements Wording {
    INSTANCE;

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private static final Map<String, String> DUTIES = Map.ofEntries(
            Map.entry("IMY_NOTIFICATION", "report the personal data breach"),
            Map.entry("IMY_SUPPLEMENT", "add what was missing in that report"),
            Map.entry("INFORM_DATA_SUBJECTS", "tell the people whose data it is"),
            Map.entry("NIS2_EARLY_WARNING", "early warning of a significant incident"),
            Map.entry("NIS2_NOTIFICATION", "incident notification"),
            Map.entry("NIS2_FINAL_REPORT", "final report"),
            Map.entry("INFORM_SERVICE_RECIPIENTS", "decide whether those who use the service must be told"),
            Map.entry("SECURITY_PROTECTION_REPORT", "report to the Security Service at once"),
            Map.entry("LEX_MARIA", "decide whether a patient was or could have been seriously harmed"),
            Map.entry("LEX_SARAH", "report poor care to the committee at once"),
            Map.entry("LEX_SARAH_SERIOUS", "report serious poor care to the inspectorate"),
            Map.entry("MEDICAL_DEVICE_REPORT", "decide whether a fault in medical technology must be reported"),
            Map.entry("WORK_ENVIRONMENT_REPORT", "report a serious injury at work"),
            Map.entry("PTS_PRIVACY_INCIDENT", "report a privacy incident in the municipal network"),
            Map.entry("CONTROLLER_NOTICE", "tell those whose personal data we process"),
            Map.entry("PROCESSOR_INFORMATION", "ask the supplier for its notification"),
            Map.entry("CONTRACT_NOTICE", "tell the other party to the contract"),
            Map.entry("POLICE_REPORT", "report the suspected crime to the police"),
            Map.entry("INSURANCE_NOTICE", "report the damage to the insurance company"));

    private static final Map<String, String> AUTHORITIES = Map.ofEntries(
            Map.entry("IMY", "data protection authority"),
            Map.entry("NCSC", "national cyber security centre"),
            Map.entry("DATA_SUBJECTS", "the people whose data it is"),
            Map.entry("SECURITY_SERVICE", "Swedish Security Service"),
            Map.entry("RESPONSIBLE_BOARD", "the committee in charge"),
            Map.entry("IVO", "health and social care inspectorate"),
            Map.entry("MEDICAL_PRODUCTS_AGENCY", "medical products agency and the manufacturer"),
            Map.entry("WORK_ENVIRONMENT_AUTHORITY", "work environment authority"),
            Map.entry("PTS", "post and telecom authority"),
            Map.entry("SERVICE_RECIPIENTS", "those who use the service"),
            Map.entry("PROCESSOR", "the supplier, our processor"),
            Map.entry("CONTROLLER", "the controller we work for"),
            Map.entry("COUNTERPARTY", "the other party to the contract"),
            Map.entry("POLICE", "the police"),
            Map.entry("INSURER", "the insurance company"));

    @Override
    public String tag() {
        return "en";
    }

    @Override
    public String title() {
        return "engelska";
    }

    @Override
    public String dateAndTime(Instant instant) {
        var local = instant.atZone(SwedishTime.ZONE);
        return "%s at %02d:%02d, Swedish time%s"
                .formatted(date(local.toLocalDate()), local.getHour(), local.getMinute(), whichOfTwo(local));
    }

    @Override
    public String date(LocalDate day) {
        return "%s %d %s %d"
                .formatted(
                        DAYS.get(day.getDayOfWeek().getValue() - 1),
                        day.getDayOfMonth(),
                        MONTHS.get(day.getMonthValue() - 1),
                        day.getYear());
    }

    @Override
    public String length(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "day");
        add(parts, length.toHoursPart(), "hour");
        if (length.toDays() == 0) {
            add(parts, length.toMinutesPart(), "minute");
        }
        return parts.isEmpty() ? "less than a minute" : String.join(" and ", parts);
    }

    @Override
    public String due(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return "without undue delay; there is no set time";
        }
        var left = Duration.between(now, dueAt);
        return "%s (%s when this message was sent)"
                .formatted(
                        dateAndTime(dueAt),
                        left.isNegative() ? "ran out " + length(left.negated()) + " ago" : length(left) + " left");
    }

    @Override
    public String severity(@Nullable Severity severity) {
        return switch (severity) {
            case null -> "not assessed";
            case LOW -> "low";
            case MODERATE -> "moderate";
            case SIGNIFICANT -> "significant";
            case SEVERE -> "severe";
        };
    }

    @Override
    public String category(@Nullable Category category) {
        return switch (category) {
            case null -> "not known what";
            case MISDIRECTED -> "sent to the wrong recipient";
            case OPEN_RECIPIENT_LIST -> "all recipients could be seen";
            case OVERSHARED -> "published or shared too widely";
            case SNOOPING -> "someone read or took what they should not";
            case LOST_OR_STOLEN -> "lost or stolen";
            case PHISHING -> "suspicious mail, link or call";
            case MALWARE -> "attack, malicious code or intrusion";
            case OUTAGE -> "a system is down or fails";
            case WRONG_OR_DELETED_DATA -> "wrong, changed or deleted data";
            case SUPPLIER -> "something at a supplier";
            case PREMISES -> "burglary, fire, water or power";
            case OTHER -> "something else";
            case UNKNOWN -> "unknown event";
        };
    }

    @Override
    public String unit(@Nullable String name) {
        return name == null ? "unknown unit" : name;
    }

    @Override
    public String standing(DigestLine.Standing standing) {
        return switch (standing) {
            case OPEN -> "open";
            case CLOSED -> "closed";
            case NO_INCIDENT -> "no incident";
        };
    }

    @Override
    public String rhythm(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AtOnce atOnce -> "at once, one message for each case";
            case Rhythm.Daily(var at) -> "every working day at " + at + ", Swedish time";
            case Rhythm.Weekly(var day, var at) ->
                "every " + DAYS.get(day.getValue() - 1) + " at " + at + ", Swedish time";
        };
    }

    @Override
    public String channel(DeliveryChannel channel) {
        return switch (channel) {
            case E_MAIL -> "e-mail";
            case SMS -> "text message";
            case WEBHOOK -> "webhook";
        };
    }

    @Override
    public String duty(String code, @Nullable String title) {
        return title == null ? "Fulfil the duty " + code : glossed(title, DUTIES.get(code));
    }

    @Override
    public String authority(String code, @Nullable String name) {
        return name == null ? code : glossed(name, AUTHORITIES.get(code));
    }

    @Override
    public String drill() {
        return "DRILL";
    }

    @Override
    public String drillExplained() {
        return "DRILL. This is a drill. No incident has happened, and nobody outside is to be contacted.";
    }

    private static String glossed(String name, @Nullable String gloss) {
        return gloss == null ? name : name + " (" + gloss + ")";
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }

    private static String whichOfTwo(ZonedDateTime local) {
        if (SwedishTime.ZONE.getRules().getValidOffsets(local.toLocalDateTime()).size() < 2) {
            return "";
        }
        return SwedishTime.ZONE.getRules().isDaylightSavings(local.toInstant()) ? " (summer time)" : " (standard time)";
    }
}
