package se.incidentkedjan.localstack.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The words and the markup of the inbox page. */
final class InboxHtml {
    private InboxHtml() {}

    static String mailboxes(Map<String, Integer> counts, Map<String, Integer> sms) {
        StringBuilder rows = new StringBuilder();
        counts.forEach((address, count) -> rows.append("<tr><td><a href=\"/brevlada?adress=")
                .append(query(address))
                .append("\">")
                .append(escape(address))
                .append("</a></td><td>")
                .append(count)
                .append("</td></tr>\n"));
        return frame("Inkorgar", """
                <p>Här syns all e-post och alla SMS som den lokala installationen har skickat. Ingenting lämnar den här datorn.</p>
                <table>
                <thead><tr><th scope="col">Adress</th><th scope="col">Antal brev</th></tr></thead>
                <tbody>
                """ + rows + "</tbody>\n</table>\n" + SmsHtml.numbers(sms));
    }

    static String mailbox(String address, List<Letter> letters, int page, boolean more) {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">Alla inkorgar</a></p>\n");
        if (letters.isEmpty()) {
            return frame(
                    address, body.append("<p>Det finns inga brev här ännu.</p>").toString());
        }
        body.append("""
                <table>
                <thead><tr><th scope="col">Ämne</th><th scope="col">Från</th><th scope="col">Skickat</th></tr></thead>
                <tbody>
                """);
        for (Letter letter : letters) {
            body.append("<tr><td><a href=\"/brev?adress=")
                    .append(query(address))
                    .append("&amp;nr=")
                    .append(letter.number())
                    .append("\">")
                    .append(escape(letter.subject()))
                    .append("</a></td><td>")
                    .append(escape(letter.from()))
                    .append("</td><td>")
                    .append(escape(letter.sent()))
                    .append("</td></tr>\n");
        }
        body.append("</tbody>\n</table>\n");
        if (page > 1) {
            body.append(pageLink(address, page - 1, "Nyare brev"));
        }
        if (more) {
            body.append(pageLink(address, page + 1, "Äldre brev"));
        }
        return frame(address, body.toString());
    }

    private static String pageLink(String address, int page, String words) {
        return "<p><a href=\"/brevlada?adress=" + query(address) + "&amp;sida=" + page + "\">" + words + "</a></p>\n";
    }

    static String letter(String address, Letter letter) {
        StringBuilder body = new StringBuilder("<p><a href=\"/brevlada?adress=")
                .append(query(address))
                .append("\">Tillbaka till ")
                .append(escape(address))
                .append("</a></p>\n<dl>\n");
        entry(body, "Från", letter.from());
        entry(body, "Till", letter.to());
        entry(body, "Skickat", letter.sent());
        if (!letter.attachments().isEmpty()) {
            entry(body, "Bilagor", letter.attachments());
        }
        body.append("</dl>\n");
        String text = letter.text();
        if (text != null) {
            body.append("<h2>Brevet som text</h2>\n<pre>")
                    .append(escape(text.strip()))
                    .append("</pre>\n");
        }
        String html = letter.html();
        if (html != null) {
            // An empty sandbox attribute: no script, no forms, no way out of the frame.
            body.append("<h2>Brevet som det visas i ett e-postprogram</h2>\n<iframe sandbox title=\"Brevets innehåll\"")
                    .append(" srcdoc=\"")
                    .append(escape(html))
                    .append("\"></iframe>\n");
        }
        body.append("<p><a href=\"/kalla?adress=")
                .append(query(address))
                .append("&amp;nr=")
                .append(letter.number())
                .append("\">Brevets källtext</a></p>");
        return frame(letter.subject(), body.toString());
    }

    static String missing() {
        return frame("Sidan finns inte", "<p>Gå till <a href=\"/\">alla inkorgar</a>.</p>");
    }

    private static void entry(StringBuilder body, String name, String value) {
        body.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escape(value))
                .append("</dd>\n");
    }

    static String frame(String title, String body) {
        return """
                <!doctype html>
                <html lang="sv">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Inkorgar</title>
                <style>
                body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem;
                       color: #1b1b1b; background: #fff; }
                a { color: #00458a; }
                a:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #767676;
                         overflow-wrap: anywhere; }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; padding: 1rem; }
                iframe { width: 100%%; height: 30rem; border: 1px solid #767676; }
                dt { font-weight: bold; }
                dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
                </style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(escape(title), body);
    }

    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
