package se.incidentkedjan.reporting.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.ContentHash;
import se.incidentkedjan.reporting.publication.Ruling.Granted;
import se.incidentkedjan.reporting.publication.Ruling.Refused;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.Texts;

/**
 * A version of a report: a draft until it is approved, and from then on frozen.
 *
 * @param id which version of which report
 * @param origin why it was made
 * @param revision how many times it has been written, from 1; tells whether somebody has changed it meanwhile
 * @param report what it says
 * @param generated what its texts were before a person changed them
 * @param overtaken sentences that the figures would have changed; told until somebody has gone through the texts
 * @param ground what it was made of
 * @param correction what it corrects; absent in a first version
 * @param deeds what was done with it, in order
 * @param approval that it is frozen; absent in a draft
 * @param adoption that it was taken; absent when nobody has told
 */
public record Edition(
        EditionId id,
        Origin origin,
        long revision,
        Report report,
        Texts generated,
        List<Overtaken> overtaken,
        Ground ground,
        @Nullable Correction correction,
        List<Deed> deeds,
        @Nullable Approval approval,
        @Nullable Adoption adoption) {

    /** Keeps its own copies. */
    public Edition {
        overtaken = List.copyOf(overtaken);
        deeds = List.copyOf(deeds);
    }

    /** The draft of a first version. */
    static Edition draft(EditionId id, Origin origin, Made made, Who who, Instant now) {
        return new Edition(
                id,
                origin,
                1,
                made.report(),
                made.report().texts(),
                List.of(),
                made.ground(),
                null,
                List.of(new Deed(Deed.What.MADE, now, who)),
                null,
                null);
    }

    /** The draft of a version that corrects this one. What a person has written in this one is kept. */
    Edition corrected(Made made, String reason, Who who, Instant now) {
        var texts = MergedTexts.of(
                report.texts(), generated, withFollowUpOf(made.report().texts()));
        var next = made.report().with(texts.texts());
        return new Edition(
                id.next(),
                Origin.CORRECTION,
                1,
                next,
                made.report().texts(),
                texts.overtaken(),
                made.ground(),
                Correction.of(this, reason, next),
                List.of(new Deed(Deed.What.MADE, now, who)),
                null,
                null);
    }

    /** A correction follows up what the first version did: the decisions of the report before it, not its own. */
    private Texts withFollowUpOf(Texts fresh) {
        return new Texts(
                fresh.summary(),
                fresh.lessons(),
                fresh.decisions(),
                report.texts().followUp());
    }

    /**
     * Made anew from the figures.
     *
     * @param seen the revision that the person saw; absent when whoever asks has seen none
     * @param replaced the version that this one corrects; absent when it corrects none
     */
    Ruling remade(Made made, @Nullable Long seen, @Nullable Edition replaced, Who who, Instant now) {
        var refusal = unlessDraft(seen);
        if (refusal != null) {
            return refusal;
        }
        var fresh = correction == null
                ? made.report().texts()
                : withFollowUpOf(made.report().texts());
        var texts = MergedTexts.of(report.texts(), generated, fresh);
        var next = made.report().with(texts.texts());
        return new Granted(new Edition(
                id,
                origin,
                revision + 1,
                next,
                made.report().texts(),
                stillOvertaken(texts, made.report().texts()),
                made.ground(),
                correction == null || replaced == null
                        ? correction
                        : Correction.of(replaced, correction.reason(), next),
                with(Deed.What.MADE_ANEW, who, now),
                null,
                null));
    }

    private List<Overtaken> stillOvertaken(MergedTexts texts, Texts fresh) {
        var all = new ArrayList<>(texts.overtaken());
        overtaken.stream()
                .filter(old -> all.stream()
                        .noneMatch(one -> one.part() == old.part() && one.kept().equals(old.kept())))
                .filter(old -> old.generated().isEmpty() || says(fresh, old.generated()))
                .forEach(all::add);
        return all;
    }

    private static boolean says(Texts texts, String sentence) {
        return texts.summary().contains(sentence)
                || texts.lessons().contains(sentence)
                || texts.decisions().contains(sentence);
    }

    /** With other texts. */
    Ruling edited(long seen, Texts texts, TextRules rules, Who who, Instant now) {
        var refusal = unlessDraft(seen);
        if (refusal != null) {
            return refusal;
        }
        var wrong = rules.wrong(texts);
        if (!wrong.isEmpty()) {
            return new Refused(new Refusal.WrongWords(wrong));
        }
        return new Granted(new Edition(
                id,
                origin,
                revision + 1,
                report.with(texts),
                generated,
                List.of(),
                ground,
                correction,
                with(Deed.What.EDITED, who, now),
                null,
                null));
    }

    /**
     * Frozen and published. Nothing is counted again: what was seen is what is frozen.
     *
     * @param seen the revision that the person saw
     * @param publishedNow how much has been published by now
     * @param mayNameSystems whether the person says that what looks like the name of a system may stay
     */
    Ruling approved(long seen, int publishedNow, boolean mayNameSystems, TextRules rules, Who who, Instant now) {
        var refusal = unlessDraft(seen);
        if (refusal != null) {
            return refusal;
        }
        if (!report.complete()) {
            return new Refused(new Refusal.FiguresIncomplete());
        }
        if (ground.published() != publishedNow) {
            return new Refused(new Refusal.PublishedSince());
        }
        var wrong = new ArrayList<>(rules.wrong(report.texts()));
        var reason = correction == null ? "" : correction.reason();
        if (correction != null) {
            wrong.addAll(rules.wrongReason(reason));
        }
        if (!wrong.isEmpty()) {
            return new Refused(new Refusal.WrongWords(wrong));
        }
        var systems = rules.namedSystems(report.texts(), reason);
        if (!systems.isEmpty() && !mayNameSystems) {
            return new Refused(new Refusal.NamesSystems(systems));
        }
        return new Granted(with(
                new Approval(now, who, ContentHash.of(EditionPaper.of(this)), publishedNow + 1),
                null,
                with(Deed.What.APPROVED, who, now)));
    }

    /** Taken by those it is for. Told once more it replaces what was told before; what is frozen stays as it is. */
    Ruling adopted(long seen, Adoption taken, TextRules rules, LocalDate today, Who who, Instant now) {
        if (approval == null) {
            return new Refused(new Refusal.NotPublished());
        }
        if (seen != revision) {
            return new Refused(new Refusal.ChangedMeanwhile());
        }
        if (taken.day().isAfter(today) || taken.day().isBefore(report.period().to())) {
            return new Refused(new Refusal.NoDayOfAdoption());
        }
        var wrong = rules.wrongDecisions(taken.decisions());
        return wrong.isEmpty()
                ? new Granted(with(approval, taken, with(Deed.What.ADOPTED, who, now)))
                : new Refused(new Refusal.WrongWords(wrong));
    }

    private Edition with(Approval frozen, @Nullable Adoption taken, List<Deed> done) {
        return new Edition(
                id, origin, revision + 1, report, generated, overtaken, ground, correction, done, frozen, taken);
    }

    private @Nullable Refused unlessDraft(@Nullable Long seen) {
        if (approval != null) {
            return new Refused(new Refusal.Frozen());
        }
        return seen == null || seen == revision ? null : new Refused(new Refusal.ChangedMeanwhile());
    }

    private List<Deed> with(Deed.What what, Who who, Instant now) {
        var all = new ArrayList<>(deeds);
        all.add(new Deed(what, now, who));
        return all;
    }

    /** Whether it may still change. */
    public boolean isDraft() {
        return approval == null;
    }
}
