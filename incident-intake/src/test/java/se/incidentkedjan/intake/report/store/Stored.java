package se.incidentkedjan.intake.report.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bson.RawBsonDocument;

/** All that lies in a store, to be looked through. */
final class Stored {

    private Stored() {}

    /** Every document of every collection of every database. */
    static List<RawBsonDocument> documents(MongoClient client) {
        var all = new ArrayList<RawBsonDocument>();
        for (var name : client.listDatabaseNames()) {
            var database = client.getDatabase(name);
            for (var collection : database.listCollectionNames()) {
                database.getCollection(collection, RawBsonDocument.class).find().into(all);
            }
        }
        return all;
    }

    /** The same, byte by byte: each byte is a letter. */
    static List<String> everything(MongoClient client) {
        return documents(client).stream()
                .map(document -> {
                    var buffer = document.getByteBuffer();
                    var bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    return new String(bytes, ISO_8859_1);
                })
                .toList();
    }

    /** The words as they are, as they would be in Base64 wherever they begin, and as sums that could be guessed. */
    static List<String> tracesOf(String... texts) {
        var traces = new ArrayList<String>();
        for (var text : texts) {
            var bytes = text.getBytes(UTF_8);
            traces.add(new String(bytes, ISO_8859_1));
            traces.add(new String(text.toLowerCase(Locale.ROOT).getBytes(UTF_8), ISO_8859_1));
            traces.add(HexFormat.of().formatHex(bytes));
            traces.add(sha256(bytes));
            for (int shift = 0; shift < 3; shift++) {
                var shifted = new byte[bytes.length + shift];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                var base64 = Base64.getEncoder().encodeToString(shifted);
                traces.add(base64.substring(4, base64.length() - 4));
            }
        }
        return traces;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
