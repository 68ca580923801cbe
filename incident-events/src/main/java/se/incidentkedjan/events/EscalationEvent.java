package se.incidentkedjan.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.Origin;

/** What escalation-service says: how serious an incident is, what the law asks for and who must know. */
public sealed interface EscalationEvent extends ChainEvent {

    /**
     * The rules have been applied to an incident, for the first time or again because its facts changed.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param reference what people call it
     * @param receivedAt when the report was received, UTC
     * @param assessedAt when the rules were applied, UTC
     * @param category what happened
     * @param unit the unit concerned; absent when unknown
     * @param severity the municipality's own scale
     * @param privacyRisk the advice on risk to the people concerned
     * @param duties every legal duty that applies, with its clock
     * @param escalations who must be reached; each step once, so consumers add only steps they have not seen
     * @param versions content hashes of the files that decided
     * @param drill that it is a drill; absent when it is not
     */
    record IncidentAssessed(
            IncidentId incident,
            Municipality municipality,
            Reference reference,
            Instant receivedAt,
            Instant assessedAt,
            Category category,
            @Nullable UnitCode unit,
            Severity severity,
            PrivacyRisk privacyRisk,
            List<StartedDuty> duties,
            List<Escalation> escalations,
            FileVersions versions,
            @Nullable Drill drill)
            implements EscalationEvent {

        /** Keeps its own copies of the lists. */
        public IncidentAssessed {
            duties = duties == null ? List.of() : List.copyOf(duties);
            escalations = escalations == null ? List.of() : List.copyOf(escalations);
        }

        /** Of something that has happened, or may have. */
        public IncidentAssessed(
                IncidentId incident,
                Municipality municipality,
                Reference reference,
                Instant receivedAt,
                Instant assessedAt,
                Category category,
                @Nullable UnitCode unit,
                Severity severity,
                PrivacyRisk privacyRisk,
                List<StartedDuty> duties,
                List<Escalation> escalations,
                FileVersions versions) {
            this(
                    incident,
                    municipality,
                    reference,
                    receivedAt,
                    assessedAt,
                    category,
                    unit,
                    severity,
                    privacyRisk,
                    duties,
                    escalations,
                    versions,
                    null);
        }
    }

    /**
     * A legal duty has been done, in time or late.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param duty which duty
     * @param dueAt when it was due, UTC; when it was done if no time is set
     * @param metAt when it was done, UTC
     * @param inTime whether it was done at or before its due instant
     * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
     * @param lateBecause why it was late; absent when it was in time, or when nobody has told
     */
    record DutyMet(
            IncidentId incident,
            Municipality municipality,
            DutyCode duty,
            Instant dueAt,
            Instant metAt,
            boolean inTime,
            @Nullable UnitCode controller,
            @Nullable LateReason lateBecause)
            implements EscalationEvent {

        /** In time, or late for a reason that nobody has told. */
        public DutyMet(
                IncidentId incident,
                Municipality municipality,
                DutyCode duty,
                Instant dueAt,
                Instant metAt,
                boolean inTime,
                @Nullable UnitCode controller) {
            this(incident, municipality, duty, dueAt, metAt, inTime, controller, null);
        }
    }

    /**
     * A legal duty has passed its due instant without being done. It may still be met late.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param duty which duty
     * @param dueAt when it was due, UTC
     * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
     * @param role who is to be told; absent in what was said before there were reminders
     */
    record DutyMissed(
            IncidentId incident,
            Municipality municipality,
            DutyCode duty,
            Instant dueAt,
            @Nullable UnitCode controller,
            @Nullable RoleCode role)
            implements EscalationEvent {}

    /**
     * A part of a duty's time has gone, and it is not done. Said once for each share that the municipality has set; after
     * an outage only for the newest.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param duty which duty
     * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
     * @param share how much of the time has gone, in per cent
     * @param dueAt when it is due, UTC
     * @param role who is to be reminded
     */
    record DutyReminded(
            IncidentId incident,
            Municipality municipality,
            DutyCode duty,
            @Nullable UnitCode controller,
            int share,
            Instant dueAt,
            RoleCode role)
            implements EscalationEvent {}

    /**
     * Someone with the mandate has decided that a legal duty does not apply, for reasons that stand in the case.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param duty which duty
     * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
     * @param decidedAt when, UTC
     */
    record DutyExempted(
            IncidentId incident,
            Municipality municipality,
            DutyCode duty,
            @Nullable UnitCode controller,
            Instant decidedAt)
            implements EscalationEvent {}

    /**
     * Someone has changed when the municipality is held to have become aware, for a reason that stands in the case.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param before what counted until then, UTC
     * @param after what counts now, UTC
     * @param changedAt when it was changed, UTC
     */
    record AwarenessChanged(
            IncidentId incident, Municipality municipality, Instant before, Instant after, Instant changedAt)
            implements EscalationEvent {}

    /**
     * The handling of an incident has gone on, or back.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param status how far it has come
     * @param movedAt when, UTC
     * @param cause the root cause as far as it is known; absent until someone has told
     */
    record CaseMoved(
            IncidentId incident,
            Municipality municipality,
            CaseStatus status,
            Instant movedAt,
            @Nullable Cause cause) implements EscalationEvent {}

    /**
     * What figures are counted by, as it stands now. Said when the case is opened, and again whenever any of it has become
     * something else; the newest holds. Of a drill none is said.
     *
     * <p>Of a case that concerns säkerhetsskydd it tells nothing but that there is one, as if nothing were known: what was
     * told before it was found out is to be let go. When a case is erased it tells what is left, which is measures, times and
     * cause; what was counted by the rest may stay counted, since {@link DisposalOrdered} comes before it.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param outlinedAt when it came to stand like this, UTC; later for what was found when older cases were gone through
     * @param aspects which protections of the information were harmed
     * @param origin where the cause lies; unknown until someone has told
     * @param nearMiss that nothing was harmed yet
     * @param system the system concerned; absent when unknown
     * @param occurredFrom when it began, UTC; absent when unknown
     * @param discoveredAt when it was first noticed, UTC; absent when unknown
     * @param cause the root cause as far as it is known; absent until someone has told
     * @param measures what is to be done because of it, in the order of their numbers
     */
    record CaseOutlined(
            IncidentId incident,
            Municipality municipality,
            Instant outlinedAt,
            List<Aspect> aspects,
            Origin origin,
            boolean nearMiss,
            @Nullable SystemCode system,
            @Nullable Instant occurredFrom,
            @Nullable Instant discoveredAt,
            @Nullable Cause cause,
            List<OutlinedMeasure> measures)
            implements EscalationEvent {

        /** Keeps its own copies of the lists; reads what is absent as unknown. */
        public CaseOutlined {
            aspects = aspects == null ? List.of() : List.copyOf(aspects);
            origin = origin == null ? Origin.UNKNOWN : origin;
            measures = measures == null ? List.of() : List.copyOf(measures);
        }

        /** Of a case of which nothing is known, or nothing may be told. */
        public static CaseOutlined bare(IncidentId incident, Municipality municipality, Instant at) {
            return new CaseOutlined(
                    incident, municipality, at, List.of(), Origin.UNKNOWN, false, null, null, null, null, List.of());
        }

        /** Whether both say the same, though not at the same time. */
        public boolean saysTheSameAs(CaseOutlined other) {
            return equals(other.at(outlinedAt));
        }

        private CaseOutlined at(Instant instant) {
            return new CaseOutlined(
                    incident,
                    municipality,
                    instant,
                    aspects,
                    origin,
                    nearMiss,
                    system,
                    occurredFrom,
                    discoveredAt,
                    cause,
                    measures);
        }
    }

    /**
     * An incident turned out to be the same as another one, and is counted and worked on as that.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param into the one it belongs to
     * @param mergedAt when, UTC
     */
    record CaseMerged(IncidentId incident, Municipality municipality, IncidentId into, Instant mergedAt)
            implements EscalationEvent {}

    /**
     * An incident was not the same as another one after all, and stands on its own again.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param from the one it was taken for
     * @param unmergedAt when, UTC
     */
    record CaseUnmerged(IncidentId incident, Municipality municipality, IncidentId from, Instant unmergedAt)
            implements EscalationEvent {}

    /**
     * So many have reported the same kind of thing within a while that their reports are worked on as this incident. Said
     * at counts that grow ever further apart, and once more when no more come, if the count has grown since.
     *
     * @param incident the one that they are worked on as
     * @param municipality where it belongs
     * @param reports how many by now, this one among them
     * @param since when the first of them was received, UTC
     * @param countedAt when they were counted, UTC
     * @param over whether no more have come for a while
     */
    record StormGrew(
            IncidentId incident,
            Municipality municipality,
            long reports,
            Instant since,
            Instant countedAt,
            boolean over)
            implements EscalationEvent {}

    /**
     * Whoever reported an incident is to be told how it goes. Said of each report, also of one that is worked on as another
     * incident.
     *
     * @param incident the incident that was reported
     * @param municipality where it belongs
     * @param news what is to be told
     * @param at when it came to that, UTC
     */
    record ReporterToTell(IncidentId incident, Municipality municipality, News news, Instant at)
            implements EscalationEvent {}

    /** What a reporter is told besides that the report was received. */
    enum News {
        /** Others have reported the same thing, and it is worked on together. */
        MERGED,
        /** Everything is done. */
        CLOSED,
        /** It was looked at, and was no incident. */
        NOT_AN_INCIDENT,
        /** There was more to do after all. */
        REOPENED,
        /** Whoever works the case wants to know something; follows from {@link IntakeEvent.ReporterAsked}. */
        ASKED
    }

    /**
     * Someone has opened the reporter's words outside what they are assigned, for a reason that is kept in the audit
     * trail. DPO and CISO are to be told.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param role in which role they did
     * @param brokenAt when, UTC
     * @param until how long they may go on reading, UTC
     */
    record GlassBroken(IncidentId incident, Municipality municipality, RoleCode role, Instant brokenAt, Instant until)
            implements EscalationEvent {}

    /**
     * Someone with the right to it has ordered that documents of an incident are erased, by decisions of the
     * municipality. Each service erases what it keeps of them, and confirms it; nothing is erased of other types.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param reference what people call it
     * @param receivedAt when the report was received, UTC
     * @param protocol the protocol in which the order is written down
     * @param documents what is to be erased, each type once
     * @param orderedAt when it was ordered, UTC
     */
    record DisposalOrdered(
            IncidentId incident,
            Municipality municipality,
            Reference reference,
            Instant receivedAt,
            UUID protocol,
            List<OrderedDocument> documents,
            Instant orderedAt)
            implements EscalationEvent {

        /** Keeps its own copy of the list. */
        public DisposalOrdered {
            documents = documents == null ? List.of() : List.copyOf(documents);
        }

        /** Whether documents of this type are to be erased. */
        public boolean isOf(DocumentType type) {
            return documents.stream().anyMatch(document -> document.type() == type);
        }
    }

    /**
     * A type of document that is to be erased.
     *
     * @param type which
     * @param decision the gallringsbeslut
     */
    record OrderedDocument(DocumentType type, DecisionReference decision) {}

    /**
     * A legal duty whose clock is running.
     *
     * @param code which duty
     * @param authority the code of the authority to be told
     * @param clockStart from when the time counts, UTC
     * @param dueAt the latest instant, UTC; absent for «without undue delay» with no set limit
     * @param nominalDate for limits in months: the date before the söndagsregel (lag 1930:173), Swedish time
     * @param controller the nämnd or styrelse whose it is; absent for what the municipality has as a whole
     */
    record StartedDuty(
            DutyCode code,
            String authority,
            Instant clockStart,
            @Nullable Instant dueAt,
            @Nullable LocalDate nominalDate,
            @Nullable UnitCode controller) {

        /** Whether whoever does the other duty in time must act at least as early as this one asks for. */
        public boolean isCoveredBy(StartedDuty other) {
            return code.equals(other.code)
                    && Objects.equals(controller, other.controller)
                    && (dueAt == null || (other.dueAt != null && !other.dueAt.isAfter(dueAt)));
        }
    }

    /**
     * Someone who must be reached.
     *
     * @param step identifies the step within the incident; the same step is never carried out twice
     * @param role whom to reach
     * @param unit whose; absent for roles of the whole municipality
     * @param urgency how quickly
     * @param acknowledgeWithin how soon someone must have answered; absent for information only
     */
    record Escalation(
            String step,
            RoleCode role,
            @Nullable UnitCode unit,
            Urgency urgency,
            @Nullable Duration acknowledgeWithin) {}

    /**
     * The version of each file that made a decision: the first 12 hexadecimal digits of the content's SHA-256, a
     * space, and the date the file says it applies from ({@code 3f2a9c01b7de 2026-07-01}).
     *
     * @param rules of {@code rules.yml}
     * @param duties of {@code duties.yml}
     * @param organisation of {@code organisation.yml}
     */
    record FileVersions(String rules, String duties, String organisation) {}
}
