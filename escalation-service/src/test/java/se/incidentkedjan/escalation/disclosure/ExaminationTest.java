package se.incidentkedjan.escalation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.disclosure.Examination.Verdict;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;

class ExaminationTest {

    private static final Secrecy SECRECY = Secrecy.read(
            Config.folder().resolve("secrecy.yml"),
            Config.shipped().organisation().boards());
    private static final UnitCode BOARD = UnitCode.of("socialnamnden");
    private static final IncidentFacts FACTS = Config.facts("{\"category\": \"MISDIRECTED\"}");

    private static final CaseField SEVERITY = new CaseField("severity", "Allvar", List.of("Allvarlig"), false);
    private static final CaseField DESCRIPTION =
            new CaseField("words.description", "Det anmälaren skrev", List.of("Brevet gick\ntill fel person."), true);
    private static final CaseField NAME = new CaseField("words.name", "Namn", List.of("Exempla Påhittsson"), true);

    private static Examination of(CaseField... fields) {
        return new Examination(List.of(fields), SECRECY, BOARD, FACTS);
    }

    private static FieldChoice mask() {
        return new FieldChoice.Mask("OSL_26", "");
    }

    private static FieldChoice give() {
        return new FieldChoice.GiveOut();
    }

    private static Map<String, Mistake> mistakes(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).mistakes();
    }

    @Test
    void whereAGroundIsProposedAPersonMustDecide() {
        assertThat(mistakes(of(SEVERITY, DESCRIPTION, NAME).decide(Map.of("words.name", mask()))))
                .containsOnlyKeys("words.description")
                .hasEntrySatisfying(
                        "words.description",
                        mistake -> assertThat(mistake.kind()).isEqualTo(Mistake.Kind.NOT_DECIDED));
    }

    @Test
    void whatNothingIsProposedForIsGivenOutUnlessSomeoneMasksIt() {
        assertThat(of(SEVERITY).decide(Map.of()))
                .isEqualTo(new Verdict.Decided(List.of(new Part.Given("severity", "Allvar", List.of("Allvarlig")))));
        assertThat(of(SEVERITY).decide(Map.of("severity", mask())))
                .asInstanceOf(InstanceOfAssertFactories.type(Verdict.Decided.class))
                .extracting(Verdict.Decided::withheld, InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void onlyAGroundOfTheFileCanMask() {
        for (var code : List.of("", "OSL_99")) {
            assertThat(mistakes(of(NAME).decide(Map.of("words.name", new FieldChoice.Mask(code, "")))))
                    .containsValue(Mistake.of(Mistake.Kind.NO_GROUND));
        }
        assertThat(of(NAME).decide(Map.of("words.name", new FieldChoice.Mask("OSL_15_2", ""))))
                .as("also one that is not proposed")
                .isInstanceOf(Verdict.Decided.class);
    }

    @Test
    void motivesAreShort() {
        assertThat(of(NAME).decide(Map.of("words.name", new FieldChoice.Mask("OSL_26", "x".repeat(200)))))
                .isInstanceOf(Verdict.Decided.class);
        assertThat(mistakes(of(NAME).decide(Map.of("words.name", new FieldChoice.Mask("OSL_26", "x".repeat(201))))))
                .containsValue(Mistake.of(Mistake.Kind.MOTIVE_TOO_LONG));

        var many = new ArrayList<CaseField>();
        var choices = new HashMap<String, FieldChoice>();
        for (int i = 0; i < 7; i++) {
            many.add(new CaseField("facts.f" + (char) ('a' + i), "Fråga", List.of("Svar"), false));
            choices.put(many.getLast().code(), new FieldChoice.Mask("OSL_26", "å".repeat(200)));
        }
        assertThat(mistakes(of(many.toArray(CaseField[]::new)).decide(choices))).containsOnlyKeys("facts.fg");
    }

    @Test
    void whatIsMaskedMayNotStandInAnotherFieldOrInAMotive() {
        var other = new CaseField(
                "words.description", "Text", List.of("Jag, exempla\n  påhittsson, skickade brevet."), true);
        var choices = Map.of("words.name", mask(), "words.description", give());

        assertThat(mistakes(of(other, NAME).decide(choices)))
                .containsOnlyKeys("words.description")
                .containsValue(new Mistake(Mistake.Kind.SHOWS_MASKED, "Namn", null));
        assertThat(mistakes(of(NAME).decide(
                                Map.of("words.name", new FieldChoice.Mask("OSL_26", "Exempla Påhittsson är rädd")))))
                .containsOnlyKeys("words.name");
        assertThat(mistakes(
                        of(new CaseField("words.description", "Text", List.of("Exempla Påhittssons brev"), true), NAME)
                                .decide(choices)))
                .as("the name, with an s")
                .containsOnlyKeys("words.description");
        assertThat(of(new CaseField("words.description", "Text", List.of("Exempla Påhittssonska"), true), NAME)
                        .decide(choices))
                .as("another word")
                .isInstanceOf(Verdict.Decided.class);
        assertThat(of(other, NAME).decide(Map.of("words.name", mask(), "words.description", mask())))
                .isInstanceOf(Verdict.Decided.class);
    }

    @Test
    void whateverIsChosenNothingMaskedIsInTheParts() {
        var random = new Random(20261121);
        var codes = FieldCodes.all();
        for (int round = 0; round < 200; round++) {
            var fields = new ArrayList<CaseField>();
            var choices = new HashMap<String, FieldChoice>();
            for (int i = 0; i < codes.size(); i++) {
                fields.add(new CaseField(codes.get(i), "L", List.of("hemligt" + i + "x"), true));
                choices.put(codes.get(i), random.nextBoolean() ? mask() : give());
            }
            var decided = (Verdict.Decided) of(fields.toArray(CaseField[]::new)).decide(choices);

            assertThat(decided.parts()).hasSameSizeAs(codes);
            var written = decided.parts().toString();
            for (int i = 0; i < codes.size(); i++) {
                var isGiven = choices.get(codes.get(i)) instanceof FieldChoice.GiveOut;
                assertThat(written.contains("hemligt" + i + "x")).isEqualTo(isGiven);
            }
        }
    }

    @Test
    void theFingerprintOfAFieldChangesWithWhatAPersonSeesOfIt() {
        var first = of(NAME).items().getFirst().fingerprint();

        assertThat(of(NAME).items().getFirst().fingerprint()).isEqualTo(first);
        assertThat(of(new CaseField("words.name", "Namn", List.of("Någon annan"), true))
                        .items()
                        .getFirst()
                        .fingerprint())
                .isNotEqualTo(first);
        var snooping = Config.facts("{\"category\": \"SNOOPING\"}");
        assertThat(new Examination(List.of(NAME), SECRECY, BOARD, snooping)
                        .items()
                        .getFirst()
                        .fingerprint())
                .as("other proposals")
                .isNotEqualTo(first);
    }

    @Test
    void theDecisionKeepsWhichFieldsAndNotWhatTheySay() {
        var decided = (Verdict.Decided)
                of(SEVERITY, DESCRIPTION, NAME).decide(Map.of("words.name", mask(), "words.description", give()));

        var kept = Disclosure.of(1, Instant.EPOCH, "pseudonym", List.of("HANDLER"), SECRECY, true, decided);

        assertThat(kept.given()).containsExactly("severity", "words.description");
        assertThat(kept.masked()).containsExactly(Disclosure.MaskedField.whole("words.name", "OSL_26"));
        assertThat(kept.toString()).doesNotContain("Exempla", "Brevet");
        assertThat(kept.withoutPerson().toString()).doesNotContain("pseudonym");
    }
}
