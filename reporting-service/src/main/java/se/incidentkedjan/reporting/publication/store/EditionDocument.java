package se.incidentkedjan.reporting.publication.store;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.publication.Adoption;
import se.incidentkedjan.reporting.publication.Approval;
import se.incidentkedjan.reporting.publication.Correction;
import se.incidentkedjan.reporting.publication.Deed;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.EditionId;
import se.incidentkedjan.reporting.publication.Ground;
import se.incidentkedjan.reporting.publication.Origin;
import se.incidentkedjan.reporting.publication.Outline;
import se.incidentkedjan.reporting.publication.Overtaken;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as a document: {@code {_id, revision, number, outline, content, figures, files}}. Outline and content are JSON, so that a frozen report stays
 * the text that it was; the figures are packed. The number is there once it is published.
 */
final class EditionDocument {

    static final String ID = "_id";
    static final String REVISION = "revision";
    static final String NUMBER = "number";
    static final String OUTLINE = "outline";
    static final String FIGURES = "figures";
    static final String FILES = "files";

    private static final String CONTENT = "content";
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Content(
            EditionId id,
            Origin origin,
            long revision,
            Report report,
            Texts generated,
            List<Overtaken> overtaken,
            int kept,
            int published,
            @Nullable Correction correction,
            List<Deed> deeds,
            @Nullable Approval approval,
            @Nullable Adoption adoption) {}

    private EditionDocument() {}

    /** All of it but its id and its files. */
    static Document of(Edition edition) {
        var document = new Document(REVISION, edition.revision())
                .append(OUTLINE, JSON.writeValueAsString(Outline.of(edition)))
                .append(
                        CONTENT,
                        JSON.writeValueAsString(new Content(
                                edition.id(),
                                edition.origin(),
                                edition.revision(),
                                edition.report(),
                                edition.generated(),
                                edition.overtaken(),
                                edition.ground().kept(),
                                edition.ground().published(),
                                edition.correction(),
                                edition.deeds(),
                                edition.approval(),
                                edition.adoption())))
                .append(FIGURES, new Binary(PackedFigures.of(edition.ground().figures())));
        var approval = edition.approval();
        if (approval != null) {
            document.append(NUMBER, approval.number());
        }
        return document;
    }

    static Edition read(Document document) {
        var content = JSON.readValue(document.getString(CONTENT), Content.class);
        return new Edition(
                content.id(),
                content.origin(),
                content.revision(),
                content.report(),
                content.generated(),
                content.overtaken(),
                new Ground(
                        PackedFigures.read(document.get(FIGURES, Binary.class).getData()),
                        content.kept(),
                        content.published()),
                content.correction(),
                content.deeds(),
                content.approval(),
                content.adoption());
    }

    static Outline outline(Document document) {
        return JSON.readValue(document.getString(OUTLINE), Outline.class);
    }
}
