package se.incidentkedjan.intake.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.InputStreamResource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.attachment.AttachmentId;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Opening;
import se.incidentkedjan.intake.attachment.Pictures;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.journal.TimeOrderedId;

@RunningIntake
@Import(AttachmentDownloadTest.Handing.class)
class AttachmentDownloadTest {

    /** Hands out whatever is asked for, to anyone. */
    @RestController
    static class Handing {

        private final Attachments attachments;

        Handing(Attachments attachments) {
            this.attachments = attachments;
        }

        @GetMapping("/anmal/prov/{incident}/{id}/{copy}")
        @Requires(Action.REPORT_FORM)
        ResponseEntity<InputStreamResource> hand(
                @PathVariable String incident, @PathVariable String id, @PathVariable boolean copy) {
            var whose = IncidentId.parse(incident);
            var which = AttachmentId.parse(id);
            return switch (copy ? attachments.openWithoutMetadata(whose, which) : attachments.open(whose, which)) {
                case Opening.Opened opened -> Download.of(opened);
                case Opening.Refused refused ->
                    ResponseEntity.status(409).header("x-code", refused.code()).build();
            };
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final IncidentId incident =
            new IncidentId(TimeOrderedId.at(Clock.systemUTC().instant()));

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void noBytesOfAFileCanBeShownByABrowser() throws Exception {
        var page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8);
        var id = keep("sida.html", page);

        var answer = get(id, false, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(page);
        assertThat(header(answer, "content-type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "content-disposition")).startsWith("attachment;");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "content-security-policy")).contains("sandbox", "default-src 'none'");
        assertThat(header(answer, "cache-control")).isEqualTo("no-store");
        assertThat(header(answer, "content-length")).isEqualTo(Integer.toString(page.length));
    }

    @Test
    void aPartOfAFileIsNotHandedOut() throws Exception {
        var page = "0123456789".getBytes(UTF_8);
        var id = keep("siffror.txt", page);

        var answer = get(id, false, "Range", "bytes=4-6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(page);
        assertThat(answer.headers().firstValue("accept-ranges")).isEmpty();
    }

    @Test
    void theNameCannotBeMistakenForAnythingElse() throws Exception {
        var id = keep("räk\"ning\r\nSet-Cookie: a=b;.pdf.exe", new byte[] {1});

        var answer = get(id, false);

        assertThat(header(answer, "content-disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''r%C3%A4k_ning%20Set-Cookie_%20a%3Db%3B.pdf.exe");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void aCopyWithoutMetadataIsHandedOutInTheSameWay() throws Exception {
        var plain = Pictures.png();
        var id = keep("bild.png", Pictures.after(plain, 33, Pictures.chunk("tEXt", "Author\0Anna Exempel")));

        var answer = get(id, true);

        assertThat(answer.body()).isEqualTo(plain);
        assertThat(header(answer, "content-type")).isEqualTo("application/octet-stream");
        var refused = get(keep("a.txt", new byte[] {'a'}), true);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(header(refused, "x-code")).isEqualTo("not-strippable");
    }

    @Test
    void aFileThatWasChangedInTheStoreBreaksOffBeforeItsEnd() {
        var content = new byte[600_000];
        new Random(1).nextBytes(content);
        var id = keep("a.bin", content);
        var chunks = mongo.getCollection("attachment-content.chunks");
        var last = chunks.find(Filters.and(Filters.eq("files_id", id.toString()), Filters.eq("n", 2)))
                .first();
        var data = last.get("data", Binary.class).getData();
        data[100] ^= 1;
        chunks.updateOne(new Document("_id", last.get("_id")), Updates.set("data", new Binary(data)));

        assertThatThrownBy(() -> get(id, false)).isInstanceOf(IOException.class);
    }

    private AttachmentId keep(String name, byte[] content) {
        return ((Received.Kept)
                        attachments.receive(incident, name, null, new ByteArrayInputStream(content), Source.SYSTEM))
                .facts()
                .attachment()
                .id();
    }

    private HttpResponse<byte[]> get(AttachmentId id, boolean copy, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/anmal/prov/" + incident + "/" + id + "/" + copy));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
