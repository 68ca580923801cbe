package se.incidentkedjan.intake.report.web;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** Texts such as nobody writes, and some that people do: every sort of sign that a text can hold, and some it cannot. */
public final class AnyText {

    private static final List<String> USUAL = List.of(
            "å", "ä", "ö", "Å", "é", "ß", "€", "–", "”", "'", "\"", "<", ">", "&", "%", "+", "=", ";", "\\", "/", " ",
            "a", "Z", "9", "1", ".", "@", ":", "{", "}", "$", "#", "\n", "\r\n", "\t");

    /** Marks that turn, join, hide and combine, what is private, what is no character, and what looks like something else. */
    private static final List<String> ODD = List.of(
            "\u202e",
            "\u202d",
            "\u2066",
            "\u2069",
            "\u200f",
            "\u200e",
            "\u061c",
            "👩‍💻",
            "👨‍👩‍👧‍👦",
            "🏳️‍🌈",
            "🇸🇪",
            "👍🏽",
            "e\u0301",
            "a\u0308\u0323",
            "\u0301",
            "\u1e9b\u0323",
            "\ufb01",
            "ﷺ",
            "\u0130",
            "\u200b",
            "\u200c",
            "\u200d",
            "\u2060",
            "\u00ad",
            "\ufeff",
            "\u00a0",
            "\u3000",
            "\u2028",
            "\u2029",
            "\ue000",
            "\uf8ff",
            "\udbff\udc00",
            "\ufffe",
            "\uffff",
            "\ufdd0",
            "\ud83f\udffe",
            "\udbff\udfff",
            "\ufffd",
            "\udb40\udc41",
            "\ufe0f",
            "\ufff9",
            "テ",
            "한",
            "Ж",
            "ع",
            "१",
            "Ａ",
            "＠",
            "１",
            "ⅷ",
            "\ud835\udfd8",
            "ǆ",
            "ſ",
            "K");

    /** What no text can hold: control characters, and halves of what has two. */
    private static final List<String> UNREADABLE =
            List.of("\u0000", "\u0001", "\b", "\u000b", "\u001b", "\u007f", "\u0085", "\u009f", "\ud83d", "\udc69");

    private final Random random;

    public AnyText(Random random) {
        this.random = random;
    }

    /** Of at most so many signs, all of which can be read. */
    public String readable(int most) {
        return of(most, false);
    }

    /** Of at most so many signs; now and then with some that cannot be read. */
    public String any(int most) {
        return of(most, random.nextInt(3) == 0);
    }

    private String of(int most, boolean unreadable) {
        var text = new StringBuilder();
        int signs = random.nextInt(most + 1);
        for (int i = 0; i < signs; i++) {
            text.append(sign(unreadable));
        }
        return text.toString();
    }

    private String sign(boolean unreadable) {
        return switch (random.nextInt(unreadable ? 11 : 9)) {
            case 0, 1, 2, 3 -> USUAL.get(random.nextInt(USUAL.size()));
            case 4, 5, 6 -> ODD.get(random.nextInt(ODD.size()));
            case 7, 8 -> Character.toString(point(one -> !Character.isISOControl(one)));
            default -> UNREADABLE.get(random.nextInt(UNREADABLE.size()));
        };
    }

    private int point(IntPredicate wanted) {
        while (true) {
            int point = random.nextInt(Character.MAX_CODE_POINT + 1);
            if (Character.getType(point) != Character.SURROGATE && wanted.test(point)) {
                return point;
            }
        }
    }

    /** Whether a text can be received: as the API tells, control characters and broken characters cannot. */
    public static boolean isReadable(String text, boolean lines) {
        return text.codePoints()
                .allMatch(point -> lines && "\n\r\t".indexOf(point) >= 0
                        || !Character.isISOControl(point) && (point < 0xd800 || point > 0xdfff));
    }
}
