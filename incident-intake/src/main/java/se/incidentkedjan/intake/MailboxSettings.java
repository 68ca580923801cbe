package se.incidentkedjan.intake;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.mailbox.Entrance;
import se.incidentkedjan.mailkit.box.BoxSettings;

/**
 * What can be set for the mailboxes in which incidents are reported.
 *
 * @param mailboxes those that are read; none: no mail is read
 * @param mail what holds for the mails of all
 */
@ConfigurationProperties("incidentkedjan.intake")
record MailboxSettings(
        @DefaultValue List<Box> mailboxes, @DefaultValue Mail mail) {

    private static final String PREFIX = "incidentkedjan.intake.";

    /**
     * What holds for all mails.
     *
     * @param tries how often a mail is tried before it is left for a person
     * @param answersPerDay how many receipts one address gets a day
     * @param limit how much of a mail is fetched; a longer one is left for a person
     * @param remembered how long it is remembered that a mail has come
     * @param ownAddresses from which we send mails ourselves, beside those of the mailboxes
     */
    record Mail(
            @DefaultValue("5") int tries,
            @DefaultValue("5") int answersPerDay,
            @DefaultValue("40MB") DataSize limit,
            @DefaultValue("400d") Duration remembered,
            @DefaultValue Set<String> ownAddresses) {

        Mail {
            if (tries < 1) {
                throw wrong("mail.tries", "ska vara minst 1");
            }
            if (answersPerDay < 0) {
                throw wrong("mail.answers-per-day", "får inte vara negativt");
            }
            if (limit.toBytes() < 1024 || limit.toBytes() > 1024L * 1024 * 1024) {
                throw wrong("mail.limit", "ska vara mellan 1KB och 1GB");
            }
            if (remembered.compareTo(Duration.ofDays(1)) < 0) {
                throw wrong("mail.remembered", "ska vara minst 1d");
            }
            ownAddresses = Set.copyOf(ownAddresses);
        }
    }

    /**
     * How a token is had from a sign-in server (OAuth 2).
     *
     * @param tokenUri where tokens are given
     * @param clientId the service as the sign-in server knows it
     * @param clientSecret its secret; may be absent with a refresh token
     * @param scope to what; must be given without a refresh token
     * @param refreshToken what was given when a person said yes; absent: the service has access of its own
     */
    record OAuth(
            @Nullable URI tokenUri,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String scope,
            @Nullable String refreshToken) {

        /** Shows no secret. */
        @Override
        public String toString() {
            return "OAuth[" + tokenUri + "]";
        }
    }

    /**
     * One mailbox.
     *
     * @param name what it is called in lists and meters; absent: what stands before the @ of the user
     * @param host the IMAP server
     * @param port its port
     * @param user whom to sign in as, and its address
     * @param password the user's password; absent with {@code oauth}
     * @param oauth how a token is had instead
     * @param tls whether the connection is encrypted from its beginning
     * @param starttls whether it becomes so after the beginning; means nothing with {@code tls}
     * @param sslBundle whose certificates the server may show; absent for those that Java trusts
     * @param folder which folder is read
     * @param doneFolder where mails are moved that have become reports; absent: they stay, as read
     * @param parkedFolder where mails are moved that a person is to look at; absent: they stay, unread
     * @param alsoOpened whether mails that someone has opened in another program are taken too; needs a {@code doneFolder}
     * @param interval how often it is looked at when the server does not tell of what comes
     * @param unit whose incidents come there; absent when it is for all
     * @param category what is reported there; absent when it is anything
     */
    record Box(
            @Nullable String name,
            @Nullable String host,
            @DefaultValue("993") int port,
            @Nullable String user,
            @Nullable String password,
            @Nullable OAuth oauth,
            @DefaultValue("true") boolean tls,
            @DefaultValue("WHEN_OFFERED") BoxSettings.Starttls starttls,
            @Nullable String sslBundle,
            @DefaultValue("INBOX") String folder,
            @Nullable String doneFolder,
            @Nullable String parkedFolder,
            @DefaultValue("false") boolean alsoOpened,
            @DefaultValue("1m") Duration interval,
            @Nullable UnitCode unit,
            @Nullable Category category) {

        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

        Box {
            if (host == null || host.isBlank()) {
                throw wrong("mailboxes[].host", "saknas för en brevlåda");
            }
            if (user == null || user.isBlank()) {
                throw wrong("mailboxes[].user", "saknas för en brevlåda");
            }
            if ((password == null) == (oauth == null)) {
                throw wrong("mailboxes[].password", "eller .oauth ska anges för varje brevlåda, men inte båda");
            }
            if (oauth != null
                    && (oauth.tokenUri() == null
                            || oauth.clientId() == null
                            || (oauth.refreshToken() == null
                                    && (oauth.clientSecret() == null || oauth.scope() == null)))) {
                throw wrong(
                        "mailboxes[].oauth",
                        "ska ha token-uri, client-id och antingen refresh-token eller både client-secret och scope");
            }
            name = name == null || name.isBlank()
                    ? user.replaceFirst("@.*", "").toLowerCase(java.util.Locale.ROOT)
                    : name.strip();
            if (!NAME.matcher(name).matches()) {
                throw wrong("mailboxes[].name", "ska vara små bokstäver a–z, siffror, punkt och bindestreck");
            }
        }

        Entrance entrance() {
            return new Entrance(nameOrElse(), unit, category);
        }

        private String nameOrElse() {
            return name == null ? "" : name;
        }

        /** Shows neither user nor password. */
        @Override
        public String toString() {
            return "Box[" + name + ", " + host + ":" + port + ", " + folder + "]";
        }
    }

    MailboxSettings {
        mailboxes = List.copyOf(mailboxes);
        var names = new HashSet<String>();
        for (var box : mailboxes) {
            if (!names.add(box.nameOrElse())) {
                throw wrong("mailboxes[].name", "ska vara olika för alla brevlådor");
            }
        }
    }

    /** The addresses from which what comes is our own. */
    Set<String> own() {
        var own = new TreeSet<>(mail.ownAddresses());
        mailboxes.forEach(box -> {
            var user = box.user();
            if (user != null) {
                own.add(user);
            }
        });
        return own;
    }

    /** Which units are named that are not among these. */
    List<String> unitsNotAmong(Set<String> known) {
        return mailboxes.stream()
                .map(Box::unit)
                .filter(unit -> unit != null && !known.contains(unit.value()))
                .map(String::valueOf)
                .toList();
    }

    private static IllegalArgumentException wrong(String setting, String why) {
        return new IllegalArgumentException(PREFIX + setting + " " + why);
    }
}
