package se.incidentkedjan.mailkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails that are well made are cut where Mime4j cuts them. */
class SplitterTest {

    // Where the two differ by intent: mails that are not as the standard says, and what Mime4j leaves alone.
    private static final Set<String> OTHERWISE = Set.of(
            "bytes-random",
            "empty",
            "empty-line",
            "header-bom-first",
            "header-empty-line-first",
            // Mime4j loses a line of these.
            "header-end-missing",
            "header-line-that-is-none",
            "header-none",
            "parts-broken-header-in-part",
            "header-mbox-line-first",
            "header-only",
            "lines-bare-cr",
            "lines-mixed",
            "parts-boundary-not-told",
            "parts-boundary-nowhere",
            "parts-boundary-wrong",
            "parts-none",
            "parts-one-boundary-in-two-levels",
            "parts-boundary-in-text");

    static List<String> names() {
        return Corpus.names().stream()
                .filter(Predicate.not(OTHERWISE::contains))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void leavesAreThoseOfMime4j(String name) throws MimeException, IOException {
        var mail = Corpus.bytes(name);
        var ours = new ArrayList<String>();
        leaves(new Splitter(new Budget(ReadingLimits.usual()), new Remarks()).mail(Slice.of(mail), 0), ours);

        assertThat(ours).isEqualTo(ofMime4j(mail));
    }

    private static void leaves(Entity entity, List<String> found) {
        entity.parts().forEach(part -> leaves(part, found));
        if (!entity.isMultipart()) {
            found.add(entity.body().asLatin1());
        }
    }

    private static List<String> ofMime4j(byte[] mail) throws MimeException, IOException {
        var config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMalformedHeaderStartsBody(true)
                .build();
        var stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(mail));
        var found = new ArrayList<String>();
        for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_BODY) {
                found.add(Slice.of(stream.getInputStream().readAllBytes()).asLatin1());
            }
        }
        return found;
    }
}
