package se.incidentkedjan.reporting.report.web;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.documents.Paper;

/**
 * A section of a report as it stands on a page.
 *
 * @param id where links lead
 * @param heading what it is about
 * @param blocks what it says
 */
public record ShownSection(String id, String heading, List<ShownBlock> blocks) {

    /** The sections of a paper, in order. */
    public static List<ShownSection> of(Paper paper) {
        var sections = new ArrayList<ShownSection>();
        for (var section : paper.sections()) {
            var id = "del-" + (sections.size() + 1);
            var blocks = new ArrayList<ShownBlock>();
            for (var block : section.blocks()) {
                blocks.add(ShownBlock.of(block, id + "-" + (blocks.size() + 1)));
            }
            sections.add(new ShownSection(id, section.heading(), blocks));
        }
        return sections;
    }
}
