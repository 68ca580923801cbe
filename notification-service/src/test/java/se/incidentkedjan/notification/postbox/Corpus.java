package se.incidentkedjan.notification.postbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Mails as they come from people, relays and programs, in the forms that the common ones use. All of them made up. */
final class Corpus {

    /**
     * A mail and what it means.
     *
     * @param means {@code HAVE}, {@code DECLINE}, {@code UNCLEAR}, {@code AUTOMATIC}, {@code NOT_OURS}, {@code DELAYED} or
     *     {@code BOUNCE} with its status
     */
    record Sample(String name, byte[] mail, String means) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final String ours;
    private final List<Sample> samples = new ArrayList<>();

    private Corpus(String ours) {
        this.ours = "<" + ours + "@kommun.example>";
    }

    /** All of them, about the message with this id before the @. */
    static List<Sample> about(String ours) {
        var corpus = new Corpus(ours);
        corpus.yes();
        corpus.no();
        corpus.neither();
        corpus.quoting();
        corpus.inOtherForms();
        corpus.programs();
        corpus.standardReports();
        corpus.relaysInTheirOwnWords();
        corpus.others();
        return corpus.samples;
    }

    /** An answer as a mail program writes it. */
    static String answer(String ours, String from, String words) {
        return """
                Return-Path: <%2$s>
                From: Dataskyddsombudet <%2$s>
                To: kvittens@kommun.example
                Subject: =?UTF-8?Q?Sv:_Ny_incident_2026-000123=3A_m=C3=A5ttlig?=
                Message-ID: <answer.1@kommun.example>
                In-Reply-To: %1$s
                References: <incident.0@kommun.example> %1$s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %3$s
                """.formatted(ours, from, words);
    }

    private void add(String name, String means, String mail) {
        samples.add(new Sample(name, bytes(mail), means));
    }

    static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(UTF_8);
    }

    private void words(String means, String words) {
        add("answer: " + words.lines().findFirst().orElse(""), means, answer(ours, "dpo@kommun.example", words));
    }

    private void yes() {
        words("HAVE", "Ja");
        words("HAVE", "ja.");
        words("HAVE", "JA!!");
        words("HAVE", "Ja, jag har det.\n\nMvh\nDataskyddsombudet\nDet här brevet är inte hemligt.");
        words("HAVE", "Hej!\n\nJag tar det.");
        words("HAVE", "Hej, jag har det nu");
        words("HAVE", "Ok, jag tar hand om det");
        words("HAVE", "Ja tack\nRinger dig strax.");
        words("HAVE", "Kvitteras");
        words("HAVE", "Yes, I have it\n\nBest regards");
        words("HAVE", "Got it, thanks!\n\nSent from my phone");
        words("HAVE", "I’ll take it");
        words("HAVE", "👍");
    }

    private void no() {
        words("DECLINE", "Nej");
        words("DECLINE", "Nej, jag kan inte.");
        words("DECLINE", "Hej! Tyvärr, jag kan inte idag.\n/D");
        words("DECLINE", "Kan inte ta det");
        words("DECLINE", "Nej. Jag är sjuk.");
        words("DECLINE", "Sorry, I can't take it");
        words("DECLINE", "No, ask someone else");
    }

    private void neither() {
        words("UNCLEAR", "Ja?");
        words("UNCLEAR", "Ja och nej");
        words("UNCLEAR", "Ja, men inte förrän på måndag");
        words("UNCLEAR", "Ja\n\nfast jag kan inte.");
        words("UNCLEAR", "Ja. Det vill säga: nej.");
        words("UNCLEAR", "Nej, vänta, ja");
        words("UNCLEAR", "Jag har det inte gott");
        words("UNCLEAR", "Jag tar det imorgon");
        words("UNCLEAR", "Vem har det?");
        words("UNCLEAR", "Ok");
        words("UNCLEAR", "Hej");
        words("UNCLEAR", "Hej nej\n\nJa");
        words("UNCLEAR", "Hej inte\n\nJa");
        words("UNCLEAR", "Tack för informationen, vi ses på mötet.");
        words("UNCLEAR", "Ja om ingen annan kan");
        words("UNCLEAR", "No, I have it");
        words("UNCLEAR", "");
        words("UNCLEAR", "> Ja");
    }

    private void quoting() {
        words("DECLINE", """
                Nej

                Den fre 20 nov. 2026 kl 16:45 skrev Incidentkedjan <incident@kommun.example>:
                > Har du det? Svara ja.
                Ja""");
        words("HAVE", """
                Ja
                ________________________________
                Från: Incidentkedjan <incident@kommun.example>
                Skickat: den 20 november 2026 16:45
                Till: Dataskyddsombudet
                Ämne: Ny incident

                Nej, inte än.""");
        words("HAVE", """
                I have it

                -----Original Message-----
                From: Incidentkedjan
                Not yet.""");
        words("UNCLEAR", """
                On Fri, 20 Nov 2026 at 16:45, Incidentkedjan <incident@kommun.example>
                wrote:
                > Ja""");
        words("UNCLEAR", """
                Från: Incidentkedjan
                Ja""");
    }

    private String headers(String type) {
        return """
                From: dpo@kommun.example
                To: kvittens@kommun.example
                Subject: SV: Ny incident
                In-Reply-To: %s
                MIME-Version: 1.0
                Content-Type: %s
                """.formatted(ours, type);
    }

    private void inOtherForms() {
        add("outlook: HTML only", "HAVE", headers("text/html; charset=utf-8") + """

                        <html><head><style>p { color: red }</style></head><body><p class="MsoNormal">Ja, jag har det.<o:p></o:p></p>
                        <div id="divRplyFwdMsg"><b>Från:</b> Incidentkedjan</div><p>Nej</p></body></html>
                        """);
        add("gmail: HTML with what is quoted", "DECLINE", headers("text/html; charset=utf-8") + """

                        <div dir="ltr">Nej, jag kan inte</div><br><div class="gmail_quote gmail_quote_container">
                        <div dir="ltr" class="gmail_attr">Den fre 20 nov. skrev Incidentkedjan:<br></div>
                        <blockquote>Ja</blockquote></div>
                        """);
        add("both forms, text in quoted-printable", "HAVE", headers("multipart/alternative; boundary=\"b1\"") + """

                        --b1
                        Content-Type: text/plain; charset="iso-8859-1"
                        Content-Transfer-Encoding: quoted-printable

                        Ja, jag tar det. Ringer f=F6rst.
                        --b1
                        Content-Type: text/html; charset="iso-8859-1"

                        <p>Nej</p>
                        --b1--
                        """);
        add(
                "base64 in an unknown charset",
                "HAVE",
                headers("text/plain; charset=x-rymden") + "Content-Transfer-Encoding: base64\n\n"
                        + Base64.getEncoder().encodeToString("Ja\n".getBytes(UTF_8)) + "\n");
        samples.add(new Sample(
                "latin 1 that says so",
                ("From: dpo@kommun.example\r\nIn-Reply-To: " + ours
                                + "\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nJag är på det\r\n")
                        .getBytes(ISO_8859_1),
                "HAVE"));
        add(
                "the id in capitals, only among the references",
                "HAVE",
                "From: dpo@kommun.example\nReferences: <x@y.example>\n " + ours.toUpperCase(java.util.Locale.ROOT)
                        + "\n <annat@kommun.example>\n\nJa\n");
        add("base64 that is none", "UNCLEAR", headers("text/plain") + "Content-Transfer-Encoding: base64\n\n%%%%\n");
        add(
                "encrypted",
                "UNCLEAR",
                headers("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m")
                        + "Content-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CAMIACAQAxggHX\n");
    }

    private void program(String name, String header) {
        add(name, "AUTOMATIC", answer(ours, "dpo@kommun.example", "Ja").replaceFirst("To: ", header + "\nTo: "));
    }

    private void subject(String subject) {
        add(
                "subject: " + subject,
                "AUTOMATIC",
                answer(ours, "dpo@kommun.example", "Ja").replaceFirst("Subject: .*", "Subject: " + subject));
    }

    private void programs() {
        program("RFC 3834", "Auto-Submitted: auto-replied");
        program("RFC 3834 with a comment", "Auto-Submitted: auto-replied (vacation)");
        program("one of our own", "Auto-Submitted: auto-generated");
        program("exchange out of office", "X-Auto-Response-Suppress: All");
        program("exchange inbox rule", "X-MS-Exchange-Inbox-Rules-Loop: dpo@kommun.example");
        program("bulk", "Precedence: bulk");
        program("auto_reply", "Precedence: auto_reply");
        program("an older program", "X-Autoreply: yes");
        program("another older program", "X-Autorespond: semester");
        program("a list", "List-Id: <alla.kommun.example>");
        subject("Autosvar: Ny incident");
        subject("Automatiskt svar: Ny incident");
        subject("=?UTF-8?Q?Fr=C3=A5nvarande=3A_Ny_incident?=");
        subject("Automatic reply: Ny incident");
        subject("Out of Office: Ny incident");
        subject("Läst: Ny incident");
        subject("Read: Ny incident");
        subject("Accepterat: Ny incident");
        add(
                "no sender in the envelope",
                "AUTOMATIC",
                answer(ours, "dpo@kommun.example", "Ja").replaceFirst("Return-Path: .*", "Return-Path: <>"));
        add("no-reply", "AUTOMATIC", answer(ours, "no-reply@kommun.example", "Ja"));
        add(
                "a receipt of reading",
                "AUTOMATIC",
                headers("multipart/report; report-type=disposition-notification; boundary=b") + """

                        --b

                        Ja, jag har det.
                        --b
                        Content-Type: message/disposition-notification

                        Disposition: manual-action/MDN-sent-manually; displayed
                        --b--
                        """);
        add(
                "a calendar answers",
                "AUTOMATIC",
                headers("multipart/alternative; boundary=b")
                        + "\n--b\n\nJa\n--b\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n--b--\n");
    }

    private String report(String from, String fields, String copy) {
        return """
                Return-Path: <>
                From: %s
                To: studs@kommun.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.kommun.example. Ja.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.kommun.example

                Final-Recipient: rfc822; dpo@kommun.example
                %s
                --r
                %s
                --r--
                """.formatted(from, fields, copy);
    }

    private String copy(String type) {
        return "Content-Type: " + type + "\n\nFrom: incident@kommun.example\nMessage-ID: " + ours
                + "\nAuto-Submitted: auto-generated\n\nSvara ja.";
    }

    private void standardReports() {
        var daemon = "MAILER-DAEMON@mx.kommun.example";
        var failed = "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown";
        add("postfix, with the whole mail", "BOUNCE 5.1.1", report(daemon, failed, copy("message/rfc822")));
        add("postfix, with the headers", "BOUNCE 5.1.1", report(daemon, failed, copy("text/rfc822-headers")));
        add(
                "headers in the standard's own type",
                "BOUNCE 5.1.1",
                report(daemon, failed, copy("message/rfc822-headers")));
        add("postfix, late", "DELAYED", report(daemon, "Action: delayed\nStatus: 4.4.1", copy("text/rfc822-headers")));
        add(
                "given up after days",
                "BOUNCE 4.4.7",
                report(daemon, "Action: failed\nStatus: 4.4.7", copy("message/rfc822")));
        add("delivered", "AUTOMATIC", report(daemon, "Action: delivered\nStatus: 2.0.0", copy("message/rfc822")));
        add("relayed", "AUTOMATIC", report(daemon, "Action: relayed (to list)\nStatus: 2.0.0", copy("message/rfc822")));
        add(
                "one of two recipients",
                "BOUNCE 5.2.2",
                report(
                        daemon,
                        "Action: delayed\nStatus: 4.0.0\n\nFinal-Recipient: rfc822; x@kommun.example\nAction: Failed\nStatus: 5.2.2 (full)",
                        copy("message/rfc822")));
        add("without a status", "BOUNCE", report(daemon, "Action: failed", copy("message/rfc822")));
        add(
                "exchange, with nothing but its own headers",
                "BOUNCE 5.1.10",
                report(
                                "postmaster@kommun.example",
                                "Action: failed\nStatus: 5.1.10",
                                "Content-Type: text/html\n\n<p>Hittades inte</p>")
                        .replaceFirst("To: ", "In-Reply-To: " + ours + "\nTo: "));
        add(
                "of a mail that is not ours",
                "NOT_OURS",
                report(daemon, failed, "Content-Type: message/rfc822\n\nMessage-ID: <annat@kommun.example>\n\nHej"));
        add("cut off in the middle of the copy", "BOUNCE 5.1.1", cut(report(daemon, failed, copy("message/rfc822"))));
    }

    private static String cut(String mail) {
        return mail.substring(0, mail.indexOf("Svara ja."));
    }

    private String plainly(String from, String subject, String words) {
        return """
                Return-Path: <>
                From: %s
                To: studs@kommun.example
                Subject: %s
                Content-Type: text/plain; charset=utf-8

                %s

                Return-Path: <studs@kommun.example>
                Message-ID: %s
                From: Incidentkedjan <incident@kommun.example>

                Svara ja. Koden 5.9.9 betyder inget.
                """.formatted(from, subject, words, ours);
    }

    private void relaysInTheirOwnWords() {
        add(
                "qmail",
                "BOUNCE 5.1.1",
                plainly(
                        "MAILER-DAEMON@mx.kommun.example",
                        "failure notice",
                        "Hi. I'm afraid I wasn't able to deliver it.\n<dpo@kommun.example>:\nno mailbox here by that name. (#5.1.1)"));
        add(
                "exim",
                "BOUNCE",
                plainly(
                                "Mail Delivery System <Mailer-Daemon@mx.kommun.example>",
                                "Mail delivery failed: returning message to sender",
                                "  dpo@kommun.example\n    host mx.kommun.example: 550 Unrouteable address")
                        .replaceFirst("To: ", "X-Failed-Recipients: dpo@kommun.example\nTo: "));
        add(
                "exim, late",
                "DELAYED",
                plainly(
                        "Mailer-Daemon@mx.kommun.example",
                        "Warning: message 1a delayed 24 hours",
                        "No action is required: it will be retried."));
        add(
                "an old exchange in Swedish",
                "BOUNCE",
                plainly(
                        "postmaster@kommun.example",
                        "Ej levererat: Ny incident",
                        "Meddelandet kunde inte levereras: mottagaren finns inte."));
        add(
                "another in Swedish, late",
                "DELAYED",
                plainly(
                        "postmaster@kommun.example",
                        "Leveransen är försenad",
                        "Servern fortsätter att försöka. Du behöver inte skicka det igen."));
        add(
                "without a sender",
                "BOUNCE 5.7.1",
                plainly("", "Undeliverable: Ny incident", "550 5.7.1 rejected by policy"));
        add(
                "a postmaster on holiday",
                "AUTOMATIC",
                answer(ours, "postmaster@kommun.example", "Ja")
                        .replaceFirst("Subject: .*", "Auto-Submitted: auto-replied\nSubject: Semester"));
        add(
                "a daemon about nothing of ours",
                "NOT_OURS",
                plainly("MAILER-DAEMON@mx.kommun.example", "failure notice", "550 5.1.1 no")
                        .replace(ours, "<annat@kommun.example>"));
    }

    private void others() {
        add("a mail out of the blue", "NOT_OURS", "From: chef@kommun.example\nSubject: Hej\n\nJa\n");
        add(
                "an id without its proof",
                "NOT_OURS",
                answer(ours.substring(0, 40) + "@kommun.example>", "a@kommun.example", "Ja"));
        add(
                "an id with another proof",
                "NOT_OURS",
                answer(ours.replaceFirst("[0-9a-f]{24}@", "0".repeat(24) + "@"), "a@kommun.example", "Ja"));
        add("from nobody", "NOT_OURS", "In-Reply-To: " + ours + "\n\nJa\n");
        add("from two", "NOT_OURS", "From: a@kommun.example, b@kommun.example\nIn-Reply-To: " + ours + "\n\nJa\n");
        add(
                "from two headers",
                "NOT_OURS",
                "From: a@kommun.example\nFrom: b@kommun.example\nIn-Reply-To: " + ours + "\n\nJa\n");
        add("nothing", "NOT_OURS", "");
    }
}
