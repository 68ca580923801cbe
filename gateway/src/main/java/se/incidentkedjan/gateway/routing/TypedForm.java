package se.incidentkedjan.gateway.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * A form as it was sent, so that nothing typed is lost when the service behind it does not answer.
 *
 * @param inputs all fields in their order, to be sent again unchanged
 * @param hasFiles whether files were sent with it, which must be chosen again
 */
record TypedForm(List<Input> inputs, boolean hasFiles) {

    /** Nothing was typed. */
    static final TypedForm NOTHING = new TypedForm(List.of(), false);

    /** A value that no person typed: a code, a number of a form or a choice. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]*|[0-9a-fA-F-]{36}|true|false|on");

    /**
     * One field.
     *
     * @param name the form parameter
     * @param value what was typed or chosen
     */
    record Input(String name, String value) {}

    static TypedForm of(byte[] body) {
        List<Input> inputs = new ArrayList<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                inputs.add(new Input(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            }
        }
        return new TypedForm(List.copyOf(inputs), false);
    }

    /** {@return what a person typed in words, in order} */
    List<String> words() {
        return inputs.stream()
                .map(Input::value)
                .filter(value -> !value.isBlank() && !CODE.matcher(value).matches())
                .toList();
    }

    private static String decoded(String raw) {
        try {
            return UriUtils.decode(raw.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }
}
