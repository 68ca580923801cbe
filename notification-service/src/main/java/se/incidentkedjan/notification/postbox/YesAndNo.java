package se.incidentkedjan.notification.postbox;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.incidentkedjan.notification.postbox.Meaning.Said;

/**
 * Reads yes and no in Swedish and English. What is first said must be nothing but a yes or a no, and nothing after it may
 * speak against it: someone who is taken to have an incident and does not is worse than someone who is asked once more.
 */
final class YesAndNo {

    private static final Set<String> YES = phrases("""
            ja, japp, jepp, jajamän, jadå, absolut, självklart, yes, yep, yeah, 👍, jag har det,
            jag har den, har det, har den, jag har det här, vi har det, jag tar det, jag tar den, tar det,
            tar den, jag tar det här, jag tar detta, jag tar hand om det, jag tar hand om den,
            tar hand om det, jag tar tag i det, jag är på det, på det, jag kör, jag fixar det,
            jag tar över, kvitterar, kvitterat, kvitteras, jag kvitterar, kvitterar härmed, i have it,
            i have this, i've got it, i've got this, i got it, i got this, got it, have it, i'll take it,
            i will take it, i take it, i'm taking it, i am taking it, taking it, i'll take this, i'm on it,
            i am on it, on it, i'll handle it, i will handle it, acknowledged, i acknowledge, ack,
            acknowledge""");

    private static final Set<String> NO = phrases("""
            nej, nä, nope, no, nej tack, tyvärr inte, tyvärr ej, inte jag, kan inte, kan ej, jag kan inte,
            jag kan ej, jag kan inte nu, jag kan inte just nu, kan inte just nu, jag kan inte ta det,
            jag kan inte ta den, kan inte ta det, jag kan tyvärr inte, tyvärr kan jag inte,
            jag kan tyvärr inte ta det, hinner inte, jag hinner inte, jag är ledig, jag är sjuk, är sjuk,
            jag är inte i tjänst, är inte i tjänst, jag har inte jour, jag avböjer, avböjer, avböjes,
            fråga nästa, ta nästa, fråga någon annan, jag tar det inte, jag har det inte, i can't,
            i cannot, i can not, cannot, can't, i can't take it, i cannot take it, can't take it,
            i'm unable to, not me, i decline, decline, declined, i'm away, i am away, i'm sick, i am sick,
            not available, i'm not available, i am not available, unavailable, i'm off duty, i am off duty,
            ask someone else, ask the next one, 👎""");

    private static final Set<String> EMPTY = phrases("""
            ok, okej, okey, okay, tack, thanks, thank you, hej, hejsan, hallå, tjena, hej hej, hi, hello,
            förlåt, beklagar, tyvärr, sorry, unfortunately""");

    private static final Pattern GREETING = Pattern.compile(
            "(hej|hejsan|hallå|tjena|god (morgon|förmiddag|eftermiddag|kväll|dag|natt)|hi|hello|dear|good (morning|afternoon|evening))"
                    + "( (på dig|igen|alla|there|all|\\p{L}{1,20}))?");

    private static final Set<String> AGAINST_YES = phrases("""
            nej, nä, inte, ej, icke, aldrig, men, fast, tyvärr, om, såvida, utom, kanske, nope, no, not,
            never, but, unless, if, except, maybe, cannot, can't, won't, don't, isn't, sorry,
            unfortunately, unable, decline, avböjer, när, when, until, förrän, skojar, kidding""");

    private static final Set<String> AGAINST_NO = phrases("""
            ja, japp, yes, yep, yeah, kvitterar, acknowledged, 👍, men, but, fast, om, unless, if""");

    private static final Set<String> AT_ONCE = phrases("""
            nu, direkt, genast, omedelbart, tack, now, thanks""");
    private static final Set<String> TODAY = phrases("""
            idag, ikväll, inatt, tyvärr, today, tonight, unfortunately, sorry""");

    private enum Sense {
        YES,
        NO,
        NOTHING,
        OTHER
    }

    private YesAndNo() {}

    private static Set<String> phrases(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    static Said in(String words) {
        var sentences = sentences(words);
        int first = 0;
        while (first < sentences.size() && isGreeting(sentences.get(first))) {
            first++;
        }
        if (first == sentences.size()) {
            return Said.UNCLEAR;
        }
        var said = meaning(sentences.get(first));
        for (var later : sentences.subList(first + 1, sentences.size())) {
            if (said != Said.UNCLEAR && speaksAgainst(later, said)) {
                return Said.UNCLEAR;
            }
        }
        return said;
    }

    /** Small letters, no marks but those that end a sentence, each sentence by itself. */
    private static List<String> sentences(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u00b4', '\'')
                .replace("👍🏻", "👍")
                .replace("👍🏼", "👍")
                .replace("👍🏽", "👍")
                .replace("👍🏾", "👍")
                .replace("👍🏿", "👍");
        return Arrays.stream(plain.split("[.!;\\n\\r]|(?<=\\?)"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .filter(sentence -> !sentence.startsWith("["))
                .toList();
    }

    private static boolean isGreeting(String sentence) {
        return segments(sentence).allMatch(YesAndNo::greets);
    }

    private static Stream<String> segments(String sentence) {
        return Arrays.stream(sentence.split("[,:()\"”*_\\u2013\\u2014]|\\s-+\\s"))
                .map(part -> part.replaceAll("[^\\p{L}\\p{M}\\p{N}' 👍👎?]", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(part -> !part.isEmpty());
    }

    private static Said meaning(String sentence) {
        var senses = segments(sentence).map(YesAndNo::sense).collect(Collectors.toSet());
        senses.remove(Sense.NOTHING);
        return senses.equals(Set.of(Sense.YES))
                ? Said.HAVE
                : senses.equals(Set.of(Sense.NO)) ? Said.DECLINE : Said.UNCLEAR;
    }

    private static Sense sense(String segment) {
        if (YES.contains(segment)) {
            return Sense.YES;
        }
        if (NO.contains(segment)) {
            return Sense.NO;
        }
        if (greets(segment)) {
            return Sense.NOTHING;
        }
        // «Ja jag har det», without a comma.
        int space = segment.indexOf(' ');
        var first = space < 0 ? Sense.OTHER : alone(segment.substring(0, space));
        if (first != Sense.OTHER) {
            var rest = sense(segment.substring(space + 1));
            if (rest == Sense.NOTHING) {
                return first;
            }
            return first == Sense.NOTHING || first == rest ? rest : Sense.OTHER;
        }
        return withoutTheEnd(segment);
    }

    /** «Hej Anna», but not «hej nej». */
    private static boolean greets(String segment) {
        var last = segment.substring(segment.lastIndexOf(' ') + 1);
        return EMPTY.contains(segment)
                || (GREETING.matcher(segment).matches()
                        && !YES.contains(last)
                        && !AGAINST_YES.contains(last)
                        && !AGAINST_NO.contains(last));
    }

    private static Sense alone(String word) {
        return YES.contains(word)
                ? Sense.YES
                : NO.contains(word) ? Sense.NO : EMPTY.contains(word) ? Sense.NOTHING : Sense.OTHER;
    }

    /** «Jag har det nu». */
    private static Sense withoutTheEnd(String segment) {
        int space = segment.lastIndexOf(' ');
        if (space < 0) {
            return Sense.OTHER;
        }
        var end = segment.substring(space + 1);
        var before = segment.substring(0, space);
        if (AT_ONCE.contains(end) && YES.contains(before)) {
            return Sense.YES;
        }
        return (AT_ONCE.contains(end) || TODAY.contains(end)) && NO.contains(before) ? Sense.NO : Sense.OTHER;
    }

    private static boolean speaksAgainst(String sentence, Said said) {
        if (sentence.endsWith("?")) {
            return true;
        }
        var against = said == Said.HAVE ? AGAINST_YES : AGAINST_NO;
        return segments(sentence).flatMap(one -> Arrays.stream(one.split(" "))).anyMatch(against::contains);
    }
}
