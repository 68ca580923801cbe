package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/**
 * Cuts a mail into its parts by places in its bytes: nothing is copied, and whatever the bytes are, there is an answer in a
 * time that grows with their number times the depth of the parts.
 */
final class Splitter {

    private static final int LONGEST_BOUNDARY = 250;
    private static final Pattern HEADER = Pattern.compile("(?i)content-[a-z-]{2,40}\\s*:.*");
    private static final Valued PLAIN_TEXT = Valued.of("text/plain");
    private static final Valued UNOPENED = Valued.of("application/octet-stream");
    private static final Valued A_MAIL = Valued.of("message/rfc822");
    private static final int LOOKED_THROUGH = 64 * 1024;

    private final Budget budget;
    private final Remarks remarks;

    Splitter(Budget budget, Remarks remarks) {
        this.budget = budget;
        this.remarks = remarks;
    }

    /** A whole mail. */
    Entity mail(Slice mail, int depth) {
        return entity(HeaderBlock.ofMail(mail, budget.limits(), remarks), PLAIN_TEXT, depth);
    }

    /** A part by itself, such as stands in a signed message. */
    Entity part(Slice part, int depth) {
        return entity(HeaderBlock.ofPart(part, budget.limits(), remarks), PLAIN_TEXT, depth);
    }

    private Entity entity(HeaderBlock.Read read, Valued untold, int depth) {
        var fields = read.fields();
        var type = fields.first("Content-Type")
                .map(Valued::of)
                .filter(told -> told.value().indexOf('/') > 0)
                .orElse(untold);
        var disposition = fields.first("Content-Disposition").map(Valued::of).orElse(Valued.NONE);
        if (!type.value().startsWith("multipart/")) {
            return new Entity(fields, type, disposition, read.body(), List.of());
        }
        if (depth >= budget.limits().depth()) {
            remarks.add(Code.TOO_DEEP);
            return new Entity(fields, UNOPENED, disposition, read.body(), List.of());
        }
        var parts = parts(type, read.body(), depth);
        // Without any part between its boundaries there is nothing; without boundaries it is text that says it is more.
        boolean isNothing = parts.isEmpty() && !isText(type, read.body());
        return new Entity(
                fields,
                type,
                disposition,
                isNothing ? read.body().between(read.body().to(), read.body().to()) : read.body(),
                parts);
    }

    private List<Entity> parts(Valued type, Slice body, int depth) {
        var told = type.parameter("boundary");
        var stretches = told == null || told.isBlank() ? List.<Slice>of() : stretches(body, bytes(told));
        if (stretches.isEmpty() && isText(type, body)) {
            remarks.add(Code.BOUNDARY_MISSING);
            var guessed = guess(body);
            stretches = guessed == null ? List.of() : stretches(body, guessed);
        }
        var untold = type.value().equals("multipart/digest") ? A_MAIL : PLAIN_TEXT;
        var parts = new ArrayList<Entity>();
        for (var stretch : stretches) {
            if (!budget.takePart()) {
                remarks.add(Code.PARTS_LEFT_OUT);
                break;
            }
            parts.add(entity(HeaderBlock.ofPart(stretch, budget.limits(), remarks), untold, depth + 1));
        }
        return parts;
    }

    /** Whether the boundary that is told does not even stand in it once. */
    private static boolean isText(Valued type, Slice body) {
        var told = type.parameter("boundary");
        if (told == null || told.isBlank()) {
            return true;
        }
        var boundary = bytes(told);
        for (int at = body.from(); at < body.to(); ) {
            int end = body.endOfLine(at);
            if (afterBoundary(body, at, end, boundary) >= 0) {
                return false;
            }
            at = body.nextLine(end);
        }
        return true;
    }

    private static byte[] bytes(String boundary) {
        var trimmed = boundary.stripTrailing();
        return ("--" + Plain.cut(trimmed, LONGEST_BOUNDARY)).getBytes(UTF_8);
    }

    /** What stands between the lines with the boundary. */
    private List<Slice> stretches(Slice body, byte[] boundary) {
        var stretches = new ArrayList<Slice>();
        int partFrom = -1;
        int breakFrom = body.from();
        for (int at = body.from(); at < body.to(); ) {
            int end = body.endOfLine(at);
            int after = afterBoundary(body, at, end, boundary);
            if (after >= 0) {
                if (partFrom >= 0) {
                    // The break before the boundary belongs to the boundary.
                    stretches.add(body.between(partFrom, Math.max(partFrom, breakFrom)));
                    if (stretches.size() > budget.limits().parts()) {
                        return stretches;
                    }
                }
                if (isClosing(body, after, end)) {
                    remarkOnTheRest(body, body.nextLine(end));
                    return stretches;
                }
                partFrom = body.nextLine(end);
            }
            breakFrom = end;
            at = body.nextLine(end);
        }
        if (partFrom >= 0) {
            remarks.add(Code.NOT_ENDED);
            stretches.add(body.between(Math.min(partFrom, body.to()), body.to()));
        }
        return stretches;
    }

    /** Where the boundary ends in a line that begins with it and has nothing else; -1 for other lines. */
    private static int afterBoundary(Slice body, int at, int end, byte[] boundary) {
        if (end - at < boundary.length || body.bytes()[at] != '-') {
            return -1;
        }
        for (int i = 0; i < boundary.length; i++) {
            if (body.bytes()[at + i] != boundary[i]) {
                return -1;
            }
        }
        int after = at + boundary.length;
        int rest = isClosing(body, after, end) ? after + 2 : after;
        return body.between(rest, end).isBlank() ? after : -1;
    }

    private static boolean isClosing(Slice body, int after, int end) {
        return end - after >= 2 && body.bytes()[after] == '-' && body.bytes()[after + 1] == '-';
    }

    private void remarkOnTheRest(Slice body, int from) {
        if (!body.between(Math.min(from, body.to()), body.to()).isBlank()) {
            remarks.add(Code.TEXT_AFTER_PARTS);
        }
    }

    /** The first line that looks like a boundary: two hyphens, something, and a header of a part on the line after. */
    private static byte @Nullable [] guess(Slice body) {
        int last = Math.min(body.to(), body.from() + LOOKED_THROUGH);
        for (int at = body.from(); at < last; ) {
            int end = body.endOfLine(at);
            int length = end - at;
            if (length > 2 && length <= LONGEST_BOUNDARY && body.bytes()[at] == '-' && body.bytes()[at + 1] == '-') {
                int next = body.nextLine(end);
                var line = body.between(next, Math.min(body.endOfLine(next), next + LONGEST_BOUNDARY));
                if (HEADER.matcher(line.asLatin1()).matches()) {
                    return body.between(at, end).asLatin1().stripTrailing().getBytes(ISO_8859_1);
                }
            }
            at = body.nextLine(end);
        }
        return null;
    }
}
