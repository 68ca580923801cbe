package se.incidentkedjan.intake.form.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import se.incidentkedjan.intake.report.web.AnyText;

/** What someone could send in place of the form, as {@code application/x-www-form-urlencoded}. */
public final class HostileForm {

    private static final List<String> NAMES = List.of(
            "token",
            "category",
            "securityClassified",
            "answer",
            "description",
            "name",
            "email",
            "unit",
            "system",
            "noticedDate",
            "noticedTime",
            "noticedWhich",
            "seen",
            "lang",
            "fraga",
            "personalData.involved",
            "personalData.kinds",
            "personalData.subjects.count",
            "operations.activityLimitedHours",
            "nearMiss",
            "malicious",
            "p",
            "_method",
            "_csrf");

    private static final List<String> VALUES = List.of(
            "OTHER",
            "OUTAGE",
            "PHISHING",
            "MISDIRECTED",
            "YES",
            "NO",
            "UNKNOWN",
            "yes",
            "true",
            "",
            "en",
            "sv",
            "3",
            "-1",
            "1e9",
            "999999999",
            "4,5",
            "HEALTH",
            "BASIC_IDENTITY,CONTACT",
            "socialforvaltningen",
            "e-post",
            "2026-11-20",
            "2026-10-25",
            "20/11 2026",
            "02.30",
            "15.30",
            "25.00",
            "anstalld@kommun.example",
            "fel",
            "2026-10-25T00:30:00Z",
            "DELETE");

    private static final List<String> BROKEN = List.of(
            "%",
            "%z",
            "%zz",
            "%00",
            "%ff%fe",
            "%c0%80",
            "%ed%a0%80",
            "&&&",
            "=",
            "=&=",
            "%u00e5",
            "+",
            ";",
            "a[0].b=1",
            "%0d%0aX:1");

    private final Random random;
    private final AnyText text;

    public HostileForm(Random random) {
        this.random = random;
        this.text = new AnyText(random);
    }

    public String body() {
        var fields = fields();
        if (random.nextInt(4) == 0) {
            fields.add(BROKEN.get(random.nextInt(BROKEN.size())));
        }
        if (random.nextInt(60) == 0) {
            fields.addAll(Collections.nCopies(2_000, "personalData.kinds=HEALTH"));
        }
        Collections.shuffle(fields, random);
        return String.join("&", fields);
    }

    /** The same in an address, where what a client cannot write is left out. */
    public String query() {
        return String.join("&", fields());
    }

    private List<String> fields() {
        var fields = new ArrayList<String>();
        if (random.nextInt(4) > 0) {
            fields.add("category=OTHER");
            fields.add("token="
                    + UUID.nameUUIDFromBytes(Long.toString(random.nextLong()).getBytes(UTF_8)));
        }
        int more = random.nextInt(8);
        for (int i = 0; i < more; i++) {
            fields.add(name() + "=" + encoded(value()));
        }
        return fields;
    }

    private String name() {
        return random.nextInt(12) == 0 ? encoded(text.readable(10)) : NAMES.get(random.nextInt(NAMES.size()));
    }

    private String value() {
        return random.nextBoolean() ? VALUES.get(random.nextInt(VALUES.size())) : text.any(40);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
