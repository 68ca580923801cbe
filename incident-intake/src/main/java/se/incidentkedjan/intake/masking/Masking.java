package se.incidentkedjan.intake.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Masks what points out a person by its form. An identity number that is mistyped is masked as well, since it still points
 * out someone; so is a date that happens to look like one.
 */
public final class Masking {

    private static final Map<PatternKind, Finder> FINDERS = new EnumMap<>(Map.of(
            PatternKind.IDENTITY_NUMBER, new IdentityNumbers(),
            PatternKind.EMAIL, new MailAddresses(),
            PatternKind.PHONE, new PhoneNumbers(),
            PatternKind.ACCOUNT_NUMBER, new AccountNumbers(),
            PatternKind.CAR_PLATE, Patterns.carPlates(),
            PatternKind.STREET_ADDRESS, Patterns.streetAddresses(),
            PatternKind.IP_ADDRESS, new IpAddresses(),
            PatternKind.RECORD_NUMBER, Patterns.recordNumbers()));

    // Where two find the same, the one whose form says most has it.
    private static final List<PatternKind> ORDER = List.of(
            PatternKind.EMAIL,
            PatternKind.IDENTITY_NUMBER,
            PatternKind.IP_ADDRESS,
            PatternKind.RECORD_NUMBER,
            PatternKind.ACCOUNT_NUMBER,
            PatternKind.STREET_ADDRESS,
            PatternKind.PHONE,
            PatternKind.CAR_PLATE);

    // What has been found is hidden from those who look after; no text has this character.
    private static final String NOTHING = "\uFFFF";

    private Masking() {}

    /** Masks everything of these kinds. */
    public static Masked mask(String text) {
        return mask(text, Set.of());
    }

    /**
     * Masks.
     *
     * @param kept kinds that are left, because whoever acts needs them
     */
    public static Masked mask(String text, Set<PatternKind> kept) {
        var taken = new ArrayList<Found>();
        var left = new StringBuilder(text);
        for (var kind : ORDER) {
            for (var found : finder(kind).in(left.toString())) {
                taken.add(found);
                left.replace(found.start(), found.end(), NOTHING.repeat(found.end() - found.start()));
            }
        }
        taken.removeIf(found -> kept.contains(found.kind()));
        taken.sort(Comparator.comparingInt(Found::start));
        return Masked.of(text, taken);
    }

    private static Finder finder(PatternKind kind) {
        return Objects.requireNonNull(FINDERS.get(kind));
    }
}
