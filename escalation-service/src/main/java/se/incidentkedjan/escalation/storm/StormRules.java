package se.incidentkedjan.escalation.storm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;

/**
 * When reports count as many of the same, as {@code storm.yml} says.
 *
 * @param window how long after one of them another one still belongs to them
 * @param groupFrom how many there are when they are grouped by themselves; before that it is only proposed
 * @param isAutomatic whether they ever are
 * @param never what each report of is something of its own, however many there are
 */
public record StormRules(Duration window, int groupFrom, boolean isAutomatic, Set<Category> never) {

    /** The file's name in the folder of settings. */
    public static final String FILE = "storm.yml";

    /** Nothing is grouped and nothing proposed. */
    public static final StormRules NONE =
            new StormRules(Duration.ofMinutes(30), 3, false, EnumSet.allOf(Category.class));

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 1000;

    /** Keeps its own copy. */
    public StormRules {
        never = Set.copyOf(never);
    }

    /**
     * Reads the file of a folder. Without one nothing is grouped: each report is then worked on by itself, as nobody has
     * said otherwise.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in it
     */
    public static StormRules read(Path folder) {
        return readFile(folder.resolve(FILE));
    }

    /** The same of a file, wherever it is. */
    public static StormRules readFile(Path file) {
        return Files.exists(file) ? ConfigFile.read(file, (root, version) -> from(root)) : NONE;
    }

    static StormRules from(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, "window", "group-from", "automatic", "never");
        var window = root.required("window");
        var length = window.duration();
        if (length.isZero() || length.compareTo(LONGEST) > 0) {
            window.problem("«window» ska vara från 1 min till 24 h: det som kommer senare än så är sällan samma sak.");
        }
        var never = EnumSet.noneOf(Category.class);
        root.list("never").forEach(category -> never.add(category.oneOf(Category.class)));
        return new StormRules(
                length,
                root.required("group-from").integer(2, MOST),
                root.optional("automatic").map(ConfigNode::flag).orElse(true),
                never);
    }
}
