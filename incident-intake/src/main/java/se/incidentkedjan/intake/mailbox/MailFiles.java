package se.incidentkedjan.intake.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.mailkit.reading.Attachment;
import se.incidentkedjan.mailkit.reading.Original;
import se.incidentkedjan.mailkit.reading.ReadMail;

/** Keeps what came with a mail: first the mails that it sends on, then what is attached, last what only adorns the text. */
final class MailFiles {

    private record Part(String name, String type, Supplier<InputStream> content) {}

    private final Attachments attachments;

    MailFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Keeps all of it for a new incident. Returns what was not kept, and why, a line each. */
    List<String> keepNew(IncidentId incident, ReadMail mail) {
        return keep(incident, mail, Set.of());
    }

    /** Keeps for an incident what it has not had already, so that once more adds nothing. */
    List<String> keepMore(IncidentId incident, ReadMail mail) {
        return parts(mail).isEmpty()
                ? List.of()
                : keep(
                        incident,
                        mail,
                        attachments.list(incident).stream()
                                .map(facts -> facts.sha256())
                                .collect(Collectors.toSet()));
    }

    private List<String> keep(IncidentId incident, ReadMail mail, Set<String> already) {
        var leftOut = new ArrayList<String>();
        var parts = parts(mail);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!already.isEmpty() && already.contains(sha256(part))) {
                continue;
            }
            var outcome = attachments.receive(
                    incident, part.name(), part.type(), part.content().get(), Source.MAIL);
            if (outcome instanceof Received.Refused refused) {
                if (refused.reason() == Received.Reason.TOO_MANY) {
                    // The others would get the same answer, and there may be a thousand.
                    leftOut.add("- %d filer: %s".formatted(parts.size() - i, refused.message()));
                    break;
                }
                leftOut.add("- %s: %s".formatted(MailWords.line(part.name(), 120), refused.message()));
            }
        }
        return leftOut;
    }

    private static List<Part> parts(ReadMail mail) {
        var parts = new ArrayList<Part>();
        int number = 0;
        for (var original : mail.originals()) {
            number++;
            parts.add(new Part(
                    name(original, number),
                    "message/rfc822",
                    () -> original.content().open()));
        }
        var own = MailWords.own(mail);
        if (MailWords.isTooLong(own)) {
            parts.add(new Part("hela-texten.txt", "text/plain", () -> new ByteArrayInputStream(own.getBytes(UTF_8))));
        }
        mail.attachments().stream()
                .sorted(Comparator.comparing(Attachment::isInline))
                .forEach(one -> parts.add(
                        new Part(one.name(), one.type(), () -> one.content().open())));
        return parts;
    }

    private static String name(Original original, int number) {
        var name = number == 1 ? "original" : "original-" + number;
        return name + (original.form() == Original.Form.MSG ? ".msg" : ".eml");
    }

    private static String sha256(Part part) {
        try (var content = new DigestInputStream(part.content().get(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
