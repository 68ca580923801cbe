package se.incidentkedjan.escalation.drafts.web;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.drafts.Content;
import se.incidentkedjan.escalation.drafts.DraftField;
import se.incidentkedjan.escalation.drafts.Place;

/**
 * A field of a draft as a page shows it.
 *
 * @param id in the page
 * @param title number and label
 * @param help about it
 * @param toCheck whether to compare with the form
 * @param text to copy; absent when there is nothing
 * @param isProposal whether the text is only a start
 * @param isGap whether something is missing
 * @param message what is missing, or why nothing is needed
 * @param code what the EDPB's template has for it
 * @param linkPath where what is missing is told, below the address of the case; absent when it is not there
 * @param linkText what the link says
 * @param rows how high the box is
 */
record ShownField(
        String id,
        String title,
        @Nullable String help,
        boolean toCheck,
        @Nullable String text,
        boolean isProposal,
        boolean isGap,
        @Nullable String message,
        @Nullable String code,
        @Nullable String linkPath,
        @Nullable String linkText,
        int rows) {

    private static final int LINE = 70;
    private static final int MOST_ROWS = 8;

    static ShownField of(int place, DraftField field) {
        var content = field.content();
        var text = switch (content) {
            case Content.Filled filled -> filled.text();
            case Content.Gap gap -> gap.proposal();
            case Content.NotNeeded ignored -> null;
        };
        var gap = content instanceof Content.Gap missing ? missing : null;
        return new ShownField(
                "falt-" + place,
                (field.number() == null ? "" : field.number() + ". ") + field.label(),
                field.help(),
                field.toCheck(),
                text,
                gap != null,
                gap != null,
                switch (content) {
                    case Content.Filled ignored -> null;
                    case Content.Gap missing -> missing.missing();
                    case Content.NotNeeded needless -> needless.why();
                },
                code(field),
                gap == null ? null : path(gap.place()),
                gap == null ? null : label(gap.place()),
                text == null ? 0 : rows(text));
    }

    private static @Nullable String code(DraftField field) {
        var code = field.content() instanceof Content.Filled filled ? filled.code() : null;
        if (code != null && Character.isDigit(code.charAt(0))) {
            return "EDPB " + code;
        }
        var numbers = field.edpb().isEmpty() ? null : "EDPB " + String.join(", ", field.edpb());
        return code == null ? numbers : numbers == null ? code : numbers + ": " + code;
    }

    private static int rows(String text) {
        var lines = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        return Math.clamp(lines, 1, MOST_ROWS);
    }

    private static @Nullable String path(Place place) {
        return switch (place) {
            case FACTS -> "arbete/uppgifter";
            case MOMENTS -> "arbete/tider";
            case CAUSE -> "arbete/orsak";
            case MEASURES -> "arbete/atgard";
            case ORGANISATION, FORM -> null;
        };
    }

    private static @Nullable String label(Place place) {
        return switch (place) {
            case FACTS -> "Ändra uppgifter";
            case MOMENTS -> "Ändra en tidpunkt";
            case CAUSE -> "Ange grundorsaken";
            case MEASURES -> "Lägg till en åtgärd";
            case ORGANISATION, FORM -> null;
        };
    }
}
