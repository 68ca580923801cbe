package se.incidentkedjan.localstack.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.SubjectCount;

/** Makes an incident of a story: where, how many, in which words, and what came of it. */
final class Telling {
    private static final String REPORTER = "anstalld@kommun.example";
    private static final double WANTS_A_RECEIPT = 0.62;
    private static final double KNOWS_NOT_WHERE = 0.03;
    private static final double IN_TIME = 0.88;
    private static final double LATE = 0.085;
    private static final double NEVER_INFORMED = 0.06;
    private static final int COUNTED_EXACTLY = 20;

    private final Stories stories;
    private final Draw draw;

    Telling(Stories stories, Draw draw) {
        this.stories = stories;
        this.draw = draw;
    }

    DemoIncident tell(Season season, Instant at) {
        return tell(draw.one(stories.of(season), Story::weight), at);
    }

    DemoIncident tell(Story story, Instant at) {
        var discovered = at.minus(Duration.ofMinutes(noticedBefore())).truncatedTo(ChronoUnit.MINUTES);
        var told = story.facts();
        var facts = new IncidentFacts(
                told.category(),
                told.aspects(),
                told.nearMiss(),
                told.ongoing(),
                told.malicious(),
                told.securityClassified(),
                told.origin(),
                draw.happens(0.5) ? discovered.minus(Duration.ofMinutes(draw.whole(5, 60 * 30))) : null,
                null,
                discovered,
                null,
                unit(story),
                story.system(),
                personalData(told.personalData(), story),
                operations(told.operations(), story),
                told.klassa());
        return new DemoIncident(
                at,
                draw.one(story.words()),
                draw.happens(WANTS_A_RECEIPT) ? REPORTER : null,
                facts,
                story.season() == Season.SIGNIFICANT ? careful() : usual(),
                story.season());
    }

    /** Most tell within the hour, some the next day, in minutes. */
    private int noticedBefore() {
        return draw.happens(0.75) ? draw.whole(2, 55) : draw.whole(60, 26 * 60);
    }

    private @Nullable UnitCode unit(Story story) {
        var units = story.units().isEmpty() ? stories.sizes() : story.units();
        var known = List.copyOf(
                units.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
        var unit = UnitCode.of(draw.one(known, Map.Entry::getValue).getKey());
        return story.system() == null && draw.happens(KNOWS_NOT_WHERE) ? null : unit;
    }

    private PersonalData personalData(PersonalData told, Story story) {
        return new PersonalData(
                told.involved(),
                told.kinds(),
                told.groups(),
                story.subjects().isEmpty() ? SubjectCount.UNKNOWN : subjects(story.subjects()),
                told.unintelligible(),
                told.recipients(),
                told.recipientTrusted(),
                told.deletionConfirmed(),
                told.exfiltration(),
                told.misuse(),
                told.availabilityLoss());
    }

    private SubjectCount subjects(List<Integer> range) {
        int count = draw.whole(range.getFirst(), range.getLast());
        return count <= COUNTED_EXACTLY
                ? new SubjectCount((long) count, Precision.EXACT)
                : new SubjectCount(count / 10 * 10L, Precision.APPROXIMATE);
    }

    private Operations operations(Operations told, Story story) {
        return new Operations(
                told.sectors(),
                told.criticalSystem(),
                told.protectedInformation(),
                hours(story.limited(), told.activityLimitedHours()),
                hours(story.alternative(), told.alternativeMethodsHours()),
                told.affectedPersons(),
                told.affectedUsersShare(),
                told.costShare(),
                told.seriousInjury());
    }

    private @Nullable BigDecimal hours(List<Double> range, @Nullable BigDecimal told) {
        return range.isEmpty()
                ? told
                : BigDecimal.valueOf(draw.between(range.getFirst(), range.getLast()))
                        .setScale(1, RoundingMode.HALF_UP);
    }

    private Handling usual() {
        double fate = draw.between(0, 1);
        Double share = fate < IN_TIME
                ? Double.valueOf(draw.between(0.06, 0.85))
                : fate < IN_TIME + LATE ? Double.valueOf(draw.between(1.1, 2.2)) : null;
        return new Handling(
                share, draw.happens(NEVER_INFORMED) ? null : Duration.ofMinutes(draw.whole(90, 6 * 24 * 60)));
    }

    private Handling careful() {
        return new Handling(draw.happens(0.2) ? 1.15 : draw.between(0.35, 0.6), Duration.ofHours(draw.whole(4, 40)));
    }
}
