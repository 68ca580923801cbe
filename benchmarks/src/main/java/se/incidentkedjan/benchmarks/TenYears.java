package se.incidentkedjan.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.Owner;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Origin;

/**
 * What the chain says in ten years of incidents, in the order of time: a report, how the rules see it, a message, an answer, the work,
 * and for some a legal duty. What comes later of an incident comes when some hundred others have been reported.
 */
final class TenYears {

    static final Municipality MUNICIPALITY = Municipality.of("9999");
    static final int FIRST_YEAR = 2016;

    private static final Instant BEGIN = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(3652);
    private static final int OTHERS_BETWEEN = 100;
    /** What is said before anybody has done anything. */
    private static final int AT_ONCE = 4;

    private static final int UNITS = 40;
    private static final DutyCode IMY = DutyCode.of("IMY_NOTIFICATION");
    private static final FileVersions VERSIONS = new FileVersions("a", "b", "c");

    private final Random chance = new Random(2026);
    private final int incidents;

    TenYears(int incidents) {
        this.incidents = incidents;
    }

    /**
     * What is said.
     *
     * @param event what
     * @param sequence its place among what its owner says of the incident, from 1
     */
    record Said(ChainEvent event, long sequence) {}

    /** Tells all of it; what is said of one incident by one owner comes in its order. */
    void tell(Consumer<Said> listener) {
        var later = new ArrayList<List<Said>>();
        for (int i = 0; i < incidents; i++) {
            var at = BEGIN.plus(LENGTH.multipliedBy(i).dividedBy(incidents));
            var story = numbered(story(at, i));
            story.subList(0, AT_ONCE).forEach(listener);
            later.add(story.subList(AT_ONCE, story.size()));
            if (later.size() > OTHERS_BETWEEN) {
                later.removeFirst().forEach(listener);
            }
        }
        later.forEach(rest -> rest.forEach(listener));
    }

    private static List<Said> numbered(List<ChainEvent> story) {
        var sequences = new EnumMap<Owner, Long>(Owner.class);
        return story.stream()
                .map(event ->
                        new Said(event, sequences.merge(EventType.of(event).owner(), 1L, Long::sum)))
                .toList();
    }

    private List<ChainEvent> story(Instant at, int number) {
        var incident = new IncidentId(new UUID(at.toEpochMilli() << 16 | 0x7000, 0x8000000000000000L | number));
        var reference = new Reference(at.atZone(ZoneOffset.UTC).getYear(), number + 1L);
        var category = any(Category.values());
        var unit = chance.nextInt(UNITS * 4) == 0 ? null : UnitCode.of("enhet-" + chance.nextInt(UNITS));
        var hasDuty = chance.nextInt(3) == 0;
        var due = at.plus(Duration.ofDays(3));
        var all = new ArrayList<ChainEvent>();
        all.add(new IncidentReported(
                incident, MUNICIPALITY, reference, at, Channel.WEB_FORM, false, facts(category, unit, at)));
        all.add(new IncidentAssessed(
                incident,
                MUNICIPALITY,
                reference,
                at,
                at.plusSeconds(1),
                category,
                unit,
                any(Severity.values()),
                hasDuty ? PrivacyRisk.RISK : PrivacyRisk.NONE,
                hasDuty ? List.of(new StartedDuty(IMY, "IMY", at, due, null, unit)) : List.of(),
                List.of(),
                VERSIONS));
        all.add(outlined(incident, at.plusSeconds(1), at, null));
        all.add(new DeliveryAccepted(
                incident, MUNICIPALITY, "d" + number, Purpose.ESCALATION, null, after(at, 60), 1, false));
        all.add(new StepAcknowledged(
                incident, MUNICIPALITY, "s" + number, RoleCode.of("DPO"), null, after(at, 7200), Way.LINK));
        all.add(new CaseMoved(incident, MUNICIPALITY, CaseStatus.IN_PROGRESS, after(at, 90_000), null));
        if (hasDuty) {
            var inTime = chance.nextInt(10) > 0;
            all.add(new DutyMet(incident, MUNICIPALITY, IMY, due, due.plusSeconds(inTime ? -1 : 1), inTime, unit));
        }
        var closed = at.plus(Duration.ofDays(3L + chance.nextInt(60)));
        var cause = any(Cause.values());
        all.add(outlined(incident, closed, at, cause));
        all.add(new CaseMoved(incident, MUNICIPALITY, CaseStatus.CLOSED, closed, cause));
        return all;
    }

    private CaseOutlined outlined(IncidentId incident, Instant when, Instant receivedAt, @Nullable Cause cause) {
        return new CaseOutlined(
                incident,
                MUNICIPALITY,
                when,
                List.of(any(Aspect.values())),
                any(Origin.values()),
                false,
                SystemCode.of("system-" + chance.nextInt(UNITS)),
                null,
                receivedAt.minusSeconds(7200),
                cause,
                List.of());
    }

    private IncidentFacts facts(Category category, @Nullable UnitCode unit, Instant at) {
        var plain = IncidentFacts.of(category);
        return new IncidentFacts(
                category,
                plain.aspects(),
                chance.nextInt(10) == 0,
                plain.ongoing(),
                plain.malicious(),
                plain.securityClassified(),
                plain.origin(),
                null,
                null,
                at.minusSeconds(chance.nextInt(200_000)),
                null,
                unit,
                null,
                plain.personalData(),
                plain.operations(),
                plain.klassa());
    }

    private Instant after(Instant at, int seconds) {
        return at.plusSeconds(1L + chance.nextInt(seconds));
    }

    private <T> T any(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
