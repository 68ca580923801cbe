package se.incidentkedjan.localstack.mail;

import static se.incidentkedjan.localstack.mail.InboxHtml.escape;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.incidentkedjan.localstack.mail.SmsArchive.Sms;

/** The words and the markup of the pages of text messages. */
final class SmsHtml {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss").withZone(ZoneId.of("Europe/Stockholm"));

    private SmsHtml() {}

    static String numbers(Map<String, Integer> counts) {
        StringBuilder rows = new StringBuilder();
        counts.forEach((number, count) -> rows.append("<tr><td><a href=\"/sms?till=")
                .append(InboxHtml.query(number))
                .append("\">")
                .append(escape(number))
                .append("</a></td><td>")
                .append(count)
                .append("</td></tr>\n"));
        return rows.isEmpty() ? "" : """
                <h2>SMS</h2>
                <table>
                <thead><tr><th scope="col">Nummer</th><th scope="col">Antal SMS</th></tr></thead>
                <tbody>
                """ + rows + "</tbody>\n</table>";
    }

    static String messages(String number, List<Sms> messages) {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">Alla inkorgar</a></p>\n");
        if (messages.isEmpty()) {
            body.append("<p>Det finns inga SMS här ännu.</p>");
        }
        for (Sms one : messages) {
            body.append("<article>\n<h2>")
                    .append(escape(one.from()))
                    .append(", ")
                    .append(TIME.format(one.at()))
                    .append("</h2>\n<pre>")
                    .append(withLinks(one.text()))
                    .append("</pre>\n</article>\n");
        }
        return InboxHtml.frame("SMS till " + number, body.toString());
    }

    private static String withLinks(String text) {
        StringBuilder shown = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            shown.append(escape(text.substring(end, address.start())))
                    .append("<a href=\"")
                    .append(escape(address.group()))
                    .append("\">")
                    .append(escape(address.group()))
                    .append("</a>");
            end = address.end();
        }
        return shown.append(escape(text.substring(end))).toString();
    }

    /** For programs: the messages to a number, newest first. */
    static String json(List<Sms> messages) {
        StringBuilder json = new StringBuilder("[");
        for (Sms one : messages) {
            json.append(json.length() == 1 ? "" : ",")
                    .append("{\"id\":")
                    .append(quoted(one.id()))
                    .append(",\"at\":")
                    .append(quoted(one.at().toString()))
                    .append(",\"from\":")
                    .append(quoted(one.from()))
                    .append(",\"text\":")
                    .append(quoted(one.text()))
                    .append('}');
        }
        return json.append(']').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"' || one == '\\') {
                quoted.append('\\').append(one);
            } else if (one < ' ') {
                quoted.append("\\u%04x".formatted((int) one));
            } else {
                quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }
}
