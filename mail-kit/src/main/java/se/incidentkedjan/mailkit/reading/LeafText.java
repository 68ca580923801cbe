package se.incidentkedjan.mailkit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Makes letters of the parts that are text, and remembers them. */
final class LeafText {

    private static final int TEXTS_AT_MOST = 4;
    private static final int LONGEST_LETTER = 16;

    private final Budget budget;
    private final Remarks remarks;
    private final List<TextPart> all = new ArrayList<>();
    private int left;

    LeafText(Budget budget, Remarks remarks) {
        this.budget = budget;
        this.remarks = remarks;
        this.left = TEXTS_AT_MOST * budget.limits().textCharacters();
    }

    String of(Entity part) {
        var transfer = transfer(part.fields(), remarks);
        var content = Content.of(part.body(), transfer);
        if (content.isDamaged()
                || (content.size() == 0 && content.isEncoded() && !part.body().isBlank())) {
            remarks.add(Code.TRANSFER_BROKEN);
        }
        int most = Math.min(budget.limits().textCharacters(), left);
        var bytes = content.bytes(most);
        int length = bytes.length;
        if (content.size() > bytes.length) {
            remarks.add(Code.TEXT_CUT);
            length = wholeLetters(bytes);
        }
        var type = part.type();
        var text = Plain.text(Charsets.text(bytes, length, type.parameter("charset"), remarks), remarks);
        left -= length;
        if ("flowed".equals(lower(type.parameter("format"))) && part.is("text/plain")) {
            text = Flowed.joined(text, "yes".equals(lower(type.parameter("delsp"))));
        }
        // A multipart that could not be taken apart is read as text.
        all.add(new TextPart(type.value().startsWith("multipart/") ? "text/plain" : type.value(), text));
        return text;
    }

    /** Text out of something packed, which says nothing of its charset. */
    String of(String type, Content content) {
        var bytes = content.bytes(Math.min(budget.limits().textCharacters(), left));
        int length = bytes.length;
        if (length < content.size()) {
            remarks.add(Code.TEXT_CUT);
        }
        left -= length;
        var text = Plain.text(Charsets.text(bytes, length, null, remarks), remarks);
        all.add(new TextPart(type, text));
        return text;
    }

    static Transfer transfer(Fields fields, Remarks remarks) {
        var named = Transfer.named(fields.first("Content-Transfer-Encoding").orElse(null));
        if (named == null) {
            remarks.add(Code.TRANSFER_UNKNOWN);
            return Transfer.PLAIN;
        }
        return named;
    }

    /** Where the last letter begins that is surely whole, when a text was cut. */
    private static int wholeLetters(byte[] bytes) {
        int last = bytes.length;
        int first = Math.max(0, bytes.length - LONGEST_LETTER);
        while (last > first && bytes[last - 1] < 0) {
            last--;
        }
        return last == first ? bytes.length : last;
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    List<TextPart> all() {
        return List.copyOf(all);
    }
}
