package se.incidentkedjan.mailkit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.incidentkedjan.mailkit.reading.Fields.Field;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Reads the headers at the beginning of a mail or a part, and finds where its body begins. */
final class HeaderBlock {

    // A line that is no header, but is followed by one of these, stands among headers all the same.
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "(?i)(from|to|cc|subject|date|message-id|mime-version|content-[a-z-]+|received|return-path|reply-to|sender|"
                    + "in-reply-to|references|dkim-signature|x-[a-z0-9-]+|list-[a-z-]+|authentication-results)\\s*:.*");

    private static final int LONGEST_NAME = 200;

    private final Slice part;
    private final ReadingLimits limits;
    private final Remarks remarks;
    private final List<Field> fields = new ArrayList<>();
    private int at;
    private int bodyFrom = -1;

    private HeaderBlock(Slice part, ReadingLimits limits, Remarks remarks) {
        this.part = part;
        this.limits = limits;
        this.remarks = remarks;
        this.at = part.from();
    }

    /**
     * What stands at the beginning.
     *
     * @param body the rest
     */
    record Read(Fields fields, Slice body) {}

    /** The headers of a part: after no headers there is an empty line. */
    static Read ofPart(Slice part, ReadingLimits limits, Remarks remarks) {
        return new HeaderBlock(part, limits, remarks).read();
    }

    /** The headers of a mail, before which some programs write an empty line or one of their own. */
    static Read ofMail(Slice mail, ReadingLimits limits, Remarks remarks) {
        var block = new HeaderBlock(mail, limits, remarks);
        block.skipWhatStandsBefore();
        return block.read();
    }

    private void skipWhatStandsBefore() {
        if (part.length() >= 3 && Charsets.header(part.bytes(), at, at + 3).equals("\ufeff")) {
            at += 3;
        }
        int start = at;
        while (start < part.to() && part.bytes()[start] <= ' ' && part.bytes()[start] >= 0) {
            start++;
        }
        if (start > at && colon(start, part.endOfLine(start)) > 0) {
            at = start;
        }
        int end = part.endOfLine(at);
        var line = line(at, Math.min(end, at + 20));
        // As mailboxes in files begin each mail.
        if ((line.startsWith("From ") || line.startsWith(">From ")) && colon(at, end) <= 0) {
            at = part.nextLine(end);
        }
    }

    private Read read() {
        while (at < part.to() && bodyFrom < 0) {
            int end = part.endOfLine(at);
            if (end == at) {
                bodyFrom = part.nextLine(end);
            } else {
                line(end);
            }
        }
        return new Read(new Fields(fields), part.between(bodyFrom < 0 ? part.to() : bodyFrom, part.to()));
    }

    private void line(int end) {
        int colon = colon(at, end);
        if (colon > 0) {
            int last = endOfFolded(end);
            field(colon, last);
            at = part.nextLine(last);
        } else if (isBlank(at, end) || !isFollowedByAHeader(end)) {
            if (!isBlank(at, end)) {
                remarks.add(Code.HEADER_END_MISSING);
                bodyFrom = at;
            } else {
                bodyFrom = part.nextLine(end);
            }
        } else {
            remarks.add(Code.HEADER_BROKEN);
            at = part.nextLine(end);
        }
    }

    /** Where the name of a header ends; 0 or less when the line is none. */
    private int colon(int start, int end) {
        int last = Math.min(end, start + LONGEST_NAME);
        for (int i = start; i < last; i++) {
            byte one = part.bytes()[i];
            if (one == ':') {
                return i == start ? -1 : i;
            }
            boolean isSpaceBeforeColon = (one == ' ' || one == '\t') && i > start && isColonNext(i, last);
            if ((one <= ' ' || one == 127) && !isSpaceBeforeColon) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isColonNext(int from, int last) {
        int i = from;
        while (i < last && (part.bytes()[i] == ' ' || part.bytes()[i] == '\t')) {
            i++;
        }
        return i < last && part.bytes()[i] == ':';
    }

    private int endOfFolded(int end) {
        int last = end;
        for (int next = part.nextLine(last); next < part.to(); next = part.nextLine(last)) {
            byte first = part.bytes()[next];
            int nextEnd = part.endOfLine(next);
            boolean isFolded = (first == ' ' || first == '\t') && (!isBlank(next, nextEnd) || isContinued(nextEnd));
            if (!isFolded) {
                return last;
            }
            last = nextEnd;
        }
        return last;
    }

    /** A line with nothing but space is part of a folded header only when the header goes on after it. */
    private boolean isContinued(int end) {
        int next = part.nextLine(end);
        return next < part.to()
                && (part.bytes()[next] == ' ' || part.bytes()[next] == '\t')
                && !isBlank(next, part.endOfLine(next));
    }

    private boolean isFollowedByAHeader(int end) {
        int next = part.nextLine(end);
        int nextEnd = part.endOfLine(next);
        return !fields.isEmpty()
                && WELL_KNOWN
                        .matcher(line(next, Math.min(nextEnd, next + LONGEST_NAME)))
                        .matches();
    }

    private boolean isBlank(int start, int end) {
        return part.between(start, end).isBlank();
    }

    private void field(int colon, int last) {
        if (fields.size() >= limits.headers()) {
            remarks.add(Code.HEADERS_LEFT_OUT);
            return;
        }
        int most = limits.headerCharacters();
        // Letters of several bytes and folding: the bytes of a header that is just short enough are no more than these.
        int cut = (int) Math.min(last, colon + 1 + 4L * most);
        var value = Charsets.header(part.bytes(), colon + 1, cut)
                .replaceAll("[\\r\\n]+", "")
                .strip();
        if (cut < last || value.length() > most) {
            remarks.add(Code.HEADER_CUT);
            value = Plain.cut(value, most);
        }
        fields.add(new Field(line(at, colon).strip(), value));
    }

    private String line(int start, int end) {
        return Charsets.header(part.bytes(), start, Math.max(start, end));
    }
}
