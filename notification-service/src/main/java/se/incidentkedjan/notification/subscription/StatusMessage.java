package se.incidentkedjan.notification.subscription;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;

/**
 * What a system is sent: a CloudEvent 1.0 in structured mode, the same in every attempt. Codes, times and numbers; there is no
 * place in it for a word.
 *
 * @param specversion of CloudEvents
 * @param id the same in every attempt
 * @param source who says it
 * @param type what it is
 * @param subject the incident
 * @param time when it came about, UTC
 * @param datacontenttype of the data
 * @param data what is said
 */
public record StatusMessage(
        String specversion,
        String id,
        String source,
        String type,
        IncidentId subject,
        Instant time,
        String datacontenttype,
        Data data) {

    /** What is sent. */
    public static final String TYPE = "se.incidentkedjan.notification.CaseStatusChanged.v1";
    /** Its type on the wire. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    /**
     * What is said.
     *
     * @param incident the incident
     * @param reference what people call it
     * @param municipality where it belongs
     * @param sequence counts the changes of the incident; a later change has a higher number
     * @param status what it has come to
     * @param previous what it was before; absent when it has been reported
     * @param severity how serious it is; absent until assessed
     * @param at when it came about, UTC
     */
    public record Data(
            IncidentId incident,
            Reference reference,
            Municipality municipality,
            int sequence,
            CaseStatus status,
            @Nullable CaseStatus previous,
            @Nullable Severity severity,
            Instant at) {}

    /** That one change. */
    public static StatusMessage of(Notice notice, Bulletin bulletin) {
        var change = notice.change();
        return of(
                notice.id(),
                new Data(
                        bulletin.incident(),
                        Objects.requireNonNull(bulletin.reference(), "nothing is told before the report is heard"),
                        bulletin.municipality(),
                        change.number(),
                        change.status(),
                        change.previous(),
                        change.severity(),
                        change.at()));
    }

    /** Of an incident that is none, to try with: its id is all zeros. */
    public static StatusMessage toTryWith(Instant now) {
        return of(
                UUID.randomUUID().toString(),
                new Data(
                        new IncidentId(new UUID(0, 0)),
                        new Reference(1000, 1),
                        Municipality.of("0000"),
                        StatusChange.FIRST,
                        CaseStatus.REPORTED,
                        null,
                        null,
                        now));
    }

    private static StatusMessage of(String id, Data data) {
        return new StatusMessage(
                "1.0", id, "/incidentkedjan/notification", TYPE, data.incident(), data.at(), "application/json", data);
    }

    /** As it is sent. */
    public String json() {
        return EventJson.mapper().writeValueAsString(this);
    }
}
