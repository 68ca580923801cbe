package se.incidentkedjan.notification.postbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.ReadMail;
import se.incidentkedjan.notification.acknowledgement.MessageIds;
import se.incidentkedjan.notification.acknowledgement.MessageIds.Ours;

/** Reads what relays say of mails that they could not bring: in the form of RFC 3464, and in the words they used before it. */
final class Returned {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.:])5[0-5]\\d[ -](?!kB|MB|byte)");

    private static final Pattern RELAY = Pattern.compile(
            "(^|<)(mailer-?daemon|postmaster|mail-?daemon|microsoftexchange[0-9a-f]*)@.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SUBJECT = Pattern.compile(
            "undeliver|non.?deliver|not delivered|failure notice|delivery (status|failure|has failed|error)|"
                    + "mail delivery (failed|system|subsystem)|returned mail|returned to sender|could not be delivered|"
                    + "olevererbart|ej lever|inte lever|kan inte lever|kunde inte lever|leveransfel|går inte att leverera",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LATE = Pattern.compile(
            "delayed|försena|still undelivered|will (keep|continue) (trying|to try)|will be retried|temporar(y|ily)|"
                    + "warning only|do not need to resend|fortsätter att försöka|behöver inte skicka",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FAILED = Pattern.compile(
            "permanent|fatal error|could ?n[o']t be (delivered|reached)|undeliver|did ?n[o']t (reach|get)|"
                    + "unable to deliver|not able to deliver|wasn't able to|has failed|failed to|delivery failed|rejected|"
                    + "giving up|i've given up|user unknown|no such user|does ?n[o']t exist|"
                    + "kunde inte|kan inte levereras|gick inte att|finns inte|hittades inte|avvisades",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MessageIds ids;

    Returned(MessageIds ids) {
        this.ids = ids;
    }

    /** What it means; empty when it is no mail of a relay's about another mail. */
    Optional<Meaning> read(ReadMail mail, String from) {
        var report = text(mail, "message/delivery-status").or(() -> text(mail, "message/global-delivery-status"));
        if (report.isPresent()) {
            return Optional.of(reported(mail, report.get()));
        }
        return isOfARelay(mail, from) ? Optional.of(inWords(mail)) : Optional.empty();
    }

    private static Optional<String> text(ReadMail mail, String type) {
        return Optional.of(mail.text(type)).filter(text -> !text.isEmpty());
    }

    private Meaning reported(ReadMail mail, String report) {
        var recipients = recipients(report);
        var failed = recipients.stream()
                .filter(one -> "failed".equals(first(one.get("action"))))
                .findFirst();
        if (failed.isEmpty()) {
            // Delivered, relayed, expanded: good to know for nobody.
            return recipients.stream().anyMatch(one -> "delayed".equals(first(one.get("action"))))
                    ? new Meaning.Delayed()
                    : new Meaning.Automatic();
        }
        return which(mail)
                .<Meaning>map(ours -> new Meaning.Bounce(
                        ours, status(failed.get().getOrDefault("status", "")).orElse(null)))
                .orElseGet(Meaning.NotOurs::new);
    }

    /** The fields of each recipient; the first group of fields is about the message. */
    private static List<Map<String, String>> recipients(String report) {
        var groups = new ArrayList<Map<String, String>>();
        for (var group : report.split("\\r?\\n[ \\t]*\\r?\\n", 50)) {
            var fields = new TreeMap<String, String>();
            for (var line : group.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n", 100)) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.putIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            groups.add(fields);
        }
        return groups;
    }

    private static @Nullable String first(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT).split("[\\s(;]", 2)[0];
    }

    private static boolean isOfARelay(ReadMail mail, String from) {
        var fromARelay = RELAY.matcher(from).find() || mail.headers().has("X-Failed-Recipients");
        return fromARelay
                ? !isOnlyARobot(mail)
                : (from.isEmpty() || "".equals(mail.heading().returnPath()))
                        && SUBJECT.matcher(mail.subject()).find();
    }

    /** A postmaster may be away as well. */
    private static boolean isOnlyARobot(ReadMail mail) {
        return mail.headers().all("Auto-Submitted").stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith("auto-replied"))
                && !SUBJECT.matcher(mail.subject()).find()
                && !mail.headers().has("X-Failed-Recipients");
    }

    private Meaning inWords(ReadMail mail) {
        var ours = which(mail);
        if (ours.isEmpty()) {
            return new Meaning.NotOurs();
        }
        var words = new StringBuilder(mail.subject()).append('\n');
        mail.texts().stream()
                .filter(leaf -> leaf.type().startsWith("text/") && !leaf.type().equals("text/rfc822-headers"))
                .forEach(leaf -> words.append(beforeTheCopy(leaf.text())).append('\n'));
        var status = status(words).orElse(null);
        boolean failed = (status != null && status.startsWith("5"))
                || REPLY_CODE.matcher(words).find()
                || FAILED.matcher(words).find();
        boolean late = (status != null && status.startsWith("4"))
                || LATE.matcher(words).find();
        if (status != null && status.startsWith("5")) {
            return new Meaning.Bounce(ours.get(), status);
        }
        if (late) {
            return new Meaning.Delayed();
        }
        // A relay that returns a mail without our knowing why has at least not brought it.
        return failed ? new Meaning.Bounce(ours.get(), status) : new Meaning.NotOurs();
    }

    /** Our own words must not be taken for the relay's. */
    private static String beforeTheCopy(String text) {
        var lines = text.split("\\R", 400);
        var before = new StringBuilder();
        for (var line : lines) {
            if (line.startsWith("Return-Path:") || line.startsWith("Received:") || line.startsWith("Message-ID:")) {
                break;
            }
            before.append(line).append('\n');
        }
        return before.toString();
    }

    private static Optional<String> status(CharSequence text) {
        var found = STATUS.matcher(text);
        String status = null;
        while (found.find()) {
            // Of several the worst counts: an address may have been tried in vain before it was given up.
            if (status == null || found.group(1).charAt(0) > status.charAt(0)) {
                status = found.group(1);
            }
        }
        return Optional.ofNullable(status);
    }

    private Optional<Ours> which(ReadMail mail) {
        return mail.texts().stream()
                .filter(leaf -> !leaf.type().equals("message/delivery-status"))
                .flatMap(leaf -> ids.find(leaf.text()).stream())
                .findFirst()
                .or(() -> mail.headers().first("In-Reply-To").flatMap(ids::find))
                .or(() -> mail.headers().first("References").flatMap(ids::find))
                .or(() -> mail.headers().first("X-Original-Message-ID").flatMap(ids::find))
                .or(() -> text(mail, "message/delivery-status").flatMap(ids::find));
    }
}
