package se.incidentkedjan.mailkit.reading;

/** Puts together the lines of text that says {@code format=flowed} (RFC 3676). */
final class Flowed {

    private Flowed() {}

    /**
     * The text with its paragraphs on one line each.
     *
     * @param isSpaceAdded whether the space at the end of a line is there only to say that it goes on
     */
    static String joined(String text, boolean isSpaceAdded) {
        var joined = new StringBuilder(text.length());
        int depthBefore = -1;
        boolean goesOn = false;
        for (var line : text.split("\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            var words = line.substring(depth);
            // A space is put before what would otherwise be taken for a quote or for From at the beginning of a mail.
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean isSignature = words.equals("-- ");
            if (goesOn && depth == depthBefore && !isSignature) {
                joined.append(words);
            } else {
                joined.append(joined.isEmpty() ? "" : "\n").append(">".repeat(depth));
                joined.append(depth > 0 ? " " : "").append(words);
            }
            goesOn = words.endsWith(" ") && !isSignature;
            if (goesOn && isSpaceAdded) {
                joined.setLength(joined.length() - 1);
            }
            depthBefore = depth;
        }
        return joined.toString();
    }
}
