package se.incidentkedjan.documents.pdf;

import se.incidentkedjan.documents.Paper;

/** The room on a sheet of A4 without its margins, which paper.css has, in millimetres. */
final class Sheet {

    private Sheet() {}

    static double width(Paper.Orientation orientation) {
        return orientation == Paper.Orientation.LANDSCAPE ? 257 : 170;
    }

    static double height(Paper.Orientation orientation) {
        return orientation == Paper.Orientation.LANDSCAPE ? 160 : 247;
    }
}
