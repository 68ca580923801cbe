package se.incidentkedjan.intake.form.web;

import java.util.List;
import java.util.stream.Collectors;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.masking.Masked;

/**
 * Shows somebody what will be taken from their words before they are kept.
 *
 * @param pieces the words in order
 * @param summary what was found, such as «2 personnummer, 1 telefonnummer»
 */
record MaskedPreview(List<Piece> pieces, String summary) {

    /**
     * A part of the words.
     *
     * @param text as it will be kept
     * @param written what is taken away; empty when nothing is
     */
    record Piece(String text, String written) {
        @Override
        public String toString() {
            return "Piece[…]";
        }
    }

    static MaskedPreview of(Masked masked, FormTexts texts, Language language) {
        var pieces = masked.pieces().stream()
                .map(piece -> switch (piece) {
                    case Masked.Piece.Kept(String text) -> new Piece(text, "");
                    case Masked.Piece.Taken(var kind, String written) -> new Piece(kind.placeholder(), written);
                })
                .toList();
        var summary = masked.counts().entrySet().stream()
                .map(found -> found.getValue() + " " + texts.text("masked." + found.getKey(), language))
                .collect(Collectors.joining(", "));
        return new MaskedPreview(pieces, summary);
    }

    @Override
    public String toString() {
        return "MaskedPreview[" + summary + "]";
    }
}
