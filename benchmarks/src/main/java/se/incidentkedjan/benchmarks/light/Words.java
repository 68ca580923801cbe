package se.incidentkedjan.benchmarks.light;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Documents and events of about the size that the chain's have. */
final class Words {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private Words() {}

    static Document event(String type, int sequence, Instant now, String data) {
        return new Document("id", UUID.randomUUID().toString())
                .append("type", "se.incidentkedjan." + type + ".v1")
                .append("sequence", (long) sequence)
                .append("time", Date.from(now))
                .append("traceparent", TRACE)
                .append("data", data);
    }

    static Document document(String id, Instant now, Document state, List<Document> journal) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("pendingSince", Date.from(now))
                .append("state", state)
                .append("journal", journal);
    }

    /** Text of one length, the same every time. */
    static String filling(int length) {
        var sentence = "Det här är en rad som bara har en längd. ";
        return sentence.repeat(length / sentence.length() + 1).substring(0, length);
    }
}
