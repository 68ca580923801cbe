package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/**
 * An address in a header, as it is written. Nothing tells that it is true.
 *
 * @param name what stands beside it, decoded; empty when nothing does
 * @param address in small letters; possibly without an @, when that is what stands there
 */
public record MailAddress(String name, String address) {

    // Mime4j decodes encoded words itself, and believes what they say of their charset.
    private static final String MASK = "\u0001";
    private static final int MOST = 500;

    static List<MailAddress> in(Fields fields, String header, Remarks remarks) {
        var found = new ArrayList<MailAddress>();
        for (var value : fields.all(header)) {
            found.addAll(in(value, remarks));
        }
        return found.stream().limit(MOST).toList();
    }

    private static List<MailAddress> in(String value, Remarks remarks) {
        var bytes = ContentUtil.encode(UTF_8, value.replace(MASK, "").replace("=?", MASK));
        try {
            return LenientAddressParser.DEFAULT
                    .parseAddressList(bytes, new ParserCursor(0, bytes.length()))
                    .flatten()
                    .stream()
                    .map(box -> new MailAddress(
                            readable(box.getName(), remarks),
                            readable(box.getAddress(), remarks).toLowerCase(Locale.ROOT)))
                    .filter(address ->
                            !address.address().isEmpty() || !address.name().isEmpty())
                    .toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static String readable(@Nullable String masked, Remarks remarks) {
        return masked == null ? "" : Plain.line(EncodedWords.decode(masked.replace(MASK, "=?"), remarks), remarks);
    }

    /** Whether it could be written to. */
    public boolean isWhole() {
        int at = address.lastIndexOf('@');
        return at > 0 && at < address.length() - 1 && address.indexOf(' ') < 0;
    }

    /** Never tells whose it is. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
