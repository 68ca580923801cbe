package se.incidentkedjan.intake.form.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.web.LeftOut;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.sealing.KeyMissing;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.kit.sealing.SealBroken;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.kit.sealing.Vault;

/**
 * Carries to the receipt which files did not come with a report, in its address: they are kept nowhere. Names of files
 * tell of people, so they are sealed under the data key of the incident, and no log can tell them.
 */
@Component
final class LeftOutFiles {

    /** Their name in the address of a receipt. */
    static final String NAME = "ejmed";

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutFiles.class);
    private static final String FIELD = "files left out";
    private static final String NOT_SAID = "-";

    /** Of the names, in UTF-8: addresses must not be long. */
    private static final int MOST_BYTES = 1_200;

    /**
     * The files that did not come along.
     *
     * @param files those that are named
     * @param more how many there are besides
     */
    record Told(List<LeftOut> files, int more) {

        Told {
            files = List.copyOf(files);
        }
    }

    private final Vault vault;

    LeftOutFiles(Vault vault) {
        this.vault = vault;
    }

    /**
     * How they stand in the address of the receipt; empty when all came along.
     *
     * @param unnamed how many there are besides
     */
    String inAddress(IncidentId incident, List<LeftOut> files, int unnamed) {
        return files.isEmpty() ? "" : "&" + NAME + "=" + URLEncoder.encode(sealed(incident, files, unnamed), UTF_8);
    }

    private String sealed(IncidentId incident, List<LeftOut> files, int unnamed) {
        try (var envelope = vault.resume(incident).orElse(null)) {
            return envelope == null
                    ? NOT_SAID
                    : envelope.seal(FIELD, lines(files, unnamed)).text();
        } catch (RuntimeException e) {
            // The report is durable, and its receipt must be shown.
            LOG.warn("It cannot be told by name which files did not come along: {}", Outage.reason(e));
            return NOT_SAID;
        }
    }

    /** A safe name has no line breaks, and a code has no spaces. */
    private static String lines(List<LeftOut> files, int unnamed) {
        var lines = new ArrayList<String>();
        int bytes = 0;
        for (var file : files) {
            var line = file.code() + " " + file.name();
            bytes += line.getBytes(UTF_8).length + 1;
            if (bytes > MOST_BYTES) {
                break;
            }
            lines.add(line);
        }
        lines.addFirst(Integer.toString(files.size() - lines.size() + unnamed));
        return String.join("\n", lines);
    }

    /**
     * What an address tells of them; null when it tells nothing, since all came along. When it cannot be read any more, only
     * that there are some is known: none is named, and none is counted.
     */
    @Nullable
    Told told(IncidentId incident, @Nullable String inAddress) {
        if (inAddress == null) {
            return null;
        }
        return opened(incident, inAddress).orElse(new Told(List.of(), 0));
    }

    private Optional<Told> opened(IncidentId incident, String inAddress) {
        if (inAddress.equals(NOT_SAID)) {
            return Optional.empty();
        }
        try {
            return vault.open(incident, FIELD, new Sealed(inAddress)) instanceof Opened.Words(String text)
                    ? Optional.of(read(text))
                    : Optional.empty();
        } catch (SealBroken | KeyMissing e) {
            return Optional.empty();
        }
    }

    private static Told read(String text) {
        var lines = text.split("\n", -1);
        var files = new ArrayList<LeftOut>();
        for (int i = 1; i < lines.length; i++) {
            int space = lines[i].indexOf(' ');
            files.add(new LeftOut(lines[i].substring(space + 1), lines[i].substring(0, space)));
        }
        return new Told(files, Integer.parseInt(lines[0]));
    }
}
