package se.incidentkedjan.mailkit.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.Original.Form;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Gathers what came with a mail: files, and mails within it. */
final class Enclosed {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,120}");
    private static final int LONGEST_ID = 250;

    private final MailReading reading;
    private final Budget budget;
    private final Remarks remarks;
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Original> originals = new ArrayList<>();
    private int named;

    Enclosed(MailReading reading, Budget budget, Remarks remarks) {
        this.reading = reading;
        this.budget = budget;
        this.remarks = remarks;
    }

    /** The bytes of a part, decoded, to be opened. */
    byte[] bytes(Entity part) {
        var content = content(part);
        return content.size() > budget.bytesLeft() ? new byte[0] : content.bytes(Integer.MAX_VALUE);
    }

    private Content content(Entity part) {
        var content = Content.of(part.body(), LeafText.transfer(part.fields(), remarks));
        if (content.isDamaged()) {
            remarks.add(Code.TRANSFER_BROKEN);
        }
        return content;
    }

    void attach(Entity part) {
        attach(part, content(part));
    }

    private void attach(Entity part, Content content) {
        var type = part.type().value();
        if (type.equals("message/partial")) {
            remarks.add(Code.PARTIAL);
        } else if (type.equals("message/external-body")) {
            remarks.add(Code.ELSEWHERE);
        }
        var id = part.fields().first("Content-ID").map(Enclosed::bare).filter(one -> !one.isEmpty());
        var other = part.type().parameter("name");
        var name = part.writtenName();
        if (other != null
                && name != null
                && !EncodedWords.decode(other, remarks).equals(EncodedWords.decode(name, remarks))) {
            remarks.add(Code.NAMES_DIFFER);
        }
        boolean isInline = !part.disposition().value().equals("attachment")
                && (id.isPresent() || (part.disposition().value().equals("inline") && type.startsWith("image/")));
        attachments.add(new Attachment(name(part.writtenName(), type), type(type), isInline, id.orElse(null), content));
    }

    private static String bare(String id) {
        return Plain.line(Plain.cut(id, LONGEST_ID).replaceAll("[<>\\s]", ""), new Remarks());
    }

    /** What is written for a type may be anything. */
    private static String type(String written) {
        return TYPE.matcher(written).matches() ? written : "application/octet-stream";
    }

    private String name(@Nullable String written, String type) {
        return FileName.of(written, type, ++named, remarks);
    }

    void add(String name, String type, Content content) {
        attachments.add(new Attachment(name(name, type), type, false, null, content));
    }

    /** A file out of a winmail.dat. */
    void file(Tnef.File file, int depth) {
        budget.takeBytes(file.content().size());
        if (!budget.takePart()) {
            remarks.add(Code.PARTS_LEFT_OUT);
            return;
        }
        var type = Tnef.type(file.name());
        var content = file.content();
        if (type.equals("message/rfc822") && depth < budget.limits().depth()) {
            originals.add(new Original(
                    Form.EML, name(file.name(), type), content, reading.read(content.decoded(), depth + 1, budget)));
        } else {
            attachments.add(new Attachment(name(file.name(), type), type, false, null, content));
        }
    }

    void mail(Entity part, Form form, int depth) {
        var content = content(part);
        if (depth >= budget.limits().depth()) {
            remarks.add(Code.TOO_DEEP);
            attach(part, content);
            return;
        }
        if (content.isEncoded() && content.size() > budget.bytesLeft()) {
            remarks.add(Code.PACKED_LEFT_OUT);
            attach(part, content);
            return;
        }
        if (content.isEncoded()) {
            budget.takeBytes(content.size());
        }
        originals.add(new Original(
                form,
                name(part.writtenName(), "message/rfc822"),
                content,
                reading.read(content.decoded(), depth + 1, budget)));
    }

    void outlook(Entity part, int depth) {
        var content = content(part);
        boolean isTooMuch = depth >= budget.limits().depth() || content.size() > budget.bytesLeft();
        var mail = isTooMuch ? null : OutlookFile.asMail(content.bytes(Integer.MAX_VALUE), budget.bytesLeft());
        if (mail == null) {
            remarks.add(isTooMuch ? Code.PACKED_LEFT_OUT : Code.MSG_UNREADABLE);
            attach(part, content);
            return;
        }
        budget.takeBytes(mail.length);
        originals.add(new Original(
                Form.MSG,
                name(part.writtenName(), "application/vnd.ms-outlook"),
                content,
                reading.read(Slice.of(mail), depth + 1, budget)));
    }

    /** A mail that was sent on as text. */
    void inline(Words words, List<Link> all, int depth) {
        var mail = depth < budget.limits().depth() ? Forwarded.in(words.quoted()) : null;
        if (mail == null || mail.length > budget.bytesLeft()) {
            return;
        }
        budget.takeBytes(mail.length);
        var own = new Links(Integer.MAX_VALUE, new Remarks());
        own.inText(words.written());
        var others = new ArrayList<>(all);
        others.removeAll(new HashSet<>(own.all()));
        var read = reading.read(Slice.of(mail), depth + 1, budget);
        originals.add(new Original(
                Form.INLINE, name("vidarebefordrat.eml", "message/rfc822"), Content.of(mail), read.withLinks(others)));
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    List<Original> originals() {
        return List.copyOf(originals);
    }
}
