package se.incidentkedjan.mailkit.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Goes through the parts of one mail and gathers what it says and what came with it. */
final class Gathering {

    private final Budget budget;
    private final Remarks remarks;
    private final Links links;
    private final Enclosed enclosed;
    private final LeafText leafText;
    private final Set<String> types = new HashSet<>();
    private List<Piece> pieces = List.of();
    private Words words = new Words("", "", false);
    private Seal seal = Seal.NONE;

    Gathering(MailReading reading, Budget budget, Remarks remarks) {
        this.budget = budget;
        this.remarks = remarks;
        this.links = new Links(budget.limits().links(), remarks);
        this.enclosed = new Enclosed(reading, budget, remarks);
        this.leafText = new LeafText(budget, remarks);
    }

    /** Words of one part. */
    private record Piece(Quoting.Split split, boolean isHtml) {

        boolean isBlank() {
            return split.written().isBlank() && split.quoted().isBlank();
        }
    }

    void take(Entity mail, int depth) {
        pieces = pieces(mail, depth, true);
    }

    private List<Piece> pieces(Entity part, int depth, boolean isWhole) {
        var type = part.type().value();
        types.add(type);
        if (type.startsWith("multipart/") && part.isMultipart()) {
            return switch (type) {
                case "multipart/alternative" -> alternatives(part, depth);
                case "multipart/signed" -> signed(part, depth);
                case "multipart/encrypted" -> encrypted(part);
                default -> each(part.parts(), depth);
            };
        }
        return leaf(part, depth, isWhole);
    }

    private List<Piece> leaf(Entity part, int depth, boolean isWhole) {
        var kind = PartKind.of(part, isWhole);
        if (kind == PartKind.WORDS) {
            return List.of(words(part));
        }
        if (part.isText() || part.type().value().startsWith("message/")) {
            leafText.of(part);
        }
        switch (kind) {
            case MAIL -> enclosed.mail(part, Original.Form.ATTACHED, depth);
            case MAIL_FILE -> enclosed.mail(part, Original.Form.EML, depth);
            case OUTLOOK_FILE -> enclosed.outlook(part, depth);
            case TNEF -> {
                return tnef(part, depth);
            }
            case CMS -> {
                return cms(part, depth);
            }
            case FILE -> enclosed.attach(part);
            case WORDS, REPORT -> {}
        }
        return List.of();
    }

    private List<Piece> each(List<Entity> parts, int depth) {
        var all = new ArrayList<Piece>();
        parts.forEach(part -> all.addAll(pieces(part, depth + 1, false)));
        return all;
    }

    /** The same in several forms: the plain one, unless it is empty. */
    private List<Piece> alternatives(Entity part, int depth) {
        List<Piece> chosen = List.of();
        boolean isPlain = false;
        for (var one : part.parts()) {
            var found = pieces(one, depth + 1, false);
            boolean isSomething = found.stream().anyMatch(piece -> !piece.isBlank());
            boolean hasPlain = isSomething && found.stream().noneMatch(Piece::isHtml);
            if (isSomething && (chosen.isEmpty() || (hasPlain && !isPlain))) {
                chosen = found;
                isPlain = hasPlain;
            }
        }
        return chosen;
    }

    private List<Piece> signed(Entity part, int depth) {
        sign();
        var others =
                part.parts().stream().filter(one -> !PartKind.isSignature(one)).toList();
        return each(others, depth);
    }

    private void sign() {
        remarks.add(Code.SIGNED);
        seal = seal == Seal.NONE ? Seal.SIGNED : seal;
    }

    private List<Piece> encrypted(Entity part) {
        remarks.add(Code.ENCRYPTED);
        seal = Seal.ENCRYPTED;
        part.parts().forEach(enclosed::attach);
        return List.of();
    }

    private Piece words(Entity part) {
        var text = leafText.of(part);
        if (!part.is("text/html")) {
            links.inText(text);
            return new Piece(Quoting.of(text), false);
        }
        var html = text;
        if (html.length() > budget.limits().htmlCharacters()) {
            remarks.add(Code.TEXT_CUT);
            html = Plain.cut(html, budget.limits().htmlCharacters());
        }
        return new Piece(HtmlText.of(html, links, remarks), true);
    }

    private List<Piece> cms(Entity part, int depth) {
        var opened = depth >= budget.limits().depth()
                ? new Cms.Opened.Unreadable()
                : Cms.open(enclosed.bytes(part), budget.bytesLeft());
        switch (opened) {
            case Cms.Opened.Part inner -> {
                if (inner.isSigned()) {
                    sign();
                }
                budget.takeBytes(inner.bytes().length());
                var entity = new Splitter(budget, remarks).part(inner.bytes(), depth + 1);
                return pieces(entity, depth + 1, false);
            }
            case Cms.Opened.Encrypted encrypted -> {
                remarks.add(Code.ENCRYPTED);
                seal = Seal.ENCRYPTED;
            }
            case Cms.Opened.TooLarge tooLarge -> remarks.add(Code.PACKED_LEFT_OUT);
            case Cms.Opened.Unreadable unreadable -> remarks.add(Code.SIGNED_UNREADABLE);
        }
        enclosed.attach(part);
        return List.of();
    }

    private List<Piece> tnef(Entity part, int depth) {
        var opened = Tnef.open(enclosed.bytes(part), budget.bytesLeft());
        if (opened == null) {
            remarks.add(Code.TNEF_UNREADABLE);
            enclosed.attach(part);
            return List.of();
        }
        opened.files().forEach(file -> enclosed.file(file, depth));
        if (opened.text().size() > 0) {
            var text = leafText.of("text/plain", opened.text());
            links.inText(text);
            return List.of(new Piece(Quoting.of(text), false));
        }
        if (opened.html().size() > 0) {
            var html = leafText.of("text/html", opened.html());
            return List.of(
                    new Piece(HtmlText.of(Plain.cut(html, budget.limits().htmlCharacters()), links, remarks), true));
        }
        if (opened.rtf().size() > 0) {
            enclosed.add("meddelande.rtf", "application/rtf", opened.rtf());
        }
        return List.of();
    }

    /** Puts the words together; a mail that was sent on as text becomes one of the originals. */
    void finish(String subject, int depth) {
        var written = new StringBuilder();
        var quoted = new StringBuilder();
        boolean isHtml = false;
        for (var piece : pieces) {
            add(written, piece.split().written());
            add(quoted, piece.split().quoted());
            isHtml |= piece.isHtml() && !piece.isBlank();
        }
        words = new Words(written.toString(), quoted.toString(), isHtml);
        if (!words.quoted().isEmpty() && Quoting.isForward(subject, words.quoted())) {
            enclosed.inline(words, links.all(), depth);
        }
    }

    private static void add(StringBuilder all, String text) {
        if (!text.isBlank()) {
            all.append(all.isEmpty() ? "" : "\n\n").append(text);
        }
    }

    boolean isEmpty() {
        return words.written().isBlank()
                && words.quoted().isBlank()
                && attachments().isEmpty()
                && originals().isEmpty();
    }

    Words words() {
        return words;
    }

    List<Link> links() {
        return links.all();
    }

    List<Attachment> attachments() {
        return enclosed.attachments();
    }

    List<Original> originals() {
        return enclosed.originals();
    }

    List<TextPart> texts() {
        return leafText.all();
    }

    Set<String> types() {
        return types;
    }

    Seal seal() {
        return seal;
    }
}
