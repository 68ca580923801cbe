package se.incidentkedjan.intake.register.store;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.intake.register.Import;
import se.incidentkedjan.intake.register.Import.Claim;
import se.incidentkedjan.intake.register.Import.Progress;
import se.incidentkedjan.intake.register.Import.State;
import se.incidentkedjan.intake.register.Import.Turning;
import se.incidentkedjan.intake.register.ImportId;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * An import as its document: {@code {_id, version, municipality, owner, uploadedAt, fileHash, rows, state, plan, imported,
 * refused, already, withdrawn, turnedBy, turnedAt, finishedAt, claimedBy, claimedAt,
 * progressedAt}}. What the file says is in none of them
 * but the plan, which is sealed.
 */
final class StoredImport {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String OWNER = "owner";
    static final String UPLOADED_AT = "uploadedAt";
    static final String STATE = "state";
    private static final String MUNICIPALITY = "municipality";
    private static final String FILE_HASH = "fileHash";
    private static final String ROWS = "rows";
    private static final String PLAN = "plan";
    private static final String IMPORTED = "imported";
    private static final String REFUSED = "refused";
    private static final String ALREADY = "already";
    private static final String WITHDRAWN = "withdrawn";
    private static final String TURNED_BY = "turnedBy";
    private static final String TURNED_AT = "turnedAt";
    private static final String FINISHED_AT = "finishedAt";
    private static final String CLAIMED_BY = "claimedBy";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String PROGRESSED_AT = "progressedAt";

    private StoredImport() {}

    static Document of(Import one, Municipality municipality, long version) {
        var progress = one.progress();
        var document = new Document(ID, one.id().toString())
                .append(VERSION, version)
                .append(MUNICIPALITY, municipality.toString())
                .append(OWNER, one.owner())
                .append(UPLOADED_AT, Date.from(one.uploadedAt()))
                .append(FILE_HASH, one.fileHash())
                .append(ROWS, one.rows())
                .append(STATE, one.state().name())
                .append(IMPORTED, progress.imported())
                .append(REFUSED, progress.refused())
                .append(ALREADY, progress.already())
                .append(WITHDRAWN, progress.withdrawn());
        var plan = one.plan();
        if (plan != null) {
            document.append(PLAN, plan.text());
        }
        var turning = one.turning();
        if (turning != null) {
            document.append(TURNED_BY, turning.by()).append(TURNED_AT, Date.from(turning.at()));
        }
        var finishedAt = one.finishedAt();
        if (finishedAt != null) {
            document.append(FINISHED_AT, Date.from(finishedAt));
        }
        var claim = one.claim();
        if (claim != null) {
            document.append(CLAIMED_BY, claim.by()).append(CLAIMED_AT, Date.from(claim.at()));
        }
        var progressedAt = one.progressedAt();
        if (progressedAt != null) {
            document.append(PROGRESSED_AT, Date.from(progressedAt));
        }
        return document;
    }

    static Import read(Document from) {
        var plan = from.getString(PLAN);
        var turnedAt = instant(from, TURNED_AT);
        var claimedAt = instant(from, CLAIMED_AT);
        return new Import(
                ImportId.parse(from.getString(ID)).orElseThrow(),
                from.getString(OWNER),
                Objects.requireNonNull(instant(from, UPLOADED_AT)),
                from.getString(FILE_HASH),
                from.getInteger(ROWS, 0),
                State.valueOf(from.getString(STATE)),
                plan == null ? null : new Sealed(plan),
                new Progress(
                        from.getInteger(IMPORTED, 0),
                        from.getInteger(REFUSED, 0),
                        from.getInteger(ALREADY, 0),
                        from.getInteger(WITHDRAWN, 0)),
                turnedAt == null ? null : new Turning(from.getString(TURNED_BY), turnedAt),
                instant(from, FINISHED_AT),
                claimedAt == null ? null : new Claim(from.getString(CLAIMED_BY), claimedAt),
                instant(from, PROGRESSED_AT));
    }

    private static @Nullable Instant instant(Document from, String field) {
        var date = from.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
