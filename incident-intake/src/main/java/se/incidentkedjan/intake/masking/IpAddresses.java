package se.incidentkedjan.intake.masking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses on the internet: four numbers up to 255, or groups of hexadecimal digits between colons. */
final class IpAddresses implements Finder {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 =
            Pattern.compile("(?<![\\d.])" + OCTET + "(?:(?:\\[\\.\\]|\\.)" + OCTET + "){3}(?![\\d]|\\.\\d)");
    private static final Pattern V6 = Pattern.compile(
            "(?<![\\p{L}\\d:])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){1,6}:(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?)(?![\\p{L}\\d:])");

    @Override
    public List<Found> in(String text) {
        return Stream.of(V4, V6)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> new Found(PatternKind.IP_ADDRESS, found.start(), found.end()))
                .toList();
    }
}
