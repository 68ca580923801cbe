package se.incidentkedjan.gateway.accessibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;

/** Reads what the accessibility statement is made of. */
public final class AssessmentFile {

    /** Where the file of this version lies among the resources of the gateway. */
    public static final String RESOURCE = "accessibility/result.yml";

    private static final String PUBLISHED = "published";
    private static final String MANUAL = "manual";
    private static final String DEVIATIONS = "deviations";

    private AssessmentFile() {}

    /** What was built into this version. */
    static Assessment ofThisVersion() {
        try (InputStream content = AssessmentFile.class.getResourceAsStream("/" + RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text as if it were the file of this version.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in it
     */
    public static Assessment parse(String text) {
        return ConfigFile.parse(RESOURCE, text, (root, version) -> assessment(root));
    }

    /** What the municipality has written down itself. */
    static OwnFindings own(Path file) {
        return ConfigFile.read(file, (root, version) -> {
            root.only(ConfigFile.VALID_FROM, PUBLISHED, MANUAL, DEVIATIONS);
            return new OwnFindings(
                    root.required(ConfigFile.VALID_FROM).date(),
                    root.required(PUBLISHED).date(),
                    manual(root),
                    root.list(DEVIATIONS).stream()
                            .map(AssessmentFile::foundByPeople)
                            .toList());
        });
    }

    private static Assessment assessment(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, PUBLISHED, "updated", "tests", MANUAL, DEVIATIONS, "pages");
        var day = root.required(ConfigFile.VALID_FROM).date();
        var updated = root.required("updated");
        if (updated.date().isBefore(day)) {
            updated.problem("«updated» får inte vara före «valid-from»: redogörelsen ändras när testerna har gjorts.");
        }
        var pages =
                root.requiredList("pages").stream().map(AssessmentFile::page).toList();
        refuseTwice(root, pages);
        var deviations = root.list(DEVIATIONS).stream()
                .map(node -> deviation(node, pages))
                .toList();
        refuseUnexplained(root, pages, deviations);
        return new Assessment(
                day,
                root.required(PUBLISHED).date(),
                updated.date(),
                tests(root.required("tests")),
                manual(root),
                deviations,
                pages);
    }

    private static Assessment.Tests tests(ConfigNode node) {
        node.only("tool", "version", "rules", "widths");
        return new Assessment.Tests(
                node.required("tool").text(),
                node.required("version").text(),
                node.requiredList("rules").stream().map(ConfigNode::text).toList(),
                node.requiredList("widths").stream()
                        .map(width -> width.integer(320, 10_000))
                        .toList());
    }

    private static PageState page(ConfigNode node) {
        node.only("round", "name", "language", "service", "page", "brief", "found");
        var language = node.required("language");
        if (!List.of("sv", "en", "").contains(language.text())) {
            language.problem("«language» ska vara sv eller en.");
        }
        return new PageState(
                node.required("round").text(),
                node.required("name").text(),
                language.text(),
                node.required("service").oneOf(Service.class),
                node.required("page").text(),
                node.optional("brief").map(ConfigNode::flag).orElse(false),
                node.required("found").integer(0, 1000));
    }

    private static @Nullable ManualAssessment manual(ConfigNode root) {
        return root.optional(MANUAL)
                .map(node -> node.only("date", "users", "how"))
                .map(node -> new ManualAssessment(
                        node.required("date").date(), node.required("users").flag(), words(node.required("how"))))
                .orElse(null);
    }

    private static Deviation foundByPeople(ConfigNode node) {
        node.only("what", "why", "criterion", "until", "extent");
        return deviation(node, List.of());
    }

    private static Deviation deviation(ConfigNode node, List<PageState> pages) {
        node.only("what", "why", "criterion", "until", "extent", "rule", "pages");
        var names = node.list("pages").stream().map(ConfigNode::text).toList();
        for (var page : node.list("pages")) {
            if (pages.stream().noneMatch(known -> known.name().equals(page.text()))) {
                page.problem("Ingen sida i listan «pages» heter så.");
            }
        }
        return new Deviation(
                words(node.required("what")),
                words(node.required("why")),
                node.required("criterion").text(),
                node.required("until").date(),
                node.optional("extent")
                        .map(extent -> extent.oneOf(Deviation.Extent.class))
                        .orElse(Deviation.Extent.PART),
                node.optional("rule").map(ConfigNode::text).orElse(null),
                names);
    }

    private static Words words(ConfigNode node) {
        node.only("sv", "en");
        return new Words(node.required("sv").text(), node.required("en").text());
    }

    private static void refuseTwice(ConfigNode root, List<PageState> pages) {
        var keys = new HashSet<String>();
        pages.stream()
                .map(PageState::key)
                .filter(key -> !keys.add(key))
                .forEach(key ->
                        root.required("pages").problem("Sidan %s står två gånger. Ta bort den ena.".formatted(key)));
    }

    /** Nothing that was found may be missing in words. */
    private static void refuseUnexplained(ConfigNode root, List<PageState> pages, List<Deviation> deviations) {
        pages.stream()
                .filter(page -> page.found() > 0)
                .filter(page -> deviations.stream()
                        .noneMatch(
                                known -> known.rule() != null && known.pages().contains(page.name())))
                .forEach(page -> root.required("pages")
                        .problem("På sidan %s bröts %d regler, men ingen brist i «deviations» nämner den."
                                .formatted(page.key(), page.found())));
    }
}
