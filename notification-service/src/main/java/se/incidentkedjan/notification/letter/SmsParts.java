package se.incidentkedjan.notification.letter;

import java.util.List;

/**
 * How a text travels as text messages (3GPP TS 23.038): in seven bits a letter as long as it keeps to the alphabet of phones,
 * else in sixteen.
 *
 * @param parts how many messages it takes
 * @param outside what in it is outside the alphabet of phones, each once; none when it fits
 */
public record SmsParts(int parts, List<String> outside) {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each takes the room of two. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final int SEVEN_BITS = 160;
    private static final int SEVEN_BITS_OF_MANY = 153;
    private static final int SIXTEEN_BITS = 70;
    private static final int SIXTEEN_BITS_OF_MANY = 67;

    /** Keeps its own copy of the list. */
    public SmsParts {
        outside = List.copyOf(outside);
    }

    /** How a text travels. */
    public static SmsParts of(String text) {
        var outside = text.codePoints()
                .filter(point -> ALPHABET.indexOf(point) < 0 && EXTENSION.indexOf(point) < 0)
                .mapToObj(Character::toString)
                .distinct()
                .toList();
        if (!outside.isEmpty()) {
            return new SmsParts(parts(text.length(), SIXTEEN_BITS, SIXTEEN_BITS_OF_MANY), outside);
        }
        var room = text.chars()
                .map(letter -> EXTENSION.indexOf(letter) < 0 ? 1 : 2)
                .sum();
        return new SmsParts(parts(room, SEVEN_BITS, SEVEN_BITS_OF_MANY), outside);
    }

    /** In Swedish, for those who write templates. */
    public String told() {
        var length = parts == 1 ? "ett sms" : "ett sms i " + parts + " delar";
        return outside.isEmpty()
                ? length
                : length + ", eftersom dessa tecken tar dubbel plats: " + String.join(" ", outside);
    }

    private static int parts(int room, int alone, int ofMany) {
        return room <= alone ? 1 : (room + ofMany - 1) / ofMany;
    }
}
