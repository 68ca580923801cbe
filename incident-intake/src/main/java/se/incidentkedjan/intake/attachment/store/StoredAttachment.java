package se.incidentkedjan.intake.attachment.store;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.Attachment;
import se.incidentkedjan.intake.attachment.AttachmentId;
import se.incidentkedjan.intake.attachment.Location;
import se.incidentkedjan.intake.attachment.Scan;
import se.incidentkedjan.intake.attachment.Shelf.Arrival;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.kit.sealing.Sealed;

/** How an attachment stands in the store. */
final class StoredAttachment {

    static final String ID = "_id";
    static final String INCIDENT = "incident";
    static final String RECEIVED_AT = "receivedAt";
    static final String KEPT = "kept";
    static final String SETTLED = "settled";
    static final String COPIED = "copiedWithoutMetadata";
    static final String SCAN = "scan";
    static final String SCAN_STATE = "scan.state";
    static final String SCAN_FAILURES = "scan.failures";
    static final Bson IN_QUARANTINE = eq(SCAN_STATE, "QUARANTINED");

    private static final String SOURCE = "source";
    private static final String NAME = "name";
    private static final String SHA256 = "sha256";
    private static final String DECLARED_TYPE = "declaredType";
    private static final String TYPE = "type";
    private static final String SIZE = "size";
    private static final String LOCATION = "location";
    private static final String STATE = "state";
    private static final String FAILURES = "failures";
    private static final String SIGNATURE = "signature";
    private static final String REASON = "reason";

    private StoredAttachment() {}

    static Document expected(Arrival arrival) {
        return new Document(ID, arrival.id().toString())
                .append(INCIDENT, arrival.incident().toString())
                .append(SOURCE, arrival.source().name())
                .append(RECEIVED_AT, Date.from(arrival.at()))
                .append(KEPT, false)
                .append(SETTLED, false);
    }

    static Document kept(Attachment attachment) {
        return expected(new Arrival(
                        attachment.id(), attachment.incident(), attachment.source(), attachment.receivedAt(), true))
                .append(KEPT, true)
                .append(NAME, attachment.name().text())
                .append(SHA256, attachment.sha256().text())
                .append(DECLARED_TYPE, attachment.declaredType())
                .append(TYPE, attachment.type())
                .append(SIZE, attachment.size())
                .append(SCAN, scan(attachment.scan()))
                .append(LOCATION, attachment.location().name())
                .append(COPIED, attachment.copiedWithoutMetadata());
    }

    static Attachment attachment(Document document) {
        return new Attachment(
                id(document),
                incident(document),
                new Sealed(document.getString(NAME)),
                new Sealed(document.getString(SHA256)),
                document.getString(DECLARED_TYPE),
                document.getString(TYPE),
                size(document),
                receivedAt(document),
                source(document),
                scan(document.get(SCAN, Document.class)),
                Location.valueOf(document.getString(LOCATION)),
                document.getBoolean(COPIED, false));
    }

    static Arrival arrival(Document document) {
        return new Arrival(
                id(document),
                incident(document),
                source(document),
                receivedAt(document),
                document.getBoolean(KEPT, false));
    }

    static AttachmentId id(Document document) {
        return AttachmentId.parse(document.getString(ID));
    }

    static Instant receivedAt(Document document) {
        return document.getDate(RECEIVED_AT).toInstant();
    }

    static Source source(Document document) {
        return Source.valueOf(document.getString(SOURCE));
    }

    private static long size(Document document) {
        return document.get(SIZE, Number.class).longValue();
    }

    private static IncidentId incident(Document document) {
        return IncidentId.parse(document.getString(INCIDENT));
    }

    static Document scan(Scan scan) {
        return switch (scan) {
            case Scan.NotScanned none -> new Document(STATE, "NOT_SCANNED");
            case Scan.Quarantined(int failures) -> new Document(STATE, "QUARANTINED").append(FAILURES, failures);
            case Scan.Clean clean -> new Document(STATE, "CLEAN");
            case Scan.Infected(String signature) -> new Document(STATE, "INFECTED").append(SIGNATURE, signature);
            case Scan.Unscannable(Scan.Reason reason) ->
                new Document(STATE, "UNSCANNABLE").append(REASON, reason.name());
        };
    }

    private static Scan scan(Document document) {
        var state = document.getString(STATE);
        return switch (state) {
            case "NOT_SCANNED" -> new Scan.NotScanned();
            case "QUARANTINED" -> new Scan.Quarantined(document.getInteger(FAILURES, 0));
            case "CLEAN" -> new Scan.Clean();
            case "INFECTED" -> new Scan.Infected(document.getString(SIGNATURE));
            case "UNSCANNABLE" -> new Scan.Unscannable(Scan.Reason.valueOf(document.getString(REASON)));
            default -> throw new IllegalStateException("not a state of a search: " + state);
        };
    }
}
