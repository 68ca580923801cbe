package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Random;

/** Mails that are too large or too strange to lie in a file. */
final class Hostile {

    private static final String HEAD = """
            From: asa.oberg@kommun.example
            To: incident@kommun.example
            Subject: Prov
            Date: Fri, 20 Nov 2026 16:45:30 +0100
            Message-ID: <prov@kommun.example>
            MIME-Version: 1.0
            """;

    private Hostile() {}

    static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(UTF_8);
    }

    /** A mail with these headers beside the usual ones, and this after them. */
    static byte[] mail(String headersAndBody) {
        return bytes(HEAD + headersAndBody);
    }

    /** A text and one attachment that has this many bytes when it is decoded. */
    static byte[] withAnAttachmentOf(int size) {
        var file = new byte[size];
        new Random(20_261_122).nextBytes(file);
        var mail = new ByteArrayOutputStream(size / 3 * 4 + size / 50 + 2_000);
        mail.writeBytes(mail("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Filmen från övervakningskameran.
                --b
                Content-Type: video/mp4; name=film.mp4
                Content-Disposition: attachment; filename=film.mp4
                Content-Transfer-Encoding: base64

                """));
        mail.writeBytes(Base64.getMimeEncoder().encode(file));
        mail.writeBytes(bytes("\n--b--\n"));
        return mail.toByteArray();
    }

    static byte[] ofParts(int parts) {
        return mail("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\ndel\n".repeat(parts) + "--b--\n");
    }

    static byte[] ofDepth(int depth) {
        var mail = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail(mail.append("\nInnerst\n").toString());
    }

    static byte[] ofMailsInMails(int depth) {
        return mail("Content-Type: message/rfc822\n\n".repeat(depth) + "Subject: Innerst\n\nText\n");
    }

    /** Each within the next, and each in base64, so that each has to be unpacked. */
    static byte[] ofPackedMailsInMails(int depth) {
        var inner = bytes("Subject: Innerst\n\n" + "text ".repeat(20_000));
        for (int i = 0; i < depth; i++) {
            var outer = new ByteArrayOutputStream();
            outer.writeBytes(bytes("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"));
            outer.writeBytes(Base64.getMimeEncoder().encode(inner));
            inner = outer.toByteArray();
        }
        return inner;
    }

    static byte[] sentOnAgainAndAgain(int times) {
        return mail("Content-Type: text/plain\n\n"
                + "Från: a@x.example\nSkickat: nu\nTill: b@x.example\nÄmne: VB: x\n\n".repeat(times));
    }
}
