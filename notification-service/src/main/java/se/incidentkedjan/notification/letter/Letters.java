package se.incidentkedjan.notification.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;

/**
 * Writes the letters. Nothing in them comes from what the reporter wrote. A drill is the same letter with
 * {@link Letter#asDrill()}.
 */
public final class Letters {

    private final String publicUrl;
    private final DutyTexts texts;
    private final Supplier<LetterTemplates> templates;

    /**
     * Letters from one installation.
     *
     * @param publicUrl the address of its pages
     * @param texts what the legal duties are called
     * @param templates the words of the letters, as they are now
     */
    public Letters(String publicUrl, DutyTexts texts, Supplier<LetterTemplates> templates) {
        this.publicUrl = LetterTemplates.withoutSlash(publicUrl);
        this.texts = texts;
        this.templates = templates;
    }

    /** To someone who must know or act; {@link Notice#asked()} tells how they came to be asked. */
    public Letter escalation(Notice notice, Instant now, Language language) {
        return write(LetterKind.ESCALATION, language, drafts(language).escalation(notice, now));
    }

    /**
     * To someone who is asked to take over from another, whose name is in {@link Notice.Asked#handedOverBy()}. It is still the
     * other's until they say that they have it.
     */
    public Letter handedOver(Notice notice, Instant now, Language language) {
        return write(LetterKind.HANDED_OVER, language, drafts(language).escalation(notice, now));
    }

    /**
     * To someone who has been told of the first of many reports of the same: a counter, sent at growing intervals.
     *
     * @param count how many there are now
     * @param since when the first one came, UTC
     */
    public Letter stormGrew(Notice notice, int count, Instant since, Language language) {
        return write(LetterKind.STORM_GREW, language, drafts(language).stormGrew(notice, count, since));
    }

    /**
     * To someone who has been told of an incident whose reporter has added something since.
     *
     * @param at when the latest was added, UTC
     */
    public Letter reporterAdded(Notice notice, Instant at, Language language) {
        return write(LetterKind.REPORTER_ADDED, language, drafts(language).happened(notice, at));
    }

    /** To someone who must do what the law asks for before the time is out. */
    public Letter timeGoes(Notice notice, Instant now, Language language) {
        return write(LetterKind.TIME_GOES, language, drafts(language).clock(notice, now));
    }

    /** To someone who must do what the law asks for though the time is out. */
    public Letter timeIsOut(Notice notice, Instant now, Language language) {
        return write(LetterKind.TIME_IS_OUT, language, drafts(language).escalation(notice, now));
    }

    /**
     * To those who must know that someone has opened the reporter's words outside what they are assigned.
     *
     * @param at when that was told of, UTC
     */
    public Letter glassBroken(Notice notice, Instant at, Language language) {
        return write(LetterKind.GLASS_BROKEN, language, drafts(language).happened(notice, at));
    }

    /**
     * To the one who reported.
     *
     * @param pass lets them see their report without its code
     */
    public Letter receipt(Reference reference, Instant receivedAt, String pass, Language language) {
        return write(LetterKind.RECEIPT, language, drafts(language).receipt(reference, receivedAt, pass));
    }

    /**
     * To the one who reported: how it goes.
     *
     * @param pass lets them see their report without its code
     */
    public Letter news(Reference reference, News news, String pass, Language language) {
        var drafts = drafts(language);
        return write(
                Drafts.kind(news),
                language,
                news == News.ASKED ? drafts.asked(reference, pass) : drafts.news(reference, pass));
    }

    /**
     * To someone who only needs to know: how many incidents there were and which. Empty when there were none, since a letter
     * that says nothing teaches people not to read the next one.
     */
    public Optional<Letter> digest(Digest digest, Language language) {
        return digest.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        write(LetterKind.DIGEST, language, drafts(language).digest(digest)));
    }

    /**
     * To the owner of organisation.yml: an address in it does not work. The address itself is not told.
     *
     * @param personTitle what the person is called there
     * @param at when that was found out, UTC
     */
    public Letter addressBounced(String personTitle, DeliveryChannel channel, Instant at, Language language) {
        return write(LetterKind.ADDRESS_BOUNCED, language, drafts(language).addressBounced(personTitle, channel, at));
    }

    /**
     * To the owner of organisation.yml: nobody is reached this way for now.
     *
     * @param since UTC
     */
    public Letter channelDown(DeliveryChannel channel, Instant since, Language language) {
        return write(LetterKind.CHANNEL_DOWN, language, drafts(language).channelDown(channel, since));
    }

    /**
     * To the owner of organisation.yml: where a question would end with nobody. Empty when there is no such place.
     *
     * @param gaps each where and when, in a sentence
     */
    public Optional<Letter> coverageGaps(List<String> gaps, Language language) {
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(write(
                        LetterKind.COVERAGE_GAPS, language, drafts(language).coverageGaps(gaps)));
    }

    /** Of a report: to whoever must check it, or is to have it. */
    public Letter report(ReportNotice report, Language language) {
        var kind = switch (report.kind()) {
            case TO_CHECK -> LetterKind.REPORT_TO_CHECK;
            case LATE -> LetterKind.REPORT_LATE;
            case PUBLISHED -> LetterKind.REPORT_PUBLISHED;
        };
        return write(kind, language, drafts(language).report(report));
    }

    private Drafts drafts(Language language) {
        return new Drafts(publicUrl, texts, Wording.in(language));
    }

    private Letter write(LetterKind kind, Language language, Model model) {
        return templates.get().template(kind, language).fill(model);
    }
}
