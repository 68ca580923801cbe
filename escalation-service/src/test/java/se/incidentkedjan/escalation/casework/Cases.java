package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.sealing.Sealed;

/** Cases as words, by the files that ship. */
public final class Cases {

    public static final Instant RECEIVED = Instant.parse("2026-11-20T16:00:00Z");
    public static final Instant LATER = RECEIVED.plus(Duration.ofHours(1));

    public static final DutyCode IMY = DutyCode.of("IMY_NOTIFICATION");
    public static final DutyCode SUPPLEMENT = DutyCode.of("IMY_SUPPLEMENT");
    public static final DutyCode INFORM = DutyCode.of("INFORM_DATA_SUBJECTS");
    public static final DutyCode WARNING = DutyCode.of("NIS2_EARLY_WARNING");
    public static final DutyCode NOTIFICATION = DutyCode.of("NIS2_NOTIFICATION");
    public static final DutyCode FINAL_REPORT = DutyCode.of("NIS2_FINAL_REPORT");

    public static final UnitCode SOCIALNAMNDEN = UnitCode.of("socialnamnden");
    public static final UnitCode SCHOOL_BOARD = UnitCode.of("barn-och-utbildningsnamnden");

    public static final IncidentFacts MISDIRECTED_CARE_LETTER = Config.facts("""
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "discoveredAt": "2026-11-20T15:45:00Z",
             "personalData": {"involved": "YES", "kinds": ["HEALTH"], "subjects": {"count": 1, "precision": "EXACT"},
             "recipients": "ONE_KNOWN"}}""");

    public static final IncidentFacts LONG_OUTAGE = Config.facts("""
            {"category": "OUTAGE", "unit": "socialforvaltningen", "discoveredAt": "2026-11-20T15:45:00Z",
             "ongoing": "YES", "personalData": {"involved": "NO"}, "operations": {"activityLimitedHours": 5}}""");

    public static final IncidentFacts NO_PERSONAL_DATA = Config.facts(
            "{\"category\": \"MISDIRECTED\", \"unit\": \"socialforvaltningen\", \"personalData\": {\"involved\": \"NO\"}}");

    private static final AtomicLong NUMBERS = new AtomicLong();

    private Cases() {}

    /** A case of these facts, reported at {@link #RECEIVED}. */
    public static IncidentCase of(IncidentFacts facts) {
        return reported(facts, RECEIVED).incidentCase();
    }

    /** A case of these facts. */
    public static Outcome reported(IncidentFacts facts, Instant receivedAt) {
        var number = NUMBERS.incrementAndGet();
        return Opening.open(
                new IncidentReported(
                        new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000000L + number)),
                        new Municipality("9999"),
                        new Reference(2026, (int) number),
                        receivedAt,
                        Channel.WEB_FORM,
                        false,
                        facts),
                Config.shipped(),
                receivedAt);
    }

    public static Who someone(Instant at) {
        return new Who(at, "00000000-0000-0000-0000-000000000007", List.of("HANDLER"));
    }

    public static Change because(Instant at) {
        return new Change(someone(at), words("because"));
    }

    public static Sealed words(String text) {
        return new Sealed(text);
    }

    /** What must not be refused. */
    public static Outcome done(CaseChange change) {
        assertThat(change).isInstanceOf(Outcome.class);
        return (Outcome) change;
    }

    public static Outcome told(IncidentCase one, IncidentFacts facts, Instant at) {
        return done(Assessing.tell(one, facts, because(at), Config.shipped()));
    }

    public static Filing filing(Filing.Stage stage, Instant at) {
        return new Filing(stage, at, "IMY-1", null, null, someone(at));
    }

    public static Filing lateFiling(Instant at) {
        return new Filing(Filing.Stage.COMPLETE, at, null, words("late"), null, someone(at));
    }

    public static CaseChange file(IncidentCase one, DutyCode duty, Filing filing) {
        return DutyWork.file(
                one, new DutyKey(duty, null), filing, Config.shipped().duties());
    }

    public static Outcome met(IncidentCase one, DutyCode duty, Instant at) {
        return done(file(one, duty, filing(Filing.Stage.COMPLETE, at)));
    }

    public static Exemption decided(IncidentCase one, @Nullable Sealed decider) {
        return new Exemption(Exemption.Kind.DECISION, words("reasons"), decider, one.privacyRisk(), someone(LATER));
    }

    public static Advice advice(DutyCode duty) {
        return new Advice(new DutyKey(duty, null), Advice.Verdict.NOT_NEEDED, words("advice"), someone(LATER));
    }

    /** A duty that is decided not to apply, with all that takes. */
    public static IncidentCase exempted(IncidentCase one, DutyCode duty) {
        var advised = done(DutyWork.advise(one, advice(duty))).incidentCase();
        return done(DutyWork.exempt(
                        advised,
                        new DutyKey(duty, null),
                        decided(advised, words("decider")),
                        Config.shipped().duties()))
                .incidentCase();
    }

    public static RootCause mistake() {
        return new RootCause(Cause.MISTAKE, words("why"), words("lessons"), someone(LATER));
    }

    public static Measure measure(IncidentCase one) {
        return new Measure(
                one.handling().nextMeasure(),
                words("what"),
                words("who"),
                LocalDate.of(2026, 12, 1),
                someone(LATER),
                Measure.State.OPEN,
                null,
                null);
    }

    /** The only one with this code. */
    public static Duty only(IncidentCase one, DutyCode duty) {
        var found = one.duties().find(duty);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    public static Instant dueOf(IncidentCase one, DutyCode duty) {
        var due = only(one, duty).dueAt();
        assertThat(due).isNotNull();
        return due;
    }
}
