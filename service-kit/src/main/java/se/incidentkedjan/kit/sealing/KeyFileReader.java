package se.incidentkedjan.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/** Reads a key file and finds all that is wrong with it. Its problems tell names and lines, never what a key is. */
final class KeyFileReader {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "changeme|change-me|placeholder|example|exempel|bytut|byt-ut|todo|secret|hemlig|<.*>|\\$\\{.*");
    private static final String KEY = "key.";
    private static final String MAKE_ONE = "Gör en nyckel med: openssl rand -base64 32";
    /** Thirty-two random bytes with fewer different ones than this are not seen in the life of the universe. */
    private static final int FEWEST_DIFFERENT = 12;

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, HeldKey> keys = new LinkedHashMap<>();
    private @Nullable HeldKey index;
    private @Nullable String active;
    private int activeLine = 1;

    KeyFileReader(Path file) {
        this.file = file;
    }

    KeyFile read(boolean ownerOnly) {
        var lines = lines(ownerOnly);
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(number, line);
            }
        }
        var chosen = active;
        var secret = index;
        if (chosen == null) {
            problem(1, "Raden «active = ID» saknas. Den säger vilken av nycklarna som används.");
        } else if (!keys.containsKey(chosen)) {
            problem(
                    activeLine,
                    "Den aktiva nyckeln «" + chosen + "» finns inte i filen. Lägg till raden key." + chosen
                            + ", eller välj en som finns.");
        }
        if (secret == null) {
            problem(1, "Raden «index = NYCKEL» saknas. Den görs en gång och ändras aldrig. " + MAKE_ONE);
        }
        if (!problems.isEmpty() || chosen == null || secret == null) {
            throw new InvalidConfiguration(problems);
        }
        return new KeyFile(chosen, secret, keys);
    }

    private List<String> lines(boolean ownerOnly) {
        try {
            if (ownerOnly && othersMayUseIt()) {
                problem(
                        1,
                        "Andra än filens ägare får läsa eller ändra den. Kör: chmod 600 " + file.getFileName()
                                + ". Sätter containermiljön rättigheterna på en monterad hemlighet:"
                                + " incidentkedjan.sealing.owner-only=false");
            }
            return Files.readAllLines(file, UTF_8);
        } catch (NoSuchFileException e) {
            problem(
                    1,
                    "Nyckelfilen finns inte. Ange var den ligger med incidentkedjan.sealing.key-file. Är den"
                            + " borttappad: återställ den, för utan den går inga ord att läsa.");
        } catch (IOException e) {
            problem(1, "Nyckelfilen går inte att läsa. Ge tjänstens konto läsrätt till den.");
        }
        throw new InvalidConfiguration(problems);
    }

    private boolean othersMayUseIt() throws IOException {
        try {
            return !OWNERS.containsAll(Files.getPosixFilePermissions(file));
        } catch (UnsupportedOperationException e) {
            // A file system without owners has nothing to look at.
            return false;
        }
    }

    private void line(int number, String line) {
        int equals = line.indexOf('=');
        var name = equals < 0 ? line : line.substring(0, equals).strip();
        var value = equals < 0 ? "" : line.substring(equals + 1).strip();
        if (equals < 0 || !(name.equals("active") || name.equals("index") || name.startsWith(KEY))) {
            problem(number, "Raden går inte att läsa. Den ska börja med «active =», «index =» eller «key.ID =».");
        } else if (name.equals("active")) {
            active(number, value);
        } else if (name.equals("index")) {
            index(number, value);
        } else {
            key(number, name.substring(KEY.length()), value);
        }
    }

    private void active(int number, String value) {
        if (active != null) {
            problem(number, "Raden «active» finns två gånger. Behåll en.");
        }
        active = value;
        activeLine = number;
    }

    private void index(int number, String value) {
        if (index != null) {
            problem(number, "Raden «index» finns två gånger. Behåll den första, om den inte är ny.");
            return;
        }
        index = decoded(number, value);
    }

    private void key(int number, String id, String value) {
        if (!ID.matcher(id).matches()) {
            problem(
                    number,
                    "Nyckelns id ska vara 1 till 40 tecken: små bokstäver a-z, siffror, punkt och bindestreck.");
            return;
        }
        if (keys.containsKey(id)) {
            problem(number, "Nyckeln «" + id + "» finns två gånger. Ge den nya ett eget id.");
            return;
        }
        var key = decoded(number, value);
        if (key != null) {
            keys.put(id, key);
        }
    }

    private @Nullable HeldKey decoded(int number, String value) {
        byte[] bytes;
        if (PLACEHOLDER.matcher(value.toLowerCase(Locale.ROOT)).find() && value.length() != 44) {
            problem(number, "Här står en platshållare i stället för en nyckel. " + MAKE_ONE);
            return null;
        }
        try {
            bytes = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            problem(number, "Nyckeln är inte skriven som Base64. " + MAKE_ONE);
            return null;
        }
        if (bytes.length != HeldKey.BYTES) {
            problem(
                    number,
                    "Nyckeln är %d byte lång och ska vara %d. %s".formatted(bytes.length, HeldKey.BYTES, MAKE_ONE));
            return null;
        }
        if (isGuessable(bytes)) {
            problem(number, "Nyckeln är inte slumpad, så den går att gissa. " + MAKE_ONE);
            return null;
        }
        if (isThere(bytes)) {
            problem(number, "Samma nyckel står på en annan rad. Varje rad ska ha en egen. " + MAKE_ONE);
            return null;
        }
        return HeldKey.owning(bytes);
    }

    private static boolean isGuessable(byte[] bytes) {
        var different = new boolean[256];
        int count = 0;
        boolean typed = true;
        for (byte one : bytes) {
            if (!different[one & 0xff]) {
                different[one & 0xff] = true;
                count++;
            }
            typed &= one >= ' ' && one <= '~';
        }
        return count < FEWEST_DIFFERENT || typed;
    }

    private boolean isThere(byte[] bytes) {
        var others = new ArrayList<>(keys.values());
        if (index != null) {
            others.add(index);
        }
        return others.stream().anyMatch(other -> {
            var encoded = other.getEncoded();
            try {
                return Arrays.equals(encoded, bytes);
            } finally {
                Arrays.fill(encoded, (byte) 0);
            }
        });
    }

    private void problem(int line, String reason) {
        problems.add(new Problem(file.toString(), line, 1, reason, ""));
    }
}
