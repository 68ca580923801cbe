package se.incidentkedjan.escalation.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.incidentkedjan.escalation.drafts.DraftForm.Certainty;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.Nearest;

/** The form of {@code drafts.yml}. */
final class DraftFile {

    private final Set<DutyCode> duties;

    DraftFile(Set<DutyCode> duties) {
        this.duties = Set.copyOf(duties);
    }

    DraftForms read(ConfigNode root, ConfigVersion version) {
        root.only(ConfigFile.VALID_FROM, "forms");
        var forms = new ArrayList<DraftForm>();
        for (var node : root.requiredList("forms")) {
            var form = form(node);
            if (forms.stream().anyMatch(other -> other.duty().equals(form.duty()) && other.stage() == form.stage())) {
                node.problem("Två formulär för %s har samma stage. Ta bort det ena.".formatted(form.duty()));
            }
            forms.add(form);
        }
        return new DraftForms(forms, version);
    }

    private DraftForm form(ConfigNode node) {
        node.only("duty", "stage", "title", "origin", "seen", "fields");
        return new DraftForm(
                duty(node.required("duty")),
                node.optional("stage").map(DraftFile::stage).orElse(Stage.COMPLETE),
                node.required("title").text(),
                node.required("origin").text(),
                node.required("seen").date(),
                node.requiredList("fields").stream().map(DraftFile::field).toList());
    }

    private DutyCode duty(ConfigNode node) {
        var code = node.as(DutyCode::of, "IMY_NOTIFICATION");
        if (!duties.contains(code)) {
            var known = duties.stream().map(DutyCode::value).sorted().toList();
            node.problem("Skyldigheten «%s» finns inte i duties.yml.%s Skyldigheterna är: %s."
                    .formatted(code, Nearest.hint(code.value(), known), String.join(", ", known)));
        }
        return code;
    }

    private static Stage stage(ConfigNode node) {
        var stage = node.oneOf(Stage.class);
        if (stage == Stage.FIRST || stage == Stage.SUPPLEMENT) {
            node.problem(
                    "Bara COMPLETE och STATUS_REPORT har formulär; en komplettering är det som är nytt i COMPLETE.");
        }
        return stage;
    }

    private static DraftForm.Spec field(ConfigNode node) {
        node.only("number", "label", "source", "edpb", "certainty", "help", "always");
        return new DraftForm.Spec(
                node.optional("number").map(ConfigNode::text).orElse(null),
                node.required("label").text(),
                node.required("source").oneOf(Source.class),
                edpb(node),
                node.required("certainty").oneOf(Certainty.class),
                node.optional("help").map(ConfigNode::text).orElse(null),
                node.optional("always").map(ConfigNode::flag).orElse(false));
    }

    private static List<String> edpb(ConfigNode node) {
        return node.list("edpb").stream().map(ConfigNode::text).toList();
    }
}
