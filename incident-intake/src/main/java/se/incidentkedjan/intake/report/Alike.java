package se.incidentkedjan.intake.report;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.kit.sealing.BlindIndex;
import se.incidentkedjan.kit.sealing.InstallationKey;

/**
 * Sees what reports have in common: where the mails and links come from that their reporters name, and under what
 * subject. Of each only a code is told, which nobody can find the words of without the key of the installation.
 */
final class Alike {

    /** Whoever names more than this is listing, and not telling of one thing. */
    static final int MOST = 5;

    /** From these anyone can send, so they tell nothing of who did. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.se",
            "outlook.com",
            "live.com",
            "live.se",
            "msn.com",
            "yahoo.com",
            "yahoo.se",
            "icloud.com",
            "me.com",
            "proton.me",
            "protonmail.com",
            "telia.com");

    // From a mark that is there to the left, so that a long text is read once.
    private static final Pattern HOST =
            Pattern.compile("(?:@|://|\\bwww\\.)((?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}[\\p{L}\\p{N}-]{1,62}"
                    + "|\\d{1,3}(?:\\.\\d{1,3}){3})");
    private static final Pattern SUBJECT = Pattern.compile("(?m)^\\h{0,9}(?:ämne|subject|rubrik)\\h{0,9}:(.{1,200})");
    private static final Pattern ANSWERED = Pattern.compile("^(?:(?:re|sv|vb|fw|fwd|svar|vidarebefordrat) ?: ?)+");
    private static final int SHORTEST_SUBJECT = 4;

    private final BlindIndex index;
    private final Set<String> own;

    /**
     * Sees it for one installation.
     *
     * @param own domains that the municipality sends from itself, which everyone may name
     */
    Alike(InstallationKey secret, Set<String> own) {
        this.index = secret.index("alike");
        this.own = own.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(toSet());
    }

    /** What a submission can have in common with others, each once. */
    List<AlikeCode> of(Submission submission) {
        var words = submission.description();
        if (words == null) {
            return List.of();
        }
        var text = plain(words);
        var reporter = submission.reporter();
        var reportersOwn = domainOf(reporter == null ? null : reporter.email());
        var hosts = HOST.matcher(text)
                .results()
                .map(found -> bare(found.group(1)))
                .filter(host -> !OPEN_TO_ALL.contains(host)
                        && own.stream().noneMatch(domain -> isWithin(host, domain))
                        && !(reportersOwn != null && isWithin(host, reportersOwn)))
                .map(host -> "host " + host);
        return Stream.concat(subject(text), hosts)
                .distinct()
                .limit(MOST)
                .map(this::code)
                .toList();
    }

    private static Stream<String> subject(String text) {
        return SUBJECT.matcher(text)
                .results()
                .limit(1)
                .map(Alike::normalised)
                .filter(subject -> subject.length() >= SHORTEST_SUBJECT)
                .map(subject -> "subject " + subject);
    }

    private static String normalised(MatchResult found) {
        var words = found.group(1).strip().replaceAll("\\s+", " ");
        return ANSWERED.matcher(words).replaceFirst("").replaceAll("\\p{N}+", "0");
    }

    /** In one form, and with links that were made harmless as they were. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("[.]", ".")
                .replace("(.)", ".")
                .replace("[@]", "@");
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private static @Nullable String domainOf(@Nullable String email) {
        return email == null
                ? null
                : email.substring(email.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private AlikeCode code(String text) {
        return AlikeCode.of(index.of(text).substring(0, 32));
    }
}
