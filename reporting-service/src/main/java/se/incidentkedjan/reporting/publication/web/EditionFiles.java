package se.incidentkedjan.reporting.publication.web;

import java.util.HashMap;
import java.util.Map;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.EditionPaper;
import se.incidentkedjan.reporting.report.web.ReportForm;
import tools.jackson.databind.json.JsonMapper;

/** The forms that a version can be had in. They are made once, when it is frozen. */
final class EditionFiles {

    private EditionFiles() {}

    /** By the ending of the file. */
    static Map<String, byte[]> of(Edition edition) {
        var paper = EditionPaper.of(edition);
        var files = new HashMap<String, byte[]>();
        for (var form : ReportForm.values()) {
            files.put(
                    form.ending(),
                    form == ReportForm.JSON
                            ? JsonMapper.shared().writeValueAsBytes(PublishedReport.of(edition))
                            : form.of(edition.report(), paper));
        }
        return files;
    }
}
